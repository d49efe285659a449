package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.history.History;
import io.levee.record.DecisionRecord;
import io.levee.record.RecordKeys;
import io.levee.record.RecordKind;
import io.levee.record.RecordedLine;
import io.levee.record.RecordedLines;
import io.levee.record.Verification;
import io.levee.transfer.AccountId;
import io.levee.transfer.Case;
import io.levee.transfer.Intervention;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Observation;
import io.levee.transfer.Outcome;
import io.levee.transfer.Payee;
import io.levee.transfer.ReleaseEvidence;
import io.levee.transfer.Role;
import io.levee.transfer.Transfer;
import io.levee.transfer.Verdict;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a screener leaves on record, and that each decision comes out again from it. */
class RecordingTest {

    private static final RecordKeys KEYS = RecordKeys.of(new byte[32]);

    @TempDir
    Path directory;

    private DecisionRecord record() {
        return DecisionRecord.in(directory).keys(KEYS).open();
    }

    private List<RecordedLine> lines() throws IOException {
        List<RecordedLine> lines = new ArrayList<>();
        RecordedLines.each(List.of(directory), lines::add);
        return lines;
    }

    private static Screener screener(DecisionRecord record) {
        return Screener.builder()
                .withoutCompiling()
                .record(record)
                .presentWithin(Duration.ofSeconds(30))
                .build();
    }

    private static Transfer second(Case situation) {
        return situation.secondLook().orElse(situation.transfer());
    }

    /** All cases at both looks, each with its own history and watchlist. */
    private static int screenAll(Screener screener) throws IOException {
        int looks = 0;
        for (Case each : Cases.all()) {
            Screener knowing = Cases.knowing(each, screener);
            looks++;
            Screening first = knowing.screen(each.transfer());
            knowing.present(first, Locale.ENGLISH);
            if (each.secondLook().isPresent()) {
                looks++;
                knowing.screen(second(each));
            }
        }
        return looks;
    }

    @Test
    void everyDecisionIsRepeatedFromTheRecordAlsoWithoutItsPrivatePart() throws Exception {
        int looks;
        try (DecisionRecord record = record();
                Screener screener = screener(record)) {
            looks = screenAll(screener);
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().contains("private")).toList()) {
                Files.delete(file);
            }
        }

        RepeatedDecisions repeated = RepeatedDecisions.of(List.of(directory), null);

        assertThat(repeated.differences()).isEmpty();
        assertThat(repeated.unknownRulebooks()).isEmpty();
        assertThat(repeated.decisions()).isEqualTo(looks);
        assertThat(Verification.of(List.of(directory), KEYS).findings()).isEmpty();
    }

    @Test
    void aDecisionThatWasWrittenOtherwiseIsFound() throws Exception {
        try (DecisionRecord record = record();
                Screener screener = screener(record)) {
            screenAll(screener);
        }
        Path file;
        try (Stream<Path> files = Files.list(directory)) {
            file = files.filter(each -> each.toString().endsWith(".node.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(file);
        assertThat(text).contains("\"intervention\":\"HOLD\",\"score\"");
        Files.writeString(
                file, text.replaceFirst("\"intervention\":\"HOLD\",\"score\"", "\"intervention\":\"NONE\",\"score\""));

        assertThat(RepeatedDecisions.of(List.of(directory), null).differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.what()).isEqualTo("intervention");
                    assertThat(difference.recorded()).isEqualTo("NONE");
                    assertThat(difference.repeated()).isEqualTo("HOLD");
                });
    }

    @Test
    void theMainFileHoldsNoNameNoAccountAndNoWordOfACustomer() throws Exception {
        try (DecisionRecord record = record();
                Screener screener = screener(record)) {
            screenAll(screener);
        }
        StringBuilder main = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("jsonl")).toList()) {
                main.append(Files.readString(file));
            }
        }
        for (Case each : Cases.all()) {
            for (Transfer transfer : List.of(each.transfer(), second(each))) {
                assertThat(main).doesNotContain('"' + transfer.payer().account().value() + '"');
                Payee payee = transfer.payee();
                if (payee != null) {
                    assertThat(main).doesNotContain('"' + payee.account().value() + '"');
                    assertThat(main).doesNotContain('"' + payee.name() + '"');
                }
                transfer.answers().forEach(answer -> {
                    if (answer.text() != null) {
                        assertThat(main).doesNotContain(answer.text());
                    }
                });
            }
        }
    }

    @Test
    void aPromptThatIsOnRecordIsThereWithAllBeforeIt() throws Exception {
        try (DecisionRecord record = record();
                Screener screener = screener(record)) {
            Screening screening = screener.screen(ReloadTest.secret("T-1"));
            Prompt prompt = screener.present(screening, Locale.SIMPLIFIED_CHINESE);

            assertThat(prompt.recorded()).isEqualTo(Recorded.ON_DISK);
            assertThat(lines())
                    .extracting(RecordedLine::kind)
                    .containsExactly(
                            RecordKind.OPENED,
                            RecordKind.RULEBOOK,
                            RecordKind.ANSWERED,
                            RecordKind.LOOK,
                            RecordKind.SHOWN);
            RecordedLine shown = lines().get(4);
            assertThat(shown.transferId()).isEqualTo("T-1");
            assertThat(shown.text("headline")).isEqualTo(prompt.headline()).isNotBlank();
            assertThat(shown.text("customerText"))
                    .isEqualTo(prompt.customerText().text());
            assertThat(screener.health().record().orElseThrow().owed()).isZero();
        }
    }

    @Test
    void endsReleasesVerdictsAndRulebooksAreOnRecord() throws Exception {
        try (DecisionRecord record = record();
                Screener screener = screener(record)) {
            Transfer held = Cases.all().stream()
                    .map(RecordingTest::second)
                    .filter(transfer ->
                            screener.screen(transfer).intervention() == Intervention.HOLD && transfer.context() == null)
                    .findFirst()
                    .orElseThrow();
            screener.release(held.id(), "m-1", Role.SUPERVISOR, "the son came by", ReleaseEvidence.secondPerson("c-2"))
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            screener.close(held.id(), Outcome.PAID).toCompletableFuture().get(10, TimeUnit.SECONDS);
            screener.verdict(held.id(), Verdict.CONFIRMED_SCAM, "c-2");
            assertThatThrownBy(() -> screener.verdict(" ", Verdict.GENUINE, "c-2"))
                    .isInstanceOf(InvalidInputException.class);
            screener.reload(FiveFlags.write(directory.resolve("rules"), "five"));
        }

        List<RecordedLine> lines = lines();
        RecordedLine released = only(lines, RecordKind.RELEASED);
        assertThat(released.text("by")).isEqualTo("m-1");
        assertThat(released.text("secondPerson")).isEqualTo("c-2");
        assertThat(released.fields()).doesNotContainKey("reason").containsKey("private");
        assertThat(only(lines, RecordKind.CLOSED).text("outcome")).isEqualTo("PAID");
        assertThat(only(lines, RecordKind.VERDICT).text("verdict")).isEqualTo("CONFIRMED_SCAM");
        assertThat(lines.stream().filter(line -> line.kind() == RecordKind.RULEBOOK))
                .extracting(line -> line.text("version"))
                .last()
                .isEqualTo("five");
    }

    @Test
    void whilePausedOnlyTheWatchlistActsAndAllOfItIsOnRecord() throws Exception {
        Transfer transfer = ReloadTest.secret("T-1").toBuilder()
                .observations(Observation.SCREEN_SHARING, Observation.SECRECY)
                .build();
        AccountId payee = Objects.requireNonNull(transfer.payeeAccount());
        Watchlist list = Watchlist.of(List.of(new WatchlistEntry(payee, WatchlistStatus.FROZEN, null, null)));
        try (DecisionRecord record = record();
                Screener screener = screener(record)) {
            assertThat(screener.screen(transfer).intervention()).isEqualTo(Intervention.HOLD);
            assertThatThrownBy(() -> screener.pause(" ", "cries wolf")).isInstanceOf(InvalidInputException.class);
            screener.pause("it-1", "cries wolf");

            Screening paused = screener.screen(transfer.toBuilder().id("T-2").build());
            assertThat(paused.isPaused()).isTrue();
            assertThat(paused.intervention()).isEqualTo(Intervention.NONE);
            assertThat(paused.evidence()).isNotEmpty();
            assertThat(screener.present(paused, Locale.ENGLISH).headline()).isEmpty();
            Screener listing = screener.knowing(History.inMemory(), list);
            assertThat(listing.screen(transfer.toBuilder().id("T-3").build()).intervention())
                    .isEqualTo(Intervention.HOLD);
            assertThat(screener.health().pause().orElseThrow().by()).isEqualTo("it-1");

            screener.resume("it-2");
            screener.resume("it-2");
            assertThat(screener.health().pause()).isEmpty();
            assertThat(screener.screen(transfer.toBuilder().id("T-4").build()).intervention())
                    .isEqualTo(Intervention.HOLD);
        }

        assertThat(only(lines(), RecordKind.PAUSED).fields())
                .containsEntry("by", "it-1")
                .doesNotContainKey("reason");
        assertThat(only(lines(), RecordKind.RESUMED).text("by")).isEqualTo("it-2");
        assertThat(RepeatedDecisions.of(List.of(directory), null).differences()).isEmpty();
    }

    private static RecordedLine only(List<RecordedLine> lines, RecordKind kind) {
        List<RecordedLine> some =
                lines.stream().filter(line -> line.kind() == kind).toList();
        assertThat(some).hasSize(1);
        return some.get(0);
    }

    @Test
    void withoutARecordAPromptSaysSoAndAVerdictHasNowhereToGo() {
        try (Screener screener = Screener.builder().withoutCompiling().build()) {
            Screening screening = screener.screen(ReloadTest.secret("T-1"));

            assertThat(screener.present(screening, Locale.ENGLISH).recorded()).isEqualTo(Recorded.NO_RECORD);
            assertThat(screener.health().record()).isEmpty();
            assertThatThrownBy(() -> screener.verdict("T-1", Verdict.GENUINE, "c-2"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aRecordThatIsClosedCostsNoScreening() {
        DecisionRecord record = record();
        try (Screener screener = screener(record)) {
            record.close();

            Screening screening = screener.screen(ReloadTest.secret("T-1"));

            assertThat(screening.evidence()).isNotEmpty();
            assertThat(screener.present(screening, Locale.ENGLISH).recorded()).isEqualTo(Recorded.OWED);
            assertThat(screener.health().record().orElseThrow().lost()).isEqualTo(3);
        }
    }
}
