package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on decision records, on a record that a command kept. */
class RecordCommandTest {

    private static final String CASES = "src/test/resources/cases/counter.jsonl";

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path record = Path.of("");
    private Path key = Path.of("");

    private int levee(String... arguments) {
        out.reset();
        err.reset();
        return Levee.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void aRecordOfTheCases() throws IOException {
        record = dir.resolve("record");
        key = Files.writeString(dir.resolve("record.key"), "0123456789abcdef".repeat(4) + "\n");
        assertThat(levee("screen", CASES, "--record", record.toString(), "--record-key", key.toString()))
                .as(err())
                .isEqualTo(Levee.DONE);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(record)) {
            return files.filter(file -> file.toString().endsWith(".node.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aRecordAsItWasWrittenIsSoundAndEachDecisionComesOutAgain() {
        assertThat(levee("record", "verify", record.toString(), "--key", key.toString(), "--lang", "en"))
                .isEqualTo(Levee.DONE);
        assertThat(out()).contains("is not sealed yet").contains("all as they were written");

        assertThat(levee("record", "replay", record.toString(), "--lang", "en")).isEqualTo(Levee.DONE);
        assertThat(out()).matches("(?s).*decisions repeated: \\d\\d, differences: 0\\s*");
    }

    @Test
    void aChangedLineIsNamedInTextAndJson() throws Exception {
        String text = Files.readString(file());
        assertThat(text).contains("\"kind\":\"SHOWN\"");
        Files.writeString(file(), text.replaceFirst("\"language\":\"zh\"", "\"language\":\"en\""));

        assertThat(levee("record", "verify", record.toString(), "--lang", "en")).isEqualTo(Levee.REFUSED);
        assertThat(out()).contains(".node.jsonl:").contains(": was changed").contains("problems: 1");

        assertThat(levee("record", "verify", record.toString(), "--json")).isEqualTo(Levee.REFUSED);
        JsonNode json = new ObjectMapper().readTree(out());
        assertThat(json.get("sound").asBoolean()).isFalse();
        assertThat(json.get("findings").get(0).get("text").asText()).isEqualTo("被改动");
    }

    @Test
    void verdictsAreTakenInAndABadLineCostsOnlyItself() throws Exception {
        Path file = Files.writeString(
                dir.resolve("verdicts.csv"),
                "transfer,verdict,by\nT-1,CONFIRMED_SCAM,officer-7\nT-2,GENUIN,officer-7\nT-3,GENUINE\nT-4,GENUINE,o-8\n");

        assertThat(levee(
                        "record",
                        "verdicts",
                        record.toString(),
                        file.toString(),
                        "--key",
                        key.toString(),
                        "--lang",
                        "en"))
                .isEqualTo(Levee.BAD_INPUT);

        assertThat(out()).contains("verdicts recorded: 2");
        assertThat(err())
                .contains("verdicts.csv:3: verdict: `GENUIN`, expected CONFIRMED_SCAM or GENUINE; did you mean GENUINE")
                .contains("verdicts.csv:4: expected three columns");
        assertThat(levee("record", "verify", record.toString(), "--key", key.toString()))
                .isEqualTo(Levee.DONE);
        assertThat(out()).contains("文件 2 个");
    }

    @Test
    void whatIsNoRecordNoKeyOrNoFolderIsOneLine() throws IOException {
        assertThat(levee("record", "verify", file().toString(), "--lang", "en")).isEqualTo(Levee.BAD_INPUT);
        assertThat(err()).contains("(expected a folder)");

        Path bad = Files.writeString(dir.resolve("bad.key"), "secret");
        assertThat(levee("record", "verify", record.toString(), "--key", bad.toString(), "--lang", "en"))
                .isEqualTo(Levee.BAD_INPUT);
        assertThat(err()).contains("bad.key: no key").doesNotContain("secret");

        assertThat(levee("record", "replay", record.toString(), "--archive", record.toString(), "--lang", "en"))
                .isEqualTo(Levee.DONE);
    }
}
