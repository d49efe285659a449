package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.levee.Folders;
import io.levee.rulebook.drools.DrlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped rulebook with one thing broken at a time: each is refused in words, with its file and line. */
class RulebookLoaderTest {

    @TempDir
    Path dir;

    private Path rules;

    @BeforeEach
    void copyTheShippedRulebook() throws IOException {
        rules = Folders.copy(Path.of("rules"), dir.resolve("rules"));
    }

    private Rulebook load() {
        return new RulebookLoader(new DrlReader()).load(RulebookFiles.in(rules));
    }

    private List<String> problems() {
        RulebookException refused = catchThrowableOfType(RulebookException.class, this::load);
        assertThat(refused).as("the rulebook should have been refused").isNotNull();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(refused.in(locale)).doesNotContain("java.", "org.", "io.levee.rulebook", "Exception", "\tat ");
        }
        return refused.problems().stream().map(Problem::toString).toList();
    }

    private void replace(String file, String old, String with) throws IOException {
        Path path = rules.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(
                path,
                text.replaceFirst(java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(with)));
    }

    /** The line, from 1, on which a text first stands in a file. */
    private int line(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(rules.resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(text + " is not in " + file);
    }

    @Test
    void theShippedRulebookLoads() {
        assertThat(load().flags()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
            fake-officials/rules.drl | payer.age >= 60 | payer.agee >= 60 | `agee` is unknown; did you mean: age
            fake-officials/rules.drl | Observation.ON_PHONE | Observation.ON_FONE | expected Observation.… here, one of
            fake-officials/rules.drl | Observation.ON_PHONE | ON_PHONE | expected Observation.… here, one of
            fake-officials/rules.drl | payer.age >= 60 | payer.age != 60 | `!=` holds for what is unknown too
            fake-officials/rules.drl | payer.age >= 60 | payer.age >= 200 | `200` can never be reached by `age`
            common/rules.drl | money.amount >= 30000 | money.amount > "abc" | expected a number here, without quotes
            order-brushing/rules.drl | pattern.newPayeesWithin( 72 ) >= 2 | pattern.newPayeesWithin( 72 ) < 2 | is a lower bound
            order-brushing/rules.drl | pattern.newPayeesWithin( 72 ) >= 2 | pattern.newPayeesWithin( 9999 ) >= 2 | expected a window of 1 to 4320 whole hours
            fake-officials/rules.drl | payee.newToPayer ) | !payee.newToPayer ) | `!` is only for what is always known
            loan-scam/rules.drl | words.tells( "loan-threat" ) | words.tells( "loan-treat" ) | there is no tell `loan-treat`; did you mean loan-threat
            loan-scam/rules.drl | words.tells( "loan-threat" ) | words.tells( "task-rebate" ) | the tell `task-rebate` belongs to order-brushing
            loan-scam/rules.drl | words.strong( "loan-scam" ) | words.strong( "fake-officials" ) | expected this folder's own, "loan-scam"
            loan-scam/rules.drl | @sign( LS_BLOCKED ) | @sgn( LS_BLOCKED ) | `@sgn` is unknown; did you mean @sign
            loan-scam/rules.drl | @sign( LS_BLOCKED ) | @sign( LS_BLOCKED ) @sign( X ) | `@sign` is there twice
            loan-scam/rules.drl | @inHonest( 0.03 % ) | @inHonest( 0.03 ) | expected a percentage above 0 and up to 100
            loan-scam/rules.drl | @inHonest( 0.03 % ) | @inHonest( 101 % ) | expected a percentage above 0 and up to 100
            loan-scam/rules.drl | @group( words ) | @group( wrods ) | expected one of words, counter
            loan-scam/rules.drl | @source( S39, S40 ) | @source( S999 ) | SOURCES.md has no source `S999`
            loan-scam/rules.drl | rule "LS-02" | rule "LS-01" | the id is taken by loan-scam/rules.drl
            loan-scam/rules.drl | rule "LS-02" | rule "FO-99" | expected this folder's LS-
            loan-scam/rules.drl | @replaces( CM-07, CM-15 ) | @replaces( CM-00 ) | `@replaces` names `CM-00`, which does not exist
            loan-scam/rules.drl | $stated : money.stated | $unused : money.stated | no reason uses the binding `$unused`
            fake-officials/rules.drl | payer.age >= 60 | payer.age >= 60d | `60d` is no number
            loan-scam/rules.drl | @replaces( CM-07, CM-15 ) | @replaces( LS-12 ) | `@replaces` names the flag itself
            common/rules.drl | @sign( NERVOUS ) | @sign( PAYEE_AGE ) | the sign `PAYEE_AGE` is in another group
            """)
    void aFlagThatSaysSomethingWrongIsRefusedInWords(String file, String old, String with, String message)
            throws IOException {
        replace(file.strip(), old.strip(), with.strip());

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith(file.strip() + ":") && problem.contains(message.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
            import io.levee.transfer.* | import io.levee.transfer.*\\nimport java.io.File | only `import io.levee.transfer.*` is allowed
            import io.levee.transfer.* | import io.levee.transfer.*\\nglobal java.util.List list | `global` is not allowed
            import io.levee.transfer.* | import io.levee.transfer.*\\nfunction void f() { } | `function` is not allowed
            import io.levee.transfer.* | import io.levee.transfer.*\\ndeclare Fact x : int end | `declare` is not allowed
            package io.levee.facts | package other.place | the first line must be `package io.levee.facts`
            rule "LS-01" | query "q" Remittance() end rule "LS-01" | `query` is not allowed
            when | salience 10 when | `salience` is not allowed
            rule "LS-01" | rule "LS-01" extends "LS-02" | `extends` is not allowed
            then | then System.exit( 1 ); | nothing may stand between `then` and `end`
            Remittance( words.strong( "loan-scam" ) ) | Remittance( words.strong( "loan-scam" ) ) Remittance() | exactly one `Remittance( … )`
            Remittance( words.strong( "loan-scam" ) ) | String() | exactly one `Remittance( … )`
            Remittance( words.strong( "loan-scam" ) ) | eval( true ) | exactly one `Remittance( … )`
            Remittance( words.strong( "loan-scam" ) ) | Remittance( words.strong( "loan-scam" ) ) from list | exactly one `Remittance( … )`
            Remittance( words.strong( "loan-scam" ) ) | not Remittance( words.strong( "loan-scam" ) ) | exactly one `Remittance( … )`
            words.strong( "loan-scam" ) | eval( true ) | `eval` is unknown
            words.strong( "loan-scam" ) | Runtime.getRuntime().exec( "x" ) != null | `Runtime` is unknown
            words.strong( "loan-scam" ) | this.money.amount > 3 | `this` is unknown
            words.strong( "loan-scam" ) | money.getClass() != null | `getClass` is unknown
            words.strong( "loan-scam" ) | money.amount matches ".*" | there is no `matches`
            """)
    void whateverDrlCanSayBeyondAConditionIsRefused(String old, String with, String message) throws IOException {
        replace("loan-scam/rules.drl", old.strip(), with.strip().replace("\\n", "\n"));

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("loan-scam/rules.drl") && problem.contains(message.strip()));
    }

    @Test
    void aSyntaxErrorIsPlacedAndHidesNothingElse() throws IOException {
        replace("fake-officials/rules.drl", "$age : payer.age >= 60,", "$age : payer.age >= 60");
        replace("fake-officials/rules.drl", "rule \"FO-30\"", "rule \"FO-300x\"");
        replace("loan-scam/words.yaml", "all: [ LOAN, PAY_FIRST ]", "all: [ LOAM, PAY_FIRST ]");

        assertThat(problems())
                .containsExactly(
                        "fake-officials/rules.drl:" + (line("fake-officials/rules.drl", "payer.age >= 60") + 1)
                                + ":17: syntax error at `$stated`: is a comma, a quote or a bracket missing before it?",
                        "fake-officials/rules.drl:" + line("fake-officials/rules.drl", "FO-300x")
                                + ":1: rule id `FO-300x`, expected this folder's FO- and two digits, such as FO-07",
                        "loan-scam/words.yaml:" + line("loan-scam/words.yaml", "loan-pay-first:")
                                + ":3: loan-pay-first: there is no concept `LOAM`; did you mean LOAN");
    }

    @Test
    void anExampleThatDoesNotHoldSaysWhichConditionFailedAndWithWhatValue() throws IOException {
        replace("common/rules.drl", "money.amount >= 30000", "money.amount >= 30001");

        assertThat(problems())
                .containsExactly("common/examples.yaml:" + line("common/examples.yaml", "sixty and 30000")
                        + ":12: CM-18: the example `sixty and 30000` should fire, but does not: "
                        + "✓ counter.saw( Observation.ON_PHONE ) == true [true]; ✓ payer.age >= 60 [60]; "
                        + "✗ money.amount >= 30001 [30000]");
    }

    @Test
    void aTellExampleThatDoesNotHoldIsNamed() throws IOException {
        replace("common/words.yaml", "says: [ 电话不能挂，你们快办,", "says: [ 你们快办,");

        assertThat(problems()).anyMatch(problem -> problem.contains("stay-on-the-line: `你们快办` should be recognised"));
    }

    @Test
    void aFlagWithoutANearMissIsRefused() throws IOException {
        String examples = Files.readString(rules.resolve("common/examples.yaml"));
        int at = examples.indexOf("\nCM-28:") + 1;
        String old = examples.substring(at, examples.indexOf("\n  innocent", at));
        replace("common/examples.yaml", old, old.replaceFirst("(?s)  quiet:.*", "  quiet: []"));

        assertThat(problems())
                .anyMatch(problem -> problem.contains("CM-28: examples.yaml has no example that just misses it"));
    }

    @Test
    void aThresholdNeedsAnExampleThatMissesByItAlone() throws IOException {
        replace("common/examples.yaml", "CM-27:\n  fires: [ { name: 20000 to", "CM-27:\n  fires: [ { name: 20001 to");
        replace(
                "common/examples.yaml",
                "transfer: { amount: 19999, payee: { type: PAYMENT_ACCOUNT",
                "transfer: { amount: 19999, payee: { type: PERSON");

        assertThat(problems())
                .anyMatch(problem -> problem.contains(
                        "CM-27: examples.yaml has no example that misses by `money.amount >= 20000` alone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
            才(提 | `才(提` is no phrase: close brackets
            ~才提 | `~才提` is no phrase: close brackets
            先～才 | `～` in `先～才` is no part of a word
            先交、先存 | `、` in `先交、先存` is no part of a word
            先.*才 | `*` in `先.*才` is no part of a word
            先交先存先打先转先付先缴先垫先充先押 | is too long: at most 16 Chinese characters in a run; is a comma missing?
            """)
    void aSlipInAListOfWordsIsRefusedInOneLine(String word, String message) throws IOException {
        replace("common/words.yaml", "警方, ", "警方, " + word.strip() + ", ");

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("common/words.yaml:")
                .contains(message.strip()));
    }

    @Test
    void aFileThatIsNoYamlIsReportedWithoutItsConsequences() throws IOException {
        replace("common/words.yaml", "negators: [", "negators: [ [");

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("common/words.yaml:")
                .contains("this is no valid YAML from here on"));
    }

    @Test
    void anInnocentTwinThatReachesVerifyIsRefused() throws IOException {
        replace(
                "common/examples.yaml",
                "transfer: { observations: [ REFUSES_CONTACT ], answers",
                "transfer: { observations: [ REFUSES_CONTACT, NERVOUS, STORY_CHANGES, COACHED, SECRECY ], answers");

        assertThat(problems())
                .anyMatch(problem -> problem.contains(
                        "CM-04: the example `a proud man who wants no calls` is legitimate, " + "but reaches"));
    }

    @Test
    void aPositiveFlagWithoutAnInnocentTwinIsRefused() throws IOException {
        replace(
                "common/examples.yaml",
                "  innocent: [ { name: a lunch break, transfer: { observations: [ HURRIED ] } } ]\n",
                "");

        assertThat(problems()).anyMatch(problem -> problem.contains("CM-10: examples.yaml has no `innocent` example"));
    }

    @Test
    void adviceOnASignThatNoFlagHasIsRefused() throws IOException {
        replace("common/dialogue.yaml", "  PASSED_ON:", "  PASED_ON:");

        assertThat(problems())
                .containsExactly("common/dialogue.yaml:" + line("common/dialogue.yaml", "  PASED_ON:")
                        + ":3: advice: no flag has the sign `PASED_ON`; did you mean PASSED_ON");
    }

    @Test
    void aFlagOnAgeAloneIsRefused() throws IOException {
        replace("common/rules.drl", "Remittance( counter.saw( Observation.ON_PHONE ),", "Remittance(");
        replace(
                "common/rules.drl",
                "                $stated : money.stated,\n                money.amount >= 30000 )",
                "                $stated : money.stated )");

        assertThat(problems())
                .anyMatch(problem -> problem.contains("CM-18: age, region or kind of customer alone must not count"));
    }

    @Test
    void settingsAreCheckedToo() throws IOException {
        replace("rulebook.yaml", "VERIFY: 20", "VERIFY: 12");
        replace("rulebook.yaml", "prior: -37", "prior: low");
        replace("rulebook.yaml", "lead: 6", "leed: 6");
        replace("rulebook.yaml", "SUSPECT: DISSUADE", "SUSPECT: DISUADE");

        assertThat(problems())
                .containsExactly(
                        "rulebook.yaml:1:1: `lead` is missing",
                        "rulebook.yaml:" + line("rulebook.yaml", "VERIFY: 12")
                                + ":11: the threshold of VERIFY must be above the one before, 13",
                        "rulebook.yaml:" + line("rulebook.yaml", "prior: low") + ":8: `low`, expected a number",
                        "rulebook.yaml:" + line("rulebook.yaml", "leed: 6")
                                + ":1: unknown key `leed`; did you mean lead",
                        "rulebook.yaml:" + line("rulebook.yaml", "DISUADE")
                                + ":12: `DISUADE`, expected one of NONE, REMIND, VERIFY, DISSUADE, HOLD");
    }

    @Test
    void aFloorThatIsLeftOutIsNamed() throws IOException {
        replace("rulebook.yaml", "  STOP_PAYMENT: HOLD\n", "");
        replace("rulebook.yaml", "  NO_WATCHLIST: VERIFY\n", "");

        assertThat(problems()).hasSize(2).allMatch(problem -> problem.startsWith("rulebook.yaml:"));
        assertThat(problems().toString()).contains("`STOP_PAYMENT` is missing", "`NO_WATCHLIST` is missing");
    }

    @Test
    void aTellWithoutAConceptAndAPrefixThatIsNoneAreRefused() throws IOException {
        replace("common/words.yaml", "all: [ WRITE_THIS ]", "all: []");
        replace("order-brushing/scam.yaml", "prefix: OB", "prefix: 'O['");

        assertThat(problems().toString()).contains("`all` needs at least one concept", "expected two capital letters");
    }

    @Test
    void anAmountBeforeAWindowMayBeLargerThanAWindow() throws IOException {
        replace(
                "order-brushing/rules.drl",
                "timesSmallCreditsWithin( 2000, 336 )",
                "timesSmallCreditsWithin( 2500, 336 )");

        assertThat(problems()).noneMatch(problem -> problem.contains("expected a whole number"));
    }

    @Test
    void brokenYamlAndAKeyThatIsThereTwiceAreOneProblemEach() throws IOException {
        replace("rulebook.yaml", "prior: -37", "prior: -37\n  bad: 3");
        replace("loan-scam/scam.yaml", "prefix: LS", "prefix: LS\nprefix: LS");

        List<String> problems = problems();
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).startsWith("loan-scam/scam.yaml:").contains("`prefix` is there twice");
        assertThat(problems.get(1)).startsWith("rulebook.yaml:").contains("no valid YAML");
    }

    @Test
    void filesThatAreMissingTooLargeLinkedOrNotUtf8AreNamed() throws IOException {
        Files.delete(rules.resolve("loan-scam/words.yaml"));
        assertThat(problems()).contains("loan-scam/words.yaml: this file is missing");

        Path secret = Files.writeString(dir.resolve("secret.yaml"), "terms: {}");
        Files.createSymbolicLink(rules.resolve("loan-scam/words.yaml"), secret);
        assertThat(problems()).containsExactly("loan-scam/words.yaml: expected a plain file, not a link or a folder");

        Files.delete(rules.resolve("loan-scam/words.yaml"));
        Files.write(rules.resolve("loan-scam/words.yaml"), new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        assertThat(problems())
                .containsExactly("loan-scam/words.yaml:1:2: this is not UTF-8 from here on: save the file as UTF-8");

        byte[] large = new byte[(1 << 20) + 1];
        Arrays.fill(large, (byte) '#');
        Files.write(rules.resolve("loan-scam/words.yaml"), large);
        assertThat(problems()).containsExactly("loan-scam/words.yaml: the file is larger than 1 MB");
    }

    @Test
    void hostileYamlIsRefusedWithoutBeingUnfolded() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [ x, x, x, x, x, x, x, x, x ]\n");
        for (int i = 1; i < 12; i++) {
            String last = "*a" + (i - 1);
            bomb.append("a").append(i).append(": &a").append(i).append(" [ ");
            bomb.append(String.join(", ", java.util.Collections.nCopies(9, last)))
                    .append(" ]\n");
        }
        Files.writeString(rules.resolve("loan-scam/words.yaml"), bomb);
        assertThat(problems()).isNotEmpty();

        Files.writeString(rules.resolve("loan-scam/words.yaml"), "terms: " + "[".repeat(5_000));
        assertThat(problems()).anyMatch(problem -> problem.startsWith("loan-scam/words.yaml"));
    }

    @Test
    void theHashIsOfTheContentsAlone() throws IOException {
        String shipped = new RulebookLoader(new DrlReader())
                .load(RulebookFiles.in(Path.of("rules")))
                .hash();
        assertThat(load().hash()).isEqualTo(shipped);

        replace("rulebook.yaml", "prior: -37", "prior: -38");
        assertThat(load().hash()).isNotEqualTo(shipped);
    }

    @Test
    void theBuiltInRulebookIsTheOneOfTheFolder() {
        RulebookLoader loader = new RulebookLoader(new DrlReader());
        assertThat(loader.load(RulebookFiles.builtIn()).hash())
                .isEqualTo(loader.load(RulebookFiles.in(Path.of("rules"))).hash());
    }

    @Test
    void aNewScamIsANewFolder() throws IOException {
        Path folder = Files.createDirectory(rules.resolve("fake-rent"));
        Files.writeString(
                folder.resolve("rules.drl"),
                """
                package io.levee.facts
                import io.levee.transfer.*

                rule "FR-01"
                    @title( "Pays rent for a flat never seen" )
                    @group( words )  @sign( FR_UNSEEN )
                    @inScams( 40 % )  @inHonest( 0.1 % )
                    @zh( "客户说房子没看过就付租金" )
                    @en( "Pays rent for a flat that was never seen" )
                    @source( S0 )
                    @innocent( "Moves from abroad" )
                when
                    Remittance( words.tells( "flat-unseen" ) )
                then
                end
                """);
        Files.writeString(
                folder.resolve("words.yaml"),
                """
                concepts: { FLAT: [ 房子, flat ], UNSEEN: [ 没看过, not seen ] }
                tells:
                  flat-unseen: { all: [ FLAT, UNSEEN ], strength: strong, zh: 没看房, en: not seen, says: [ 房子没看过 ], quiet: [ 房子看过 ] }
                """);
        Files.writeString(
                folder.resolve("examples.yaml"),
                """
                FR-01:
                  fires: [ { name: unseen, transfer: { answers: [ 房子没看过 ] } } ]
                  quiet: [ { name: seen, transfer: { answers: [ 房子看过两回 ] } } ]
                  innocent: [ { name: a lease through the university, transfer: { answers: [ 房子没看过 ], confirmations: [ DOCUMENT ] } } ]
                """);
        Files.writeString(
                folder.resolve("scam.yaml"),
                Files.readString(rules.resolve("loan-scam/scam.yaml"))
                        .replaceAll("\\{ tell: [^,]*,", "{ observation: EVASIVE,")
                        .replace("id: LOAN_SCAM", "id: FAKE_RENT")
                        .replace("prefix: LS", "prefix: FR"));

        assertThat(load().scams()).extracting(Scam::id).contains("FAKE_RENT");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoProblem() throws IOException {
        for (String file : List.of("loan-scam/rules.drl", "loan-scam/words.yaml")) {
            Path path = rules.resolve(file);
            String text = "\uFEFF" + Files.readString(path).replace("\n", "\r\n");
            Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(load().flags()).hasSizeGreaterThan(60);
    }
}
