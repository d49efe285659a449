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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchlistOptionTest {

    private static final String HEADER = "account,status,since,until,source,note";
    private static final String TRANSFER = "{\"id\":\"T-1\",\"time\":\"2026-03-10T10:30:00+08:00\","
            + "\"amount\":\"100.00\",\"currency\":\"CNY\",\"payer\":{\"account\":\"A\"},\"payee\":{\"account\":\"Q\"}}";
    private static final String OWN =
            "{\"account\":\"A\",\"status\":\"POLICE_WARNED\",\"since\":\"2026-03-01T00:00:00+08:00\"}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path dir;

    private Path list = Path.of("");

    @BeforeEach
    void list() throws IOException {
        list = Files.write(dir.resolve("list.csv"), List.of(HEADER, "Q,FROZEN,2026-03-01,,police,"));
    }

    private int levee(String command, String line, String... options) throws IOException {
        Path file = Files.writeString(dir.resolve("in.jsonl"), line);
        return run(command, file.toString(), options);
    }

    private int run(String command, String file, String... options) {
        out.reset();
        err.reset();
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {command, file, "--watchlist", list.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Levee.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                arguments);
    }

    private List<String> mandates(String look) throws IOException {
        JsonNode json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        return (look.isEmpty() ? json : json.get(look)).get("mandates").findValuesAsText("source");
    }

    @Test
    void countsBesideWhatACaseTells() throws IOException {
        assertThat(levee("screen", "{\"transfer\":" + TRANSFER + ",\"watchlist\":[" + OWN + "]}", "--json"))
                .isZero();
        assertThat(mandates("final")).contains("FROZEN", "POLICE_WARNED");

        assertThat(levee("screen", TRANSFER, "--json")).isZero();
        assertThat(mandates("final")).containsExactly("FROZEN");
    }

    @Test
    void countsBesideWhatAStreamTells() throws IOException {
        String watched = "{\"watch\":" + OWN.replace("\"A\"", "\"Q\"").replace("POLICE_WARNED", "STOP_PAYMENT") + "}\n";
        String stream = "{\"transfer\":" + TRANSFER + "}";

        assertThat(levee("replay", stream, "--json")).isZero();
        assertThat(mandates("")).containsExactly("FROZEN");
        assertThat(levee("replay", watched.replace("03-01", "03-09") + stream, "--json"))
                .isZero();
        assertThat(mandates("")).containsExactlyInAnyOrder("FROZEN", "STOP_PAYMENT");
    }

    @Test
    void countsWhenCasesAreEvaluated() throws IOException {
        String labelled = "{\"id\":\"C\",\"label\":\"LEGITIMATE\",\"transfer\":" + TRANSFER + "}";

        assertThat(levee("evaluate", labelled, "--json")).isZero();
        JsonNode counts = new ObjectMapper()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .get("labels");
        assertThat(counts.get("LEGITIMATE").get("final").get("HOLD").asInt()).isEqualTo(1);
    }

    @Test
    void aBadLineOfTheListCostsOneMessageAndNothingElse() throws IOException {
        Files.write(
                list, List.of(HEADER, "X,STOPPED,2026-03-01,,,", "Q,FROZEN,2026-03-01,,,", ",FROZEN,2026-03-01,,,"));

        assertThat(levee("screen", TRANSFER, "--json", "--lang", "en")).isEqualTo(2);
        assertThat(mandates("final")).containsExactly("FROZEN");
        List<String> messages = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0)).startsWith(list + ":2: status: `STOPPED`, expected one of ");
        assertThat(messages.get(1)).isEqualTo(list + ":4: account: blank, expected an account number");
    }

    @Test
    void ofVeryManyBadLinesTheFirstAreToldAndTheRestCounted() throws IOException {
        Files.write(list, Collections.nCopies(250, HEADER));

        assertThat(levee("screen", TRANSFER, "--json", "--lang", "en")).isEqualTo(2);
        List<String> messages = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(messages).hasSize(101);
        assertThat(messages.get(100)).isEqualTo(list + ": 149 more lines are left out");
    }

    @Test
    void aListThatIsNotThereOrIsNoneIsOneLineAndNothingIsScreened() throws IOException {
        Files.writeString(list, "account;status\n");
        assertThat(levee("screen", TRANSFER, "--lang", "en")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("can't be read: " + list + ": line 1: expected the header " + HEADER);

        Files.delete(list);
        assertThat(run("replay", "gone.jsonl")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("无法读取：gone.jsonl（没有这个文件）", "无法读取：" + list + "（没有这个文件）");
    }
}
