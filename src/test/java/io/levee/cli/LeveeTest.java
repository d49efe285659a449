package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeveeTest {

    private static final String CASES = "src/test/resources/cases/counter.jsonl";
    private static final String TRANSFER =
            "{\"id\":\"T-1\",\"time\":\"2026-03-10T10:30:00+08:00\",\"amount\":\"100.00\","
                    + "\"currency\":\"CNY\",\"payer\":{\"account\":\"1\"},\"payee\":{\"account\":\"2\"}}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int levee(String... arguments) {
        return levee(false, arguments);
    }

    private int levee(boolean terminal, String... arguments) {
        out.reset();
        err.reset();
        return Levee.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> json() throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : out().lines().toList()) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    @Test
    void screenPrintsOneJsonObjectALineForAllCases() throws IOException {
        int status = levee("screen", CASES, "--json");

        assertThat(status).isZero();
        List<JsonNode> lines = json();
        assertThat(lines).hasSameSizeAs(Files.readAllLines(Path.of(CASES)));
        for (JsonNode line : lines) {
            assertThat(line.fieldNames()).toIterable().containsExactly("id", "first", "final");
            assertThat(line.get("final").fieldNames())
                    .toIterable()
                    .containsExactly(
                            "schema",
                            "id",
                            "intervention",
                            "score",
                            "probability",
                            "scam",
                            "scams",
                            "evidence",
                            "mandates",
                            "shadow",
                            "faults",
                            "rulebook",
                            "micros");
        }
        assertThat(lines.get(0).get("id").asText()).isEqualTo("dev-001");
        assertThat(lines.get(0).get("final").get("scam").asText()).isEqualTo("ORDER_BRUSHING");
    }

    @Test
    void aBareTransferIsScreenedWithoutItsCase(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("one.jsonl"), TRANSFER + "\n");

        assertThat(levee("screen", file.toString(), "--json")).isZero();
        JsonNode line = json().get(0);
        assertThat(line.get("id").asText()).isEqualTo("T-1");
        assertThat(line.get("first")).isEqualTo(line.get("final"));
        assertThat(line.get("final").get("intervention").asText()).isEqualTo("NONE");
        assertThat(line.get("final").get("scam").isNull()).isTrue();
    }

    @Test
    void aBadLineCostsOneMessageAndNothingElse(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(
                dir.resolve("some.jsonl"),
                String.join(
                        "\n",
                        TRANSFER,
                        "{ this is not json",
                        TRANSFER.replace("\"100.00\"", "\"-1\""),
                        "",
                        "[1]",
                        TRANSFER.replace("T-1", "T-2")));

        assertThat(levee("screen", file.toString(), "--json", "--lang", "en")).isEqualTo(2);
        assertThat(json()).hasSize(2);
        List<String> messages = err().lines().toList();
        assertThat(messages).hasSize(3);
        assertThat(messages.get(0)).startsWith(file + ":2: column ");
        assertThat(messages.get(1)).startsWith(file + ":3: transfer.amount: ");
        assertThat(messages.get(2)).startsWith(file + ":5: ");
        assertThat(err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void messagesAndResultsKeepTheOrderOfALongFile(@TempDir Path dir) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 3000; i++) {
            lines.add(i % 7 == 0 ? "{ bad" : TRANSFER.replace("T-1", "T-" + i));
        }
        Path file = Files.write(dir.resolve("long.jsonl"), lines);

        assertThat(levee("screen", file.toString(), "--json", "--lang", "en")).isEqualTo(2);
        List<String> ids = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (int i = 1; i <= 3000; i++) {
            if (i % 7 == 0) {
                bad.add(file + ":" + i + ": column 3 is no valid JSON");
            } else {
                ids.add("T-" + i);
            }
        }
        assertThat(json()).extracting(line -> line.get("id").asText()).isEqualTo(ids);
        assertThat(err().lines().toList()).isEqualTo(bad);
    }

    @Test
    void whatIsBeyondTheBoundsOfJsonSaysSo(@TempDir Path dir) throws IOException {
        Path file = Files.write(
                dir.resolve("bounds.jsonl"),
                List.of(
                        TRANSFER.replace("\"100.00\"", "1".repeat(2000)),
                        TRANSFER.replace("\"100.00\"", "[".repeat(2000)),
                        TRANSFER.replace("\"100.00\"", "1e99999999999"),
                        TRANSFER));

        assertThat(levee("screen", file.toString(), "--json", "--lang", "en")).isEqualTo(2);
        assertThat(json()).hasSize(1);
        List<String> messages = err().lines().toList();
        assertThat(messages).hasSize(3).noneMatch(message -> message.contains("column 0"));
        assertThat(messages.get(0))
                .startsWith(file + ":1: column ")
                .endsWith(" is out of bounds, expected numbers of at most 1,000 characters, names of at most 50,000,"
                        + " at most 1,000 levels");
        assertThat(messages.get(1)).startsWith(file + ":2: column ").contains("levels");
        assertThat(messages.get(2))
                .startsWith(file + ":3: before column ")
                .endsWith(" a number is too large or too small to be read");
        assertThat(levee("screen", file.toString(), "--json")).isEqualTo(2);
        assertThat(err()).contains("列超出限度，数字最多 1,000 个字符", "列之前的数字大得或小得无法读取");
    }

    @Test
    void whatFailsInTheMiddleLeavesNoThreadReading(@TempDir Path dir) throws IOException, InterruptedException {
        Path file = Files.write(dir.resolve("long.jsonl"), Collections.nCopies(5000, "{\"x\":1}"));
        Work work = new CheckCommand();
        work.output(new Output(System.out, System.err, false, false));
        JsonLines lines = new JsonLines(List.of(file), work, false);

        assertThatThrownBy(() -> lines.forEach(document -> document, document -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("levee-reading")) {
                thread.join(60_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void aMissingFileIsOneLine() {
        assertThat(levee("screen", "no-such-file.jsonl", "--lang", "en")).isEqualTo(2);
        assertThat(err().lines()).hasSize(1);
        assertThat(err()).contains("no-such-file.jsonl");
    }

    @Test
    void allFilesAreLookedAtBeforeAnythingIsDone() {
        for (String command : List.of("screen", "replay", "evaluate")) {
            assertThat(levee(command, CASES, "gone.jsonl", CASES, "lost.jsonl", "--lang", "en"))
                    .isEqualTo(2);
            assertThat(out()).isEmpty();
            assertThat(err().lines())
                    .containsExactly(
                            "can't be read: gone.jsonl (no such file)", "can't be read: lost.jsonl (no such file)");
        }
    }

    @Test
    void aFolderForAFileIsOneLine(@TempDir Path dir) {
        assertThat(levee("screen", dir.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(err().lines()).hasSize(1);
        assertThat(err()).contains(dir + " (a folder, expected a file)");
    }

    @Test
    void theTellersViewIsPlainInAPipeAndColouredOnATerminal() {
        assertThat(levee(false, "screen", CASES)).isZero();
        String plain = out();
        assertThat(plain).doesNotContain("\u001B").contains("dev-018", "要问", "要做", "冒充公检法");
        assertThat(levee(true, "screen", CASES)).isZero();
        assertThat(out().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void theTellersViewComesInEnglishToo() {
        assertThat(levee("screen", CASES, "--lang", "en")).isZero();
        assertThat(out()).contains("ask", "Carry on").doesNotContain("要问");
    }

    @Test
    void evaluateComparesWithTheLabels() throws IOException {
        assertThat(levee("evaluate", CASES, "--json")).isZero();
        JsonNode labels = json().get(0).get("labels");
        assertThat(labels.get("FAKE_OFFICIALS").get("cases").asInt()).isEqualTo(5);
        assertThat(labels.get("FAKE_OFFICIALS").get("final").get("VERIFY").asInt())
                .isEqualTo(5);
        assertThat(labels.get("LEGITIMATE").get("final").get("DISSUADE").asInt())
                .isZero();

        assertThat(levee("evaluate", CASES, "--lang", "en")).isZero();
        assertThat(out()).contains("LEGITIMATE", "Missed, taken for another scam, and false alarms");
    }

    @Test
    void checkAcceptsTheShippedRulebookAndRefusesABrokenOne(@TempDir Path dir) throws IOException {
        assertThat(levee("check", "rules", "--lang", "en")).isZero();
        assertThat(out()).startsWith("the rulebook is valid");

        Path empty = Files.createDirectory(dir.resolve("rules"));
        assertThat(levee("check", empty.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(err()).contains("rulebook.yaml: this file is missing").doesNotContain("Exception");
    }
}
