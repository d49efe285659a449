package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.decision.Text;
import io.levee.rulebook.drools.DrlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for the shipped rulebook beyond what the loader checks. */
class ShippedRulebookTest {

    private static final int MOST_REASON = 40;
    private static final int MOST_HEADLINE = 25;

    private final Rulebook rulebook = new RulebookLoader(new DrlReader()).load(RulebookFiles.in(Path.of("rules")));

    @Test
    void hasEnoughFlagsInEveryFolder() {
        assertThat(rulebook.scams()).extracting(Scam::id).contains("ORDER_BRUSHING", "FAKE_OFFICIALS", "LOAN_SCAM");
        assertThat(of(Rulebook.COMMON)).hasSizeGreaterThanOrEqualTo(15);
        for (Scam scam : rulebook.scams()) {
            assertThat(of(scam.folder())).as(scam.id()).hasSizeGreaterThanOrEqualTo(12);
        }
    }

    private List<Flag> of(String folder) {
        return rulebook.flags().stream()
                .filter(flag -> flag.folder().equals(folder))
                .toList();
    }

    @Test
    void everyReasonFitsTheScreenAndEndsWithoutAFullStop() throws IOException {
        int seen = 0;
        for (Scam scam : rulebook.scams()) {
            seen += checkReasons(Path.of("rules", scam.folder(), "rules.drl"));
        }
        seen += checkReasons(Path.of("rules", Rulebook.COMMON, "rules.drl"));
        assertThat(seen).isEqualTo(2 * rulebook.flags().size());
    }

    private static int checkReasons(Path file) throws IOException {
        int seen = 0;
        for (String line : Files.readAllLines(file)) {
            String reason = line.strip();
            if (reason.startsWith("@zh(") || reason.startsWith("@en(")) {
                String text = reason.substring(reason.indexOf('"') + 1, reason.lastIndexOf('"'));
                assertThat(text).as(reason).isNotBlank().doesNotEndWith("。").doesNotEndWith(".");
                if (reason.startsWith("@zh(")) {
                    assertThat(text.length()).as(reason).isLessThanOrEqualTo(MOST_REASON);
                }
                seen++;
            }
        }
        return seen;
    }

    @Test
    void everyScamHasItsTextsInBothLanguages() {
        for (Scam scam : rulebook.scams()) {
            assertThat(scam.questions()).as(scam.id()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(scam.course()).as(scam.id()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(scam.lines()).as(scam.id()).hasSizeGreaterThanOrEqualTo(3);
            Stream.of(
                            Stream.of(scam.name(), scam.notice()),
                            scam.course().stream(),
                            scam.lines().stream(),
                            scam.never().stream(),
                            scam.questions().stream().flatMap(q -> Stream.of(q.ask(), q.listen())))
                    .flatMap(texts -> texts)
                    .forEach(ShippedRulebookTest::isComplete);
        }
    }

    private static void isComplete(Text text) {
        assertThat(text.zh()).isNotBlank().matches("(?s).*\\p{IsHan}.*");
        assertThat(text.en()).isNotBlank().doesNotMatch("(?s).*\\p{IsHan}.*");
    }

    @Test
    void everyHeadlineFitsWithEveryScamsName() {
        for (Scam scam : rulebook.scams()) {
            rulebook.dialogue().headlines().forEach((level, headline) -> {
                String finished =
                        headline.leading().zh().replace("{scam}", scam.name().zh());
                assertThat(finished.codePointCount(0, finished.length())).isLessThanOrEqualTo(MOST_HEADLINE);
                assertThat(headline.general().zh().length()).isLessThanOrEqualTo(MOST_HEADLINE);
            });
        }
    }

    @Test
    void theSharesOfTheScamsAddUpToTheWhole() {
        double sum = rulebook.scams().stream()
                .mapToDouble(scam -> Math.pow(10, scam.share() / 10))
                .sum();
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void noScamsNameStandsInJava() throws IOException {
        int read = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "");
                for (Scam scam : rulebook.scams()) {
                    assertThat(code).as(source.toString()).doesNotContain(scam.id(), scam.folder());
                }
                read++;
            }
        }
        assertThat(read).isGreaterThan(100);
    }
}
