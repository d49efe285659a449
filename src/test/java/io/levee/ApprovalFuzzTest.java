package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.rulebook.Approvers;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.Settings;
import io.levee.rulebook.drools.DrlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An approved rulebook's settings are edited by chance, in ways that parsers and readers see differently. */
class ApprovalFuzzTest {

    private static final int EDITS = Integer.getInteger("levee.edits", 2_000);
    /** The settings leave them out, so that they could be added without being there twice. */
    private static final String RATES = "rates: [ { currency: USD, rate: 0.0001, date: 2025-01-02 } ]\n";

    private static final List<String> PIECES = List.of(
            "\r",
            "\n",
            "\r\n",
            "\u0085",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\t",
            " ",
            "#",
            "# ",
            ":",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            "- ",
            "| ",
            ">\n",
            "? ",
            "&a ",
            "*a",
            "!!str ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "<<: ",
            "\\",
            "\u0000",
            "prior: -90\n",
            "\nprior: -90\n",
            "lead: 99",
            "approval:",
            "\napproval:\n",
            "\"approval\": ",
            "approval : ",
            RATES,
            "\n" + RATES,
            "  " + RATES,
            "\r" + RATES + "\r",
            "\u2028" + RATES,
            "wordsAtMost: 1\n",
            "  prior: -90\n",
            "{ prior: -90 }",
            "HOLD: 99",
            "  HOLD: 99\n");

    @TempDir
    Path dir;

    private Approvers approvers(Path rules) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path key = Files.writeString(
                dir.resolve("li.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        RulebookFiles files = RulebookFiles.in(rules);
        Files.writeString(
                rules.resolve("rulebook.yaml"),
                Rulebooks.approve(files, false, "li", key).writtenTo(files));
        return Approvers.of(1, Map.of("li", pair.getPublic()));
    }

    @Test
    void noEditOfTheSettingsThatMeansSomethingKeepsTheApproval() throws Exception {
        long seed = Long.getLong("levee.seed", 20261127);
        System.out.println("ApprovalFuzzTest: -Dlevee.seed=" + seed);
        Random random = new Random(seed);
        Path rules = FiveFlags.write(dir.resolve("rules"), "one");
        Path file = rules.resolve("rulebook.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)\nrates:.*", "\n"));
        Approvers approvers = approvers(rules);
        String approved = Files.readString(file);
        RulebookLoader loader = new RulebookLoader(new DrlReader());
        Settings settings =
                loader.load(RulebookFiles.in(rules), approvers, null).settings();
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        for (int i = 0; i < EDITS; i++) {
            String edited = edited(approved, random);
            Files.writeString(file, edited);
            try {
                Rulebook rulebook = loader.load(RulebookFiles.in(rules), approvers, null);
                accepted++;
                if (!rulebook.settings().equals(settings)) {
                    wrong.add(edited);
                }
            } catch (RulebookException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(accepted)
                .as("edits that mean nothing, such as a blank at the end")
                .isPositive();
    }

    /** One to three pieces put in, lines doubled, moved or taken out; half of them at or behind the approval. */
    private static String edited(String text, Random random) {
        String edited = text;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int approval = Math.max(0, edited.lastIndexOf("approval:"));
            int from = random.nextBoolean() ? approval : 0;
            int at = from + random.nextInt(edited.length() - from + 1);
            int lineEnd = edited.indexOf('\n', at);
            switch (random.nextInt(6)) {
                case 0 -> edited = edited.substring(0, at) + edited.substring(Math.max(at, lineEnd));
                case 1 -> {
                    int start = edited.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
                    String line = edited.substring(start, Math.max(start, lineEnd));
                    edited = edited + line + "\n";
                }
                case 2 -> edited = edited + PIECES.get(random.nextInt(PIECES.size()));
                default -> edited =
                        edited.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + edited.substring(at);
            }
        }
        return edited;
    }
}
