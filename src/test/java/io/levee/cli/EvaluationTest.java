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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final String TRANSFER = "\"transfer\":{\"id\":\"T\",\"time\":\"2026-03-10T10:30:00+08:00\","
            + "\"amount\":\"30000.00\",\"currency\":\"CNY\",\"payer\":{\"account\":\"1\",\"age\":%d},"
            + "\"payee\":{\"account\":\"2\",\"type\":\"PERSON\"}}";

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Path cases = Path.of("");

    @BeforeEach
    void cases() throws IOException {
        cases = Files.write(
                dir.resolve("cases.jsonl"),
                List.of(
                        line("told", "LOAN_SCAM", 30, "\"answers\":[\"贷款批下来冻结了，要先交解冻费\"]"),
                        line("silent", "LOAN_SCAM", 30, "\"observations\":[\"HURRIED\"]"),
                        line("mixed-up", "ROMANCE_INVESTMENT", 30, "\"answers\":[\"贷款批下来冻结了，要先交解冻费\"]"),
                        line(
                                "nephew",
                                "LEGITIMATE",
                                70,
                                "\"observations\":[\"SECRECY\",\"STORY_CHANGES\"],\"confirmations\":[\"CALL_BACK\"]"),
                        line("rent", "LEGITIMATE", 40, "\"answers\":[\"房租\"]"),
                        line("proud", "LEGITIMATE", 80, "\"observations\":[\"REFUSES_CONTACT\",\"STORY_CHANGES\"]")),
                StandardCharsets.UTF_8);
    }

    private static String line(String id, String label, int age, String followUp) {
        return "{\"id\":\"" + id + "\",\"label\":\"" + label + "\"," + TRANSFER.formatted(age) + ",\"followUp\":{"
                + followUp + "}}";
    }

    private String levee(String... arguments) {
        out.reset();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Levee.run(stream, stream, false, arguments)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(levee("evaluate", cases.toString(), "--json"));
    }

    @Test
    void countsEachLevelBeforeAndAfterTheFollowUp() throws IOException {
        JsonNode loans = json().get("labels").get("LOAN_SCAM");

        assertThat(loans.get("cases").asInt()).isEqualTo(2);
        assertThat(loans.get("first").get("REMIND").asInt()).isZero();
        assertThat(loans.get("final").get("VERIFY").asInt()).isEqualTo(1);
        assertThat(loans.get("rankedFirst").get("LOAN_SCAM").asInt()).isEqualTo(1);
        assertThat(loans.get("named").get("LOAN_SCAM").asInt()).isEqualTo(1);
    }

    @Test
    void tellsFalseAlarmsByAge() throws IOException {
        JsonNode ages = json().get("ages");

        assertThat(ages.get("from_75").get("final").get("VERIFY").asInt()).isEqualTo(1);
        assertThat(ages.get("from_60").get("final").get("VERIFY").asInt()).isZero();
        assertThat(ages.get("from_35").get("cases").asInt()).isEqualTo(1);
        assertThat(ages.has("unknown")).isFalse();
    }

    @Test
    void namesWhatWasMissedMistakenOrAlarmedWithItsEvidence() throws IOException {
        JsonNode wrong = json().get("wrong");

        assertThat(wrong)
                .extracting(
                        node -> node.get("why").asText() + " " + node.get("id").asText())
                .containsExactly("missed silent", "other_scam mixed-up", "false_alarm proud");
        assertThat(wrong.get(2).get("evidence"))
                .extracting(node -> node.get("rule").asText() + " "
                        + node.get("points").asText() + " " + node.get("text").asText())
                .contains("CM-05 19.2 客户前后说法不一");
        assertThat(wrong.get(1).get("rankedFirst").asText()).isEqualTo("LOAN_SCAM");
        assertThat(levee("evaluate", cases.toString(), "--lang", "en")).contains("    CM-05 +19.2  The story changes");
    }

    @Test
    void looksAgainWithoutConfirmationsAndWithoutWords() throws IOException {
        JsonNode totals = json().get("totals");

        assertThat(totals.get("as_told")
                        .get("legitimate")
                        .get("final")
                        .get("VERIFY")
                        .asInt())
                .isEqualTo(1);
        assertThat(totals.get("without_confirmations")
                        .get("legitimate")
                        .get("final")
                        .get("VERIFY")
                        .asInt())
                .isEqualTo(2);
        assertThat(totals.get("as_told").get("detected").asInt()).isEqualTo(2);
        assertThat(totals.get("as_told").get("rightFirst").asInt()).isEqualTo(1);
        assertThat(totals.get("without_words").get("detected").asInt()).isZero();
    }

    @Test
    void suspectsNothingWithoutEvidence() throws IOException {
        Files.writeString(cases, line("calm", "LOAN_SCAM", 30, "\"answers\":[\"房租\"]"));

        assertThat(json().get("wrong").get(0).get("rankedFirst").asText()).isEqualTo("-");
    }

    @Test
    void takesSeveralFilesTogether() throws IOException {
        Path more = Files.writeString(dir.resolve("more.jsonl"), line("calm", "LOAN_SCAM", 30, "\"answers\":[]"));

        assertThat(levee("evaluate", cases.toString(), more.toString(), "--lang", "en"))
                .contains("missed: NONE -> NONE 0.0 -", "silent", "calm");
    }

    @Test
    void printsTheSameInBothLanguages() {
        assertThat(levee("evaluate", cases.toString(), "--lang", "en"))
                .contains("all scams", "75 and over", "confirmations removed", "words off", "taken for another scam");
        assertThat(levee("evaluate", cases.toString(), "--lang", "zh"))
                .contains("全部骗局", "75 岁及以上", "去掉银行核实", "去掉客户的话", "认成别的骗局");
    }
}
