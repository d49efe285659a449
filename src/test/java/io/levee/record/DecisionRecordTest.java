package io.levee.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.decision.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that are chained, sealed and kept, and what is found when somebody lays hands on them. */
class DecisionRecordTest {

    private static final RecordKeys KEYS = RecordKeys.of(new byte[32]);
    private static final RecordKeys OTHER =
            RecordKeys.of("another key of the required length".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path directory;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-27T08:00:00Z"));

    /** A clock that stands where it is put. */
    private static final class SetClock extends Clock {
        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private DecisionRecord.Builder builder() {
        return DecisionRecord.in(directory).node("n1").clock(clock).keys(KEYS);
    }

    private static Entry look(int number) {
        return new Entry(
                RecordKind.LOOK,
                "T-" + number,
                json -> json.writeNumberField("score", number),
                json -> json.writeStringField("purpose", "货款" + number));
    }

    private static void write(DecisionRecord record, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            record.addNow(look(i)).toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private Path day(String day) {
        return directory.resolve(day + ".n1.jsonl");
    }

    private List<String> found(@Nullable RecordKeys keys) throws IOException {
        return Verification.of(List.of(directory), keys).findings().stream()
                .map(finding -> finding.line() + " " + finding.text().in(Locale.ENGLISH))
                .toList();
    }

    private static Chained chained(String line) {
        return Objects.requireNonNull(Chained.parse(line));
    }

    private static HiddenText hidden(String line) {
        return Objects.requireNonNull(HiddenText.parse(line));
    }

    /** Ten looks on each of two days. */
    private void twoDays() throws Exception {
        try (DecisionRecord record = builder().open()) {
            write(record, 0, 10);
            clock.pass(Duration.ofDays(1));
            write(record, 10, 20);
        }
    }

    @Test
    void linesAreChainedFromDayToDayAndEachDayIsSealed() throws Exception {
        twoDays();

        assertThat(found(KEYS)).isEmpty();
        assertThat(found(null)).isEmpty();
        assertThat(Files.readAllLines(day("2026-11-27")))
                .hasSize(12)
                .last()
                .asString()
                .contains("\"kind\":\"SEALED\",\"lines\":12");
        assertThat(Files.readAllLines(day("2026-11-28")).get(0))
                .contains("\"previous\":\"2026-11-27.n1.jsonl\",\"previousLines\":12");
        assertThat(Verification.of(List.of(directory), KEYS).notes())
                .extracting(Verification.Finding::file)
                .containsExactly("2026-11-28.n1.jsonl");
    }

    @Test
    void whatIsPrivateIsReadableOnlyWithTheKey() throws Exception {
        twoDays();

        for (Path file : List.of(day("2026-11-27"), day("2026-11-27").resolveSibling("2026-11-27.n1.private.jsonl"))) {
            assertThat(Files.readString(file)).doesNotContain("货款").doesNotContain("purpose");
        }
        HiddenText third = hidden(Files.readAllLines(directory.resolve("2026-11-27.n1.private.jsonl"))
                .get(2));
        RecordFile file = RecordFile.of(directory, java.time.LocalDate.parse("2026-11-27"), "n1");
        byte[] iv = java.util.HexFormat.of().parseHex(third.iv());
        assertThat(KEYS.show(third.data(), HiddenText.place(file, third.number()), iv))
                .isEqualTo("{\"purpose\":\"货款2\"}");
        assertThatThrownBy(() -> KEYS.show(third.data(), HiddenText.place(file, 9), iv))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OTHER.show(third.data(), HiddenText.place(file, third.number()), iv))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAKeyNothingPrivateIsKept() throws Exception {
        try (DecisionRecord record =
                DecisionRecord.in(directory).node("n1").clock(clock).open()) {
            write(record, 0, 3);
            assertThat(record.pseudonym("6222")).isNull();
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("2026-11-27.n1.jsonl", "n1.lock");
        }
        assertThat(found(null)).isEmpty();
        assertThat(found(KEYS)).hasSize(4).allMatch(finding -> finding.endsWith("has not the seal of the bank's key"));
    }

    @Test
    void aChangedLineIsNamed() throws Exception {
        twoDays();
        List<String> lines = new ArrayList<>(Files.readAllLines(day("2026-11-27")));
        lines.set(4, lines.get(4).replace("\"score\":3", "\"score\":0"));
        Files.write(day("2026-11-27"), lines);

        assertThat(found(null)).containsExactly("5 was changed");
    }

    @Test
    void aLineThatWasChangedTogetherWithAllChainsAfterItLacksItsSeal() throws Exception {
        twoDays();
        List<String> lines = new ArrayList<>(Files.readAllLines(day("2026-11-28")));
        String chain = chained(lines.get(3)).chain();
        for (int i = 4; i < lines.size(); i++) {
            Chained line = chained(lines.get(i));
            String body = line.body().replace("\"score\":13", "\"score\":0");
            chain = Chained.chain(chain, body);
            lines.set(
                    i,
                    new Chained(body, line.number(), chain, line.seal())
                            .written()
                            .strip());
        }
        Files.write(day("2026-11-28"), lines);

        assertThat(found(null)).isEmpty();
        assertThat(found(KEYS)).hasSize(lines.size() - 4).contains("5 has not the seal of the bank's key");
    }

    @Test
    void missingReorderedAddedAndCutLinesAreNamed() throws Exception {
        twoDays();
        List<String> whole = Files.readAllLines(day("2026-11-27"));

        List<String> missing = new ArrayList<>(whole);
        missing.subList(3, 5).clear();
        assertFound(missing, "4 lines 4 to 5 are missing");

        List<String> reordered = new ArrayList<>(whole);
        reordered.add(7, reordered.remove(4));
        assertThat(foundWith(reordered))
                .contains("5 lines 5 to 5 are missing", "5 was added, or lines were put in another order");

        List<String> added = new ArrayList<>(whole);
        added.add(5, whole.get(4));
        assertThat(foundWith(added)).contains("5 was added, or lines were put in another order");

        assertThat(foundWith(whole.subList(0, 9)))
                .contains("0 ends without the line that seals it: lines were cut off its end");
        assertThat(foundWith(whole.subList(1, 12))).contains("1 lines 1 to 1 are missing");

        List<String> behind = new ArrayList<>(whole);
        Chained last = chained(whole.get(11));
        behind.add(Chained.after(
                        last.chain(), "{\"n\":13,\"at\":\"2026-11-27T09:00:00Z\",\"kind\":\"LOOK\"", 13, "x", null)
                .written()
                .strip());
        assertThat(foundWith(behind)).contains("13 was added after the day was sealed");

        Files.write(day("2026-11-27"), whole);
        assertThat(found(KEYS)).isEmpty();
    }

    private void assertFound(List<String> lines, String... findings) throws IOException {
        assertThat(foundWith(lines)).contains(findings);
    }

    private List<String> foundWith(List<String> lines) throws IOException {
        Files.write(day("2026-11-27"), lines);
        return found(null);
    }

    @Test
    void aMissingDayIsNamedUnlessItWasDeletedUnderRetention() throws Exception {
        twoDays();
        byte[] day = Files.readAllBytes(day("2026-11-27"));
        Files.delete(day("2026-11-27"));
        assertThat(found(KEYS)).containsExactly("1 the file before it, 2026-11-27.n1.jsonl, is missing");

        Files.write(day("2026-11-27"), day);
        clock.pass(Duration.ofDays(2));
        try (DecisionRecord record =
                builder().retention(new RecordRetention(2, 1)).open()) {
            write(record, 20, 21);
        }

        assertThat(day("2026-11-27")).doesNotExist();
        assertThat(directory.resolve("2026-11-27.n1.private.jsonl")).doesNotExist();
        assertThat(directory.resolve("2026-11-28.n1.private.jsonl")).doesNotExist();
        assertThat(day("2026-11-28")).exists();
        assertThat(Files.readString(day("2026-11-30")))
                .contains("\"kind\":\"DELETED\",\"file\":\"2026-11-27.n1.jsonl\",\"lines\":12");
        assertThat(found(KEYS)).isEmpty();
    }

    @Test
    void aChangedPrivatePartIsNamedAndAMissingFileIsNot() throws Exception {
        twoDays();
        Path hidden = directory.resolve("2026-11-27.n1.private.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(hidden));
        lines.remove(2);
        Files.write(hidden, lines);
        assertThat(found(null)).containsExactly("4 what is private of it is missing or was changed");

        Files.delete(hidden);
        assertThat(found(null)).isEmpty();
    }

    @Test
    void whatACrashCutOffIsTakenAwayAndToldInTheNextLine() throws Exception {
        try (DecisionRecord record = builder().open()) {
            write(record, 0, 3);
        }
        Files.writeString(day("2026-11-27"), "{\"n\":5,\"at\":\"2026", StandardOpenOption.APPEND);
        assertThat(found(KEYS)).containsExactly("5 is no line of a record, or cut off");

        try (DecisionRecord record = builder().open()) {
            write(record, 3, 5);
        }

        assertThat(found(KEYS)).isEmpty();
        assertThat(Files.readAllLines(day("2026-11-27")).get(4)).contains("\"kind\":\"OPENED\",\"cutBytes\":17");
    }

    @Test
    void aDayThatWasNeverSealedIsSealedWhenTheNextOneBegins() throws Exception {
        try (DecisionRecord record = builder().open()) {
            write(record, 0, 3);
        }
        clock.pass(Duration.ofDays(3));
        try (DecisionRecord record = builder().open()) {
            write(record, 3, 4);
        }

        assertThat(Files.readString(day("2026-11-27"))).contains("\"kind\":\"SEALED\"");
        assertThat(found(KEYS)).isEmpty();
    }

    @Test
    void aSecondWriterAndABadDirectoryAreRefusedInOneLine() throws IOException {
        try (DecisionRecord record = builder().open()) {
            assertThat(record.state().file()).isEqualTo("2026-11-27.n1.jsonl");
            assertThatThrownBy(() -> builder().open())
                    .isInstanceOf(RecordException.class)
                    .hasMessage("the record of n1 is in use by another process");
        }
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> DecisionRecord.in(file).open())
                .isInstanceOf(RecordException.class)
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> builder().node("../x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordKeys.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineWhoseContentsFailIsKeptWithoutThem() throws Exception {
        try (DecisionRecord record = builder().open()) {
            Entry failing = Entry.of(RecordKind.LOOK, "T-\n\"1", json -> {
                throw new IllegalStateException("no contents");
            });
            record.addNow(failing).toCompletableFuture().get(10, TimeUnit.SECONDS);
        }

        List<RecordedLine> lines = new ArrayList<>();
        RecordedLines.each(List.of(directory), lines::add);
        assertThat(lines.get(1).transferId()).isEqualTo("T-\n\"1");
        assertThat(lines.get(1).fields()).containsEntry("incomplete", true);
        assertThat(found(KEYS)).isEmpty();
    }

    @Test
    void afterItIsClosedALineIsRefusedAndCounted() {
        DecisionRecord record = builder().open();
        record.close();

        assertThat(record.add(look(1)).toCompletableFuture()).isCompletedExceptionally();
        assertThat(record.state().lost()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeKeptIsCountedInTheNextLineThatGetsThrough() throws Exception {
        try (DecisionRecord record = builder().open()) {
            write(record, 0, 1);
            clock.pass(Duration.ofDays(1));
            Path blocked = Files.createDirectory(day("2026-11-28"));
            for (int i = 0; i < 20_100; i++) {
                record.add(look(i));
            }
            assertThat(record.state().lost()).isEqualTo(100);
            assertThat(record.state().owed()).isEqualTo(20_100);
            while (record.state().trouble().isEmpty()) {
                Thread.onSpinWait();
            }

            Files.delete(blocked);
            while (record.state().owed() > 0) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            write(record, 1, 2);
            assertThat(record.state().trouble()).isEmpty();
        }

        List<RecordedLine> owing = new ArrayList<>();
        RecordedLines.each(List.of(directory), line -> {
            if (line.number("owed") > 0) {
                owing.add(line);
            }
        });
        assertThat(owing).singleElement().satisfies(line -> assertThat(line.number("owed"))
                .isEqualTo(100));
        assertThat(found(KEYS)).isEmpty();
    }

    @Test
    void bothLanguagesAreThere() throws Exception {
        twoDays();
        Files.delete(day("2026-11-27"));

        Text text = Verification.of(List.of(directory), KEYS).findings().get(0).text();
        assertThat(text.zh()).isEqualTo("它之前的文件 2026-11-27.n1.jsonl 缺失");
    }
}
