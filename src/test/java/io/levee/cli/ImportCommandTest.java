package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levee.history.DurableHistory;
import io.levee.transfer.AccountId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final Instant END = Instant.parse("2026-12-31T00:00:00Z");
    private static final String PAID =
            "{\"movement\":{\"time\":\"2026-03-01T10:00:00+08:00\",\"from\":\"A\",\"to\":\"Q\","
                    + "\"amount\":\"500.00\",\"currency\":\"CNY\"}}";
    private static final String EVENT =
            "{\"event\":{\"time\":\"2026-03-02T10:00:00+08:00\",\"account\":\"A\",\"event\":\"PASSWORD_RESET\"}}";
    private static final String ATTEMPT =
            "{\"attempt\":{\"time\":\"2026-03-03T10:00:00+08:00\",\"payer\":\"A\",\"outcome\":\"ABANDONED\"}}";
    private static final String COVERED = "{\"covered\":{\"since\":\"2026-01-01T00:00:00+08:00\"}}";
    private static final Instant SINCE = Instant.parse("2025-12-31T16:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path dir;

    private Path history() {
        return dir.resolve("history");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(dir.resolve(name), List.of(lines));
    }

    private int load(Path file, String... options) {
        return load(List.of(file), options);
    }

    private int load(List<Path> files, String... options) {
        out.reset();
        err.reset();
        List<String> arguments = new ArrayList<>(
                List.of("history", "import", "--history", history().toString()));
        if (!List.of(options).contains("zh")) {
            arguments.addAll(List.of("--lang", "en"));
        }
        files.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(List.of(options));
        return Levee.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                arguments.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> messages() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** How many movements, events and attempts an account has. */
    private List<Integer> entries(String account) {
        try (DurableHistory history = DurableHistory.open(history())) {
            var snapshot = history.snapshot(AccountId.of(account), END);
            return List.of(
                    snapshot.movements().size(),
                    snapshot.events().size(),
                    snapshot.attempts().size());
        }
    }

    private Instant covered(String account) {
        try (DurableHistory history = DurableHistory.open(history())) {
            Instant since = history.snapshot(AccountId.of(account), END).coveredSince();
            return since == null ? Instant.MAX : since;
        }
    }

    /** As if the process had ended at another stage; a test of its own kills it really. */
    private void noted(String stage, String then) throws IOException {
        Path progress = ImportProgress.file(history());
        Files.writeString(progress, Files.readString(progress).replace(stage, then));
    }

    @Test
    void everyKindOfLineIsLoadedAndCounted() throws IOException {
        assertThat(load(file("in.jsonl", COVERED, PAID, "", PAID.replace("500", "7"), EVENT, ATTEMPT)))
                .isZero();

        assertThat(messages()).isEmpty();
        assertThat(out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .anyMatch(line -> line.matches("imported 5 lines in [0-9.]+ s, [0-9,]+ a second"))
                .contains("movements 2", "events 1", "attempts 1", "statements of coverage 1", "accounts: 2");
        assertThat(entries("A")).containsExactly(2, 1, 1);
        assertThat(entries("Q")).containsExactly(2, 0, 0);
    }

    @Test
    void theSummaryComesInChineseAndAsJson() throws IOException {
        Path file = file("in.jsonl", PAID, "{}");

        assertThat(load(file, "--lang", "zh", "--again")).isEqualTo(2);
        assertThat(out()).contains("导入 1 行", "资金往来", "有误未导入的行", "账户：2", "完整性：未声明");
        assertThat(load(file, "--json", "--again")).isEqualTo(2);
        JsonNode json = new ObjectMapper().readTree(out());
        assertThat(json.get("lines").asInt()).isEqualTo(1);
        assertThat(json.get("movements").asInt()).isEqualTo(1);
        assertThat(json.get("bad").asInt()).isEqualTo(1);
        assertThat(json.get("accounts").asInt()).isEqualTo(2);
        assertThat(json.get("coveredSince").isNull()).isTrue();
    }

    @Test
    void aBadLineCostsItselfOnlyAndSoDoesOneThatOnlyAReplayKnows() throws IOException {
        Path file = file(
                "in.jsonl",
                "{ bad",
                PAID.replace("500.00", "-5"),
                "{\"watch\":{\"account\":\"Q\",\"status\":\"FROZEN\",\"since\":\"2026-03-01\"}}",
                "{\"transfer\":{\"id\":\"T\",\"time\":\"2026-03-10T10:30:00+08:00\",\"amount\":\"1.00\",\"currency\":\"CNY\","
                        + "\"payer\":{\"account\":\"A\"},\"payee\":{\"account\":\"Q\"}}}",
                PAID);

        assertThat(load(file)).isEqualTo(2);
        assertThat(messages()).hasSize(4);
        assertThat(messages().get(0)).startsWith(file + ":1: column ");
        assertThat(messages().get(1)).startsWith(file + ":2: movement.amount: ");
        assertThat(messages().get(2))
                .isEqualTo(file + ":3: line: a watchlist entry, expected one of movement, event, attempt, covered");
        assertThat(messages().get(3))
                .isEqualTo(file + ":4: line: a transfer, expected one of movement, event, attempt, covered");
        assertThat(out()).contains("mend them and import them as a file of their own");
        assertThat(entries("A")).containsExactly(1, 0, 0);
    }

    @Test
    void whatCantBeReadIsToldBeforeAnythingIsDone() throws IOException {
        Path file = file("in.jsonl", PAID);

        assertThat(load(List.of(file, dir.resolve("gone"), dir))).isEqualTo(2);
        assertThat(messages())
                .containsExactly(
                        "can't be read: " + dir.resolve("gone") + " (no such file)",
                        "can't be read: " + dir + " (a folder, expected a file)");
        assertThat(load(file, "--covered-since", "soon")).isEqualTo(2);
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("--covered-since: ")
                .contains("expected ISO 8601");
        assertThat(history()).doesNotExist();
    }

    @Test
    void aHistoryInUseIsOneLine() throws IOException {
        Path file = file("in.jsonl", PAID);
        try (DurableHistory history = DurableHistory.open(history())) {
            assertThat(history.state().orElseThrow().accounts()).isZero();
            assertThat(load(file)).isEqualTo(1);
        }
        assertThat(messages()).singleElement().asString().contains("is in use by another process");
        assertThat(out()).isEmpty();
    }

    @Nested
    class CoverageIs {

        @Test
        void notStatedWhereNobodyStatesIt() throws IOException {
            assertThat(load(file("in.jsonl", PAID))).isZero();

            assertThat(out())
                    .contains("covered: nothing is stated, so what is not there may still have happened,"
                            + " and \"never paid before\" stays unknown");
            assertThat(covered("A")).isEqualTo(Instant.MAX);
        }

        @Test
        void whatTheFilesSayInTheirOrder() throws IOException {
            String account = "{\"covered\":{\"since\":\"2025-11-01T00:00:00+08:00\",\"account\":\"Q\"}}";
            Path first = file("first.jsonl", COVERED.replace("2026", "2025"), account, PAID);

            assertThat(load(List.of(first, file("second.jsonl", COVERED)))).isZero();
            assertThat(covered("A")).isEqualTo(SINCE);
            assertThat(covered("Q")).isEqualTo(Instant.parse("2025-10-31T16:00:00Z"));
        }

        @Test
        void whatTheCommandSaysAfterThat() throws IOException {
            Path file = file("in.jsonl", PAID, COVERED);
            assertThat(load(file, "--covered-since", "2026-02-01T00:00:00+08:00"))
                    .isZero();
            assertThat(covered("A")).isEqualTo(Instant.parse("2026-01-31T16:00:00Z"));
            assertThat(out()).contains("covered: complete since ");

            assertThat(load(file, "--covered-since", "2026-01-20")).isZero();
            assertThat(covered("A")).isEqualTo(Instant.parse("2026-01-19T10:00:00Z"));
        }

        @Test
        void notStatedWhileAFileIsMissing() throws IOException {
            load(file("in.jsonl", PAID));
            Path changed = file("in.jsonl", PAID, PAID);

            assertThat(load(List.of(changed, file("other.jsonl", COVERED, EVENT)), "--covered-since", "2026-01-01"))
                    .isEqualTo(2);
            assertThat(messages())
                    .containsExactly(
                            changed + ": has changed since its import began, left out; --again loads it from its"
                                    + " beginning",
                            "coverage is not stated, as not every file was loaded");
            assertThat(covered("A")).isEqualTo(Instant.MAX);

            assertThat(load(List.of(changed, dir.resolve("other.jsonl")), "--again"))
                    .isZero();
            assertThat(covered("A")).isEqualTo(SINCE);
        }

        @Test
        void statedLaterWhereTheLoadingWasDoneAndTheStatingWasNot() throws IOException {
            Path file = file("in.jsonl", PAID, COVERED);
            load(List.of(file));
            noted("DONE", "LOADED");
            try (DurableHistory other = DurableHistory.open(history())) {
                other.cover(Instant.parse("2026-05-01T00:00:00Z"));
            }

            assertThat(load(file)).isZero();
            assertThat(covered("A")).isEqualTo(SINCE);
            assertThat(entries("A")).containsExactly(1, 0, 0);
        }
    }

    @Nested
    class AFileThatWasImported {

        @Test
        void isPassedOverWhateverItsNameIsNow() throws IOException {
            Path file = file("in.jsonl", PAID, EVENT);
            load(file);

            assertThat(load(file)).isZero();
            assertThat(messages())
                    .containsExactly(file + ": imported already, passed over (--again loads it once more)");
            Path moved = Files.move(file, dir.resolve("moved.jsonl"));
            assertThat(load(moved)).isZero();
            assertThat(messages()).singleElement().asString().startsWith(moved + ": imported already");
            assertThat(load(List.of(file("one.jsonl", ATTEMPT), file("same.jsonl", ATTEMPT))))
                    .isZero();
            assertThat(entries("A")).containsExactly(1, 1, 1);
        }

        @Test
        void isLoadedOnceMoreWhereThatIsAskedFor() throws IOException {
            Path file = file("in.jsonl", PAID, PAID.replace("{\"time\"", "{\"id\":\"M\",\"time\""));
            load(file);

            assertThat(load(file, "--again")).isZero();
            assertThat(messages()).isEmpty();
            assertThat(entries("A")).containsExactly(3, 0, 0);
        }

        @Test
        void isNotTakenForLoadedWhereTheHistoryIsGone() throws IOException {
            Path file = file("in.jsonl", PAID);
            load(file);
            for (String name : List.of("history.mv", "history.safe", "history.books")) {
                Files.delete(history().resolve(name));
            }

            assertThat(load(file)).isEqualTo(2);
            assertThat(messages())
                    .first()
                    .asString()
                    .contains("the history has lost entries since the import, left out");
            assertThat(load(file, "--again")).isZero();
            assertThat(entries("A")).containsExactly(1, 0, 0);
        }
    }

    @Nested
    class AfterAnInterruption {

        private Path interrupted() throws IOException {
            Path file = file("in.jsonl", PAID, "{ bad", EVENT, PAID.replace("500", "7"));
            load(file);
            noted("DONE", "BEGUN");
            return file;
        }

        @Test
        void theImportGoesOnAndTellsTheBadLinesOfBefore() throws IOException {
            Path file = interrupted();

            assertThat(load(file)).isEqualTo(2);
            assertThat(messages()).isEmpty();
            assertThat(out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                    .contains("lines that were in already 4", "bad lines, left out 1");
            assertThat(entries("A")).containsExactly(2, 1, 0);
        }

        @Test
        void whatIsSafeButWasNotNotedAnyMoreIsNotCountedTwice() throws IOException {
            Path file = interrupted();
            noted("\"lines\":4", "\"lines\":1");
            noted("\"safe\":3", "\"safe\":1");
            noted("\"bad\":1", "\"bad\":0");

            assertThat(load(file)).isEqualTo(2);
            assertThat(messages()).singleElement().asString().startsWith(file + ":2: ");
            assertThat(entries("A")).containsExactly(2, 1, 0);
        }

        @Test
        void noOtherFileIsImportedBeforeIt() throws IOException {
            Path file = interrupted();
            Path other = file("other.jsonl", ATTEMPT);

            assertThat(load(other)).isEqualTo(1);
            assertThat(messages())
                    .containsExactly(
                            file + ": its import was interrupted; import it first, or together with the others");
            assertThat(load(List.of(other, file))).isEqualTo(2);
            assertThat(entries("A")).containsExactly(2, 1, 1);
        }

        @Test
        void aFileThatChangedStopsEverythingUnlessItIsLoadedAgain() throws IOException {
            Path file = interrupted();
            Files.writeString(file, PAID);

            assertThat(load(List.of(file, file("other.jsonl", ATTEMPT)))).isEqualTo(1);
            assertThat(messages()).singleElement().asString().startsWith(file + ": has changed since");
            assertThat(entries("A")).containsExactly(2, 1, 0);

            assertThat(load(file, "--again")).isZero();
            assertThat(entries("A")).containsExactly(3, 1, 0);
            assertThat(load(dir.resolve("other.jsonl"))).isZero();
        }

        @Test
        void aNoteThatNoImportWroteIsOneLine() throws IOException {
            Path file = interrupted();
            noted("BEGUN", "HALF");

            assertThat(load(file)).isEqualTo(2);
            assertThat(messages())
                    .containsExactly("can't be read: " + ImportProgress.file(history())
                            + ":1 (expected a line as an import wrote it)");
        }
    }
}
