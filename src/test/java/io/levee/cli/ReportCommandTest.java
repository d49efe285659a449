package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The report that the command prints, writes as a page and gives as JSON. */
class ReportCommandTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String record = "";

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
    void aRecordOfTheCases() throws Exception {
        record = dir.resolve("record").toString();
        Path cases = dir.resolve("cases.jsonl");
        String text = Files.readString(Path.of("src/test/resources/cases/counter.jsonl"));
        String inBranch = "\"transfer\": {\"context\": {\"branch\": \"<b>A & 'B'\"}, ";
        Files.writeString(cases, text.replace("\"transfer\": {", inBranch));
        assertThat(levee("screen", cases.toString(), "--record", record))
                .as(err())
                .isEqualTo(Levee.DONE);
    }

    @Test
    void theTextTellsAlarmsOutcomesAndFlagsInBothLanguages() {
        assertThat(levee("report", record, "--lang", "en")).isEqualTo(Levee.DONE);
        assertThat(out())
                .contains(
                        "transfers: 22",
                        "VERIFY and above, by scam:",
                        "by the payer's age",
                        "what dropping it would cost")
                .contains("not known");
        assertThat(levee("report", record)).isEqualTo(Levee.DONE);
        assertThat(out()).contains("筛查 22 笔", "尚无结论", "去掉的代价");
    }

    @Test
    void thePageIsOneWellFormedFileWithChartsAndEveryNameEscaped() throws Exception {
        Path page = dir.resolve("report.html");
        assertThat(levee("report", record, "--html", page.toString(), "--lang", "en"))
                .isEqualTo(Levee.DONE);

        String html = Files.readString(page);
        assertThat(html)
                .doesNotContain("<b>A", "http://", "https://", "<script", "src=")
                .contains("<svg");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replace("<!DOCTYPE html>\n", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTextContent()).contains("Report on scam screening");
        assertThat(document.getElementsByTagName("svg").getLength()).isGreaterThan(10);
    }

    @Test
    void jsonHasTheSameFigures() throws Exception {
        assertThat(levee("report", record, "--json")).isEqualTo(Levee.DONE);

        JsonNode json = new ObjectMapper().readTree(out());
        assertThat(json.get("transfers").asLong()).isEqualTo(22);
        long levels = 0;
        for (JsonNode many : json.get("levels")) {
            levels += many.asLong();
        }
        assertThat(levels).isEqualTo(22);
        assertThat(json.get("flags").size()).isGreaterThan(20);
    }

    @Test
    void aMonthThatIsNoneAndATamperedRecordAreTold() throws Exception {
        assertThat(levee("report", record, "--month", "last", "--lang", "en")).isEqualTo(Levee.REFUSED);
        assertThat(err()).contains("expected year and month, such as 2026-11");
        assertThat(levee("report", record, "--month", "1999-01", "--lang", "en"))
                .isEqualTo(Levee.DONE);
        assertThat(out()).contains("transfers: 0");

        try (Stream<Path> files = Files.list(Path.of(record))) {
            Path file = files.filter(each -> each.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(file).replaceFirst("\"language\":\"zh\"", "\"language\":\"xx\""));
        }
        assertThat(levee("report", record, "--lang", "en")).isEqualTo(Levee.DONE);
        assertThat(err()).contains("not as they were written, problems: 1");
    }
}
