package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.levee.Folders;
import io.levee.rulebook.drools.DrlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken and recombined rule files: a check always ends with a verdict, and what it accepts means one thing. */
class CheckFuzzTest {

    private static final int ROUNDS = 400;
    private static final int RULES = 1500;
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\n]*\"|[\\p{L}_$][\\p{L}\\p{N}_$]*|\\d+|\\s+|.", Pattern.DOTALL);
    private static final List<String> STRANGE = List.of(
            "(",
            ")",
            "\"",
            "'",
            "&&",
            "||",
            "!",
            ",",
            ".",
            "==",
            ">=",
            "<",
            "in",
            "not",
            "null",
            "$x :",
            "@",
            "@sign( X )",
            "rule",
            "when",
            "then",
            "end",
            "eval( true )",
            "/*",
            "*/",
            "//",
            "\n",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "~",
            "_",
            "#",
            "0",
            "-1",
            "999999999999999999999",
            "true",
            "Observation.SECRECY",
            "words.tells( \"loan-pay-first\" )",
            "money.amount",
            "\u0000",
            "\ud83d",
            "，",
            "（",
            "\u202e");

    @TempDir
    Path directory;

    @Test
    void aCheckOfABrokenRulebookEndsWithAVerdict() throws IOException {
        Random random = Shipped.chance("broken rulebooks");
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path rules = directory.resolve("r" + round);
            Folders.copy(Faulty.BASE, rules);
            List<Path> files = files(rules);
            Path file = files.get(random.nextInt(files.size()));
            String broken = broken(Files.readString(file), random);
            Files.write(file, broken.getBytes(StandardCharsets.UTF_8));
            refused += refuses(rules, round, broken) ? 1 : 0;
        }
        assertThat(refused).isBetween(ROUNDS / 3, ROUNDS - 1);
    }

    private static boolean refuses(Path rules, int round, String broken) {
        try {
            RulebookLoader.Report report =
                    new RulebookLoader(new DrlReader(), Faulty.TODAY).check(RulebookFiles.in(rules));
            report.problems().forEach(problem -> assertThat(problem.shown(Locale.CHINESE))
                    .doesNotContain("java.", "Exception"));
            return !report.isAccepted();
        } catch (RulebookException e) {
            return true;
        } catch (RuntimeException | Error e) {
            return fail("round " + round + ":\n" + broken, e);
        }
    }

    private static List<Path> files(Path rules) throws IOException {
        try (Stream<Path> files = Files.walk(rules)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void whatIsAcceptedOfRecombinedRulesMeansTheSameInBothEngines() throws IOException {
        Random random = Shipped.chance("recombined rules");
        List<String> conditions = new ArrayList<>();
        for (Flag flag : Shipped.rulebook().flags()) {
            conditions.add(flag.condition().toString());
        }
        List<Flag> accepted = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            String condition = recombined(conditions, random);
            Problems problems = new Problems();
            List<RuleDocument> rules = new DrlReader().read("fuzz.drl", rule(condition), problems);
            for (RuleDocument rule : rules) {
                Flag flag = new FlagReader(new Vocabulary(), null, problems).read(rule, Rulebook.COMMON, "CM");
                if (problems.isEmpty() && flag != null) {
                    accepted.add(flag);
                }
            }
        }

        assertThat(accepted).hasSizeBetween(RULES / 20, RULES - RULES / 20);
        EngineEqualityTest.compare(
                accepted,
                EngineEqualityTest.remittances(Shipped.rulebook(), random).subList(0, 500));
    }

    private static String rule(String condition) {
        return "package io.levee.facts\nimport io.levee.transfer.*\n\nrule \"CM-01\"\n    @title( \"t\" )\n"
                + "    @group( money )  @sign( X )\n    @inScams( 4 % )  @inHonest( 1 % )\n    @zh( \"理由\" )\n"
                + "    @en( \"reason\" )\n    @source( S1 )\n    @innocent( \"i\" )\nwhen\n    Remittance( " + condition
                + " )\nthen\nend\n";
    }

    private static String recombined(List<String> conditions, Random random) {
        String one = conditions.get(random.nextInt(conditions.size()));
        String other = conditions.get(random.nextInt(conditions.size()));
        String joined =
                switch (random.nextInt(5)) {
                    case 0 -> one + ",\n " + other;
                    case 1 -> one + " || " + other;
                    case 2 -> "( " + one + " ) && " + other;
                    case 3 -> "!( " + one + " )";
                    default -> one;
                };
        return random.nextInt(3) == 0 ? joined : broken(joined, random);
    }

    /** The text with one to three of its tokens taken out, doubled, exchanged or replaced by something strange. */
    private static String broken(String text, Random random) {
        List<String> tokens = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            tokens.add(token.group());
        }
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(tokens.size());
            int other = random.nextInt(tokens.size());
            switch (random.nextInt(5)) {
                case 0 -> tokens.set(at, "");
                case 1 -> tokens.add(at, tokens.get(at));
                case 2 -> tokens.set(at, tokens.get(other));
                case 3 -> tokens.set(at, STRANGE.get(random.nextInt(STRANGE.size())));
                default -> tokens.set(at, Integer.toString(random.nextInt(100)));
            }
        }
        return String.join("", tokens);
    }
}
