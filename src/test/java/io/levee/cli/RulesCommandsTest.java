package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levee.Folders;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.VocabularyEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a compliance officer: check, test, explain, vocabulary, diff and approve. */
class RulesCommandsTest {

    private static final String BASE = "src/test/resources/faulty/base";
    private static final String CASES = "src/test/resources/cases/counter.jsonl";

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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

    private Path copy() throws IOException {
        return Folders.copy(Path.of(BASE), dir.resolve("rules"));
    }

    private static void edit(Path file, String old, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, with));
    }

    @Test
    void checkShowsErrorsWithTheFolderAsItWasGivenAndFails() throws IOException {
        Path rules = copy();
        edit(rules.resolve("common/rules.drl"), "payer.age >= 60", "payer.agee >= 60");

        assertThat(levee("check", rules.toString(), "--lang", "en")).isEqualTo(Levee.REFUSED);

        assertThat(err())
                .isEqualTo(rules + "/common/rules.drl:27:30: `agee` is unknown; did you mean: age\n"
                        + "                    $age : payer.agee >= 60,\n"
                        + "                                 ^\n");
        assertThat(out()).isEqualTo("the rulebook is refused; errors: 1, warnings: 0\n");
    }

    @Test
    void checkListsWarningsAndAccepts() throws IOException {
        Path rules = copy();
        edit(rules.resolve("common/rules.drl"), "@sign( SECRECY )", "@sign( SECRECY )  @review( 2020-01-31 )");

        assertThat(levee("check", rules.toString())).isEqualTo(Levee.DONE);
        assertThat(out())
                .contains("警告：CM-01：应在 2020-01-31 前复核")
                .contains("规则库有效")
                .contains("警告 1 条");

        edit(rules.resolve("common/rules.drl"), "@review(", "@accept( \"known\" )  @review(");
        assertThat(levee("check", rules.toString())).isEqualTo(Levee.DONE);
        assertThat(out()).doesNotContain("警告");
    }

    @Test
    void checkGivesJson() throws IOException {
        Path rules = copy();
        edit(rules.resolve("rulebook.yaml"), "prior: -37", "prior: low");

        assertThat(levee("check", rules.toString(), "--json", "--lang", "en")).isEqualTo(Levee.REFUSED);

        JsonNode json = new ObjectMapper().readTree(out());
        assertThat(json.get("accepted").asBoolean()).isFalse();
        assertThat(json.at("/problems/0/severity").asText()).isEqualTo("ERROR");
        assertThat(json.at("/problems/0/line").asInt()).isEqualTo(13);
        assertThat(json.at("/problems/0/column").asInt()).isEqualTo(8);
    }

    @Test
    void testSaysWhatNoExampleTriesAndWhichChangesNoneNotices() throws IOException {
        assertThat(levee("test", BASE, "--lang", "en", "--min-coverage", "100")).isEqualTo(Levee.REFUSED);
        assertThat(out())
                .contains(
                        BASE + "/common/rules.drl:33:1: CM-03: no example misses by `money.channel == Channel.COUNTER`"
                                + " alone")
                .contains("24 examples, all as written; 13 single conditions, tried both ways: 76.9 %");

        assertThat(levee("test", BASE, "--lang", "en", "--mutate")).isEqualTo(Levee.DONE);
        assertThat(out())
                .contains("CM-03: no example notices `pattern.daysPayingPayee >= 45` → `pattern.daysPayingPayee >= 46`")
                .contains("loan-pay-first: no example notices unless: CONTRACT → ∅")
                .doesNotContain("`money.amount >= 30000` → `money.amount >= 30001`");
        assertThat(levee("test", BASE, "--mutate", "--max-alive", "10", "--json"))
                .isEqualTo(Levee.REFUSED);
        assertThat(new ObjectMapper().readTree(out()).get("survivors")).isNotEmpty();
    }

    @Test
    void theShippedRulebookIsTriedOutWholly() {
        assertThat(levee("test", "rules", "--mutate", "--min-coverage", "100", "--max-alive", "5"))
                .as(out())
                .isEqualTo(Levee.DONE);
    }

    @Test
    void testSaysOfAFailingExampleWhichConditionHeld() throws IOException {
        Path rules = copy();
        edit(rules.resolve("common/rules.drl"), "payer.age >= 60", "payer.age >= 61");

        assertThat(levee("test", rules.toString(), "--lang", "en")).isEqualTo(Levee.REFUSED);

        assertThat(err())
                .contains("✓ counter.saw( Observation.ON_PHONE ) == true [true]; ✗ payer.age >= 61 [60]; "
                        + "✓ money.amount >= 30000 [30000]");
    }

    @Test
    void explainSaysWhichConditionKeptAFlagFromFiring() throws IOException {
        Path file = dir.resolve("one.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"T-1\",\"time\":\"2026-03-10T10:30:00+08:00\",\"amount\":\"30000\",\"currency\":\"CNY\","
                        + "\"payer\":{\"account\":\"1\"},\"payee\":{\"account\":\"2\"},\"observations\":[\"ON_PHONE\"]}\n");

        assertThat(levee("explain", file.toString(), "--flag", "CM-02", "--rules", BASE, "--lang", "en"))
                .isEqualTo(Levee.DONE);

        assertThat(out())
                .isEqualTo(
                        """
                        T-1  CM-02 does not fire
                          ✓ counter.saw( Observation.ON_PHONE ) == true  [true]
                          ✗ payer.age >= 60  [unknown]
                          ✓ money.amount >= 30000  [30000]
                        """);
        levee("explain", file.toString(), "--flag", "CM-02", "--rules", BASE, "--json");
        JsonNode json = new ObjectMapper().readTree(out());
        assertThat(json.at("/conditions/1/value").isNull()).isTrue();
        assertThat(json.get("fires").asBoolean()).isFalse();
    }

    @Test
    void explainOfAFlagThatDoesNotExistIsOneLine() {
        assertThat(levee("explain", CASES, "--flag", "XX-99", "--lang", "en")).isEqualTo(Levee.REFUSED);

        assertThat(err()).isEqualTo("the rulebook has no flag XX-99\n");
    }

    @Test
    void vocabularyNamesEverythingThatAFlagMayNameInEachForm() throws IOException {
        for (String lang : new String[] {"zh", "en"}) {
            levee("vocabulary", "--lang", lang);
            String text = out();
            levee("vocabulary", "--lang", lang, "--md");
            String markdown = out();
            levee("vocabulary", "--lang", lang, "--json");
            JsonNode words = new ObjectMapper().readTree(out()).get("words");
            assertThat(words).hasSameSizeAs(RulebookLoader.vocabulary());
            for (VocabularyEntry entry : RulebookLoader.vocabulary()) {
                String meaning = lang.equals("zh")
                        ? entry.meaning().zh()
                        : entry.meaning().en();
                assertThat(text).contains(entry.path()).contains(meaning);
                assertThat(markdown).contains("| `" + entry.path() + "` | ").contains(meaning);
            }
        }
    }

    @Test
    void diffPutsWhatProtectsLessFirstAndSaysWhichDecisionsFlip() throws IOException {
        Path rules = copy();
        edit(rules.resolve("loan/words.yaml"), "medium: [ 下款 ]", "medium: [ 下款, 放水 ]");
        edit(rules.resolve("rulebook.yaml"), "HOLD: 39", "HOLD: 45");
        edit(rules.resolve("common/rules.drl"), "@inScams( 30 % )", "@inScams( 31 % )");
        edit(rules.resolve("common/rules.drl"), "money.amount >= 30000", "money.amount >= 30000,\n payee.newToPayer");
        edit(
                rules.resolve("common/examples.yaml"),
                "payer: { age: 60 }",
                "payer: { age: 60 }, payee: { newToPayer: true }");
        edit(
                rules.resolve("common/examples.yaml"),
                "payer: { age: 59 }",
                "payer: { age: 59 }, payee: { newToPayer: true }");

        assertThat(levee("diff", BASE, rules.toString(), "--lang", "en", "--on", CASES))
                .isEqualTo(Levee.DONE);

        assertThat(out().lines().toList())
                .startsWith(
                        "! threshold of HOLD: 39 → 45",
                        "! CM-02 conditions: ∅ → `payee.newToPayer == true`",
                        "  CM-01 @inScams: 30 → 31",
                        "  loan/words.yaml medium: with 放水")
                .anyMatch(line -> line.startsWith("alarms per 1,000 (VERIFY and above): "))
                .anyMatch(line -> line.startsWith("recall of LOAN_SCAM: "));
        assertThat(levee("diff", BASE, BASE, "--lang", "en")).isEqualTo(Levee.DONE);
        assertThat(out()).isEqualTo("nothing changed\n");
    }

    @Test
    void diffReplaysAStreamWithBoth() throws IOException {
        Path rules = copy();
        edit(rules.resolve("rulebook.yaml"), "VERIFY: 20", "VERIFY: 15");
        Path stream = dir.resolve("stream.jsonl");
        Files.writeString(
                stream,
                "{\"transfer\":{\"id\":\"T-1\",\"time\":\"2026-03-10T10:30:00+08:00\",\"amount\":\"30000\","
                        + "\"currency\":\"CNY\",\"payer\":{\"account\":\"1\"},\"payee\":{\"account\":\"2\"},"
                        + "\"observations\":[\"SECRECY\"]}}\n");

        levee("diff", BASE, rules.toString(), "--on", stream.toString(), "--json");

        JsonNode json = new ObjectMapper().readTree(out());
        assertThat(json.get("transfers").asInt()).isEqualTo(1);
        assertThat(json.at("/flips/0/before").asText()).isEqualTo("REMIND");
        assertThat(json.at("/flips/0/after").asText()).isEqualTo("VERIFY");
        assertThat(json.get("alarmsBefore").asDouble()).isZero();
        assertThat(json.get("alarmsAfter").asDouble()).isEqualTo(1000);
    }

    @Test
    void approveSignsAndRefusesWhatProtectsLessUnlessItIsMeant() throws Exception {
        Path key = dir.resolve("li.pem");
        byte[] bytes = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(bytes)
                        + "\n-----END PRIVATE KEY-----\n");
        Path rules = copy();
        edit(rules.resolve("rulebook.yaml"), "HOLD: 39", "HOLD: 45");
        String[] approve = {
            "approve", rules.toString(), "--name", "li", "--key", key.toString(), "--from", BASE, "--lang", "en"
        };

        assertThat(levee(approve)).isEqualTo(Levee.REFUSED);
        assertThat(err()).contains("! threshold of HOLD: 39 → 45").contains("add --weakens if that is meant");

        String[] weakens =
                Stream.concat(Stream.of(approve), Stream.of("--weakens")).toArray(String[]::new);
        assertThat(levee(weakens)).as(err()).isEqualTo(Levee.DONE);
        assertThat(out()).contains(" by li");
        assertThat(Files.readString(rules.resolve("rulebook.yaml")))
                .contains("approval:")
                .contains("weakens: true")
                .contains("name: li");
        assertThat(levee("check", rules.toString())).isEqualTo(Levee.DONE);
    }

    @Test
    void aKeyThatIsNoneIsOneLineThatDoesNotShowIt() throws IOException {
        Path key = dir.resolve("key.pem");
        Files.writeString(key, "c2VjcmV0");

        assertThat(levee(
                        "approve",
                        copy().toString(),
                        "--name",
                        "li",
                        "--key",
                        key.toString(),
                        "--from",
                        BASE,
                        "--lang",
                        "en"))
                .isEqualTo(Levee.BAD_INPUT);

        assertThat(err())
                .contains("key.pem: no private Ed25519 key in PEM form")
                .doesNotContain("c2VjcmV0");
    }
}
