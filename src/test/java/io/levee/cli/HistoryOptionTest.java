package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levee.JavaProcess;
import io.levee.history.DurableHistory;
import io.levee.history.HistoryState;
import io.levee.transfer.AccountId;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code --history} of the commands that screen. */
class HistoryOptionTest {

    private static final String COVERED = "{\"covered\":{\"since\":\"2025-01-01T00:00:00+08:00\"}}";
    private static final String PAID =
            "{\"movement\":{\"time\":\"2026-03-01T10:00:00+08:00\",\"from\":\"A\",\"to\":\"Q\","
                    + "\"amount\":\"500.00\",\"currency\":\"CNY\"}}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path dir;

    private static String transfer(String id, String day, String payee) {
        return "{\"id\":\"" + id + "\",\"time\":\"2026-03-" + day + "T10:30:00+08:00\",\"amount\":\"60000.00\","
                + "\"currency\":\"CNY\",\"payer\":{\"account\":\"A\",\"type\":\"PERSON\"},\"payee\":{\"account\":\""
                + payee + "\",\"type\":\"PERSON\"}}";
    }

    private static String inStream(String transfer) {
        return "{\"transfer\":" + transfer + "}";
    }

    private Path history() {
        return dir.resolve("history");
    }

    private int levee(String command, List<String> lines, String... options) throws IOException {
        out.reset();
        err.reset();
        Path file = Files.write(dir.resolve("in.jsonl"), lines);
        List<String> arguments = new ArrayList<>(
                List.of(command, file.toString(), "--history", history().toString()));
        arguments.addAll(List.of(options));
        return Levee.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                arguments.toArray(String[]::new));
    }

    private List<List<String>> rules(String look) throws IOException {
        List<List<String>> rules = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode json = new ObjectMapper().readTree(line);
            rules.add((look.isEmpty() ? json : json.get(look)).get("evidence").findValuesAsText("rule"));
        }
        return rules;
    }

    private HistoryState state() {
        try (DurableHistory history = DurableHistory.open(history())) {
            return history.state().orElseThrow();
        }
    }

    private void assertOneLine(String... parts) {
        String message = err.toString(StandardCharsets.UTF_8);
        assertThat(message.lines()).hasSize(1);
        assertThat(message).contains(parts).doesNotContain("Exception", "DurableHistory", "\tat ");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theNextReplayGoesOnWhereTheLastOneEnded() throws IOException {
        assertThat(levee("replay", List.of(COVERED, inStream(transfer("T-1", "10", "Q"))), "--json"))
                .isZero();
        assertThat(rules("").get(0)).contains("CM-40");

        assertThat(levee("replay", List.of(inStream(transfer("T-2", "20", "Q"))), "--json"))
                .isZero();
        assertThat(rules("").get(0)).doesNotContain("CM-40");
        assertThat(state().safe()).isEqualTo(3);
    }

    @Test
    void aReplayKeepsTheCoverageThatTheHistoryHas() throws IOException {
        levee("replay", List.of(PAID));
        levee("replay", List.of(PAID.replace("03-01", "03-02")));

        assertThat(state().coveredSince()).contains(Instant.parse("2026-03-01T02:00:00Z"));
    }

    @Test
    void bareTransfersAndCasesThatTellNoHistoryAreScreenedAgainstTheOneOnDisk() throws IOException {
        levee("replay", List.of(COVERED, PAID));
        String bare = transfer("T-1", "10", "Q");
        String labelled = "{\"id\":\"C-1\",\"label\":\"LEGITIMATE\",\"transfer\":" + bare + "}";
        String other = transfer("T-2", "10", "R");

        assertThat(levee("screen", List.of(bare, labelled, other), "--json")).isZero();
        assertThat(rules("final").get(0)).doesNotContain("CM-40");
        assertThat(rules("final").get(1)).doesNotContain("CM-40");
        assertThat(rules("final").get(2)).contains("CM-40");
    }

    @Test
    void aCaseThatTellsAHistoryIsScreenedOnItsOwnAlone() throws IOException {
        levee("replay", List.of(COVERED, PAID));
        String bare = transfer("T-1", "10", "Q");
        String own = "{\"id\":\"C-1\",\"history\":[],\"transfer\":" + bare + "}";
        String event = "{\"id\":\"C-2\",\"events\":[{\"time\":\"2026-03-09T10:00:00+08:00\",\"account\":\"A\","
                + "\"event\":\"PASSWORD_RESET\"}],\"transfer\":" + transfer("T-2", "10", "R") + "}";

        assertThat(levee("screen", List.of(own, event), "--json")).isZero();
        assertThat(rules("final").get(0)).contains("CM-40");
        assertThat(rules("final").get(1)).doesNotContain("CM-40");
    }

    @Test
    void screeningAddsNothing() throws IOException {
        levee("replay", List.of(COVERED, PAID));
        HistoryState before = state();

        assertThat(levee("screen", Collections.nCopies(3, transfer("T-1", "10", "R")), "--json"))
                .isZero();
        assertThat(rules("final")).allSatisfy(rules -> assertThat(rules).contains("CM-40"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void screeningBeginsNoHistoryWhereThereIsNone() throws IOException {
        assertThat(levee("screen", List.of(transfer("T-1", "10", "Q")), "--lang", "en"))
                .isEqualTo(2);
        assertOneLine("can't be read: " + history() + " (no history there)");
        assertThat(history()).doesNotExist();
    }

    @Test
    void aHistoryThatIsInUseIsOneLine() throws IOException {
        try (DurableHistory history = DurableHistory.open(history())) {
            assertThat(history.snapshot(AccountId.of("A"), Instant.EPOCH).coveredSince())
                    .isNull();
            for (String command : List.of("replay", "screen")) {
                assertThat(levee(command, List.of(), "--lang", "en")).isEqualTo(1);
                assertOneLine("the history in " + history() + " is in use by another process");
            }
            assertThat(levee("replay", List.of())).isEqualTo(1);
            assertOneLine("历史记录无法使用：");
        }
    }

    @Test
    void aHistoryThatIsDamagedIsOneLineWithTheCommandThatHelps() throws IOException {
        levee("replay", List.of(PAID));
        Path before = Files.copy(history().resolve("history.mv"), dir.resolve("before"));
        levee("replay", List.of(PAID));
        Files.move(before, history().resolve("history.mv"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(levee("replay", List.of(PAID), "--lang", "en")).isEqualTo(1);
        assertOneLine("is damaged: ", "; `levee history salvage DIR` keeps what is whole and says what was lost");
    }

    @Test
    void aFileWhereTheFolderShouldBeIsOneLine() throws IOException {
        Files.writeString(history(), "x");

        assertThat(levee("replay", List.of(PAID), "--lang", "en")).isEqualTo(1);
        assertOneLine("can't be opened: a file is there, expected a folder");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDiskThatDoesNotTakeEverythingIsToldInOneLineAtTheEnd() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add(PAID.replace("\"Q\"", "\"Q-" + i + "\""));
        }
        Path file = Files.write(dir.resolve("many.jsonl"), lines);
        Process process = new ProcessBuilder(JavaProcess.onDiskOf(
                        256,
                        JavaProcess.command(
                                Levee.class,
                                "replay",
                                file.toString(),
                                "--lang",
                                "en",
                                "--history",
                                history().toString())))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> messages;
        try (BufferedReader errors = JavaProcess.reader(process.getErrorStream())) {
            messages = errors.lines().toList();
        }

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(messages).singleElement().asString().matches("history: the disk did not take \\d+ entries: .*");
        assertThat(messages.get(0)).contains("can't be written").doesNotContain("Exception");
    }
}
