package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.decision.Intervention;
import io.levee.decision.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every flag and text of the shipped rulebook keeps to. */
class ShippedRulebookTest {

    private static final int REASON_AT_MOST = 40;
    private static final int HEADLINE_AT_MOST = 25;

    private final Rulebook rulebook = Shipped.rulebook();

    @Test
    void every_scam_has_at_least_twelve_flags_and_common_fifteen() {
        assertThat(rulebook.scams()).isNotEmpty();
        for (Scam scam : rulebook.scams()) {
            assertThat(flags(scam.folder())).as(scam.id()).hasSizeGreaterThanOrEqualTo(12);
        }
        assertThat(flags(Rulebook.COMMON)).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void every_flag_has_examples_both_ways() {
        assertThat(rulebook.flags()).isNotEmpty();
        for (Flag flag : rulebook.flags()) {
            List<Boolean> ways = rulebook.examples().stream()
                    .filter(example -> example.flag().equals(flag.id()))
                    .map(Example::fires)
                    .toList();
            assertThat(ways).as(flag.id()).contains(true, false);
        }
    }

    @Test
    void reasons_are_short_and_end_without_a_full_stop() {
        int seen = 0;
        List<io.levee.facts.Remittance> examples = rulebook.exampleRemittances();
        for (io.levee.facts.Remittance remittance : examples) {
            for (Flag flag : rulebook.flags()) {
                if (flag.condition().holds(remittance)) {
                    Text reason = flag.evidence(remittance).reason();
                    assertThat(reason.zh())
                            .as(flag.id())
                            .isNotBlank()
                            .hasSizeLessThanOrEqualTo(REASON_AT_MOST)
                            .doesNotEndWith("。")
                            .doesNotEndWith(".")
                            .doesNotContain("{", "[", "null");
                    assertThat(reason.en())
                            .as(flag.id())
                            .isNotBlank()
                            .doesNotEndWith(".")
                            .doesNotContain("{", "[", "null");
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(rulebook.flags().size());
    }

    @Test
    void every_scam_has_at_least_six_questions() {
        for (Scam scam : rulebook.scams()) {
            assertThat(scam.questions()).as(scam.id()).hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void headlines_fit_with_every_scams_name() {
        int seen = 0;
        for (Scam scam : rulebook.scams()) {
            for (Intervention level : Intervention.values()) {
                Dialogue.Headline headline = headline(level);
                assertThat(headline.leading().zh().replace("{scam}", scam.name().zh()))
                        .as(scam + " " + level)
                        .hasSizeLessThanOrEqualTo(HEADLINE_AT_MOST);
                assertThat(headline.general().zh()).hasSizeLessThanOrEqualTo(HEADLINE_AT_MOST);
                if (level != Intervention.NONE) {
                    assertThat(headline.leading().zh()).contains("{scam}");
                    assertThat(headline.leading().en()).contains("{scam}");
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void every_text_is_there_in_both_languages() {
        List<Text> texts = new ArrayList<>();
        for (Scam scam : rulebook.scams()) {
            texts.add(scam.name());
            texts.addAll(scam.course());
            texts.addAll(scam.lines());
            texts.addAll(scam.never());
            texts.add(scam.notice());
            questions(scam.questions(), texts);
            assertThat(scam.course()).as(scam.id()).isNotEmpty();
            assertThat(scam.lines()).as(scam.id()).isNotEmpty();
            assertThat(scam.never()).as(scam.id()).isNotEmpty();
        }
        Dialogue dialogue = rulebook.dialogue();
        questions(dialogue.questions(), texts);
        texts.addAll(dialogue.never());
        texts.addAll(dialogue.apart());
        texts.add(dialogue.neutral());
        texts.addAll(dialogue.watchlist().values());
        dialogue.lines().values().forEach(texts::addAll);
        dialogue.steps().values().forEach(texts::addAll);
        for (Intervention level : Intervention.values()) {
            if (level != Intervention.NONE) {
                texts.add(headline(level).leading());
                texts.add(headline(level).general());
                assertThat(dialogue.lines())
                        .hasEntrySatisfying(level, lines -> assertThat(lines).isNotEmpty());
                assertThat(dialogue.steps())
                        .hasEntrySatisfying(level, steps -> assertThat(steps).isNotEmpty());
                assertThat(dialogue.notice()).hasEntrySatisfying(level, texts::add);
            }
        }
        for (String folder : Shipped.folders()) {
            Shipped.words(folder).tells().forEach(tell -> texts.add(tell.label()));
        }

        assertThat(texts).hasSizeGreaterThan(100);
        for (Text text : texts) {
            assertThat(text.zh()).as(text.en()).isNotBlank();
            assertThat(text.zh()).as("Chinese").matches("(?s).*\\p{IsHan}.*");
            assertThat(text.en()).as(text.zh()).isNotBlank();
            assertThat(text.en()).as("English").doesNotMatch("(?s).*\\p{IsHan}.*");
        }
    }

    @Test
    void every_flag_says_what_it_is_and_what_else_it_could_be() {
        for (Flag flag : rulebook.flags()) {
            assertThat(flag.title()).as(flag.id()).isNotBlank();
            assertThat(flag.innocent()).as(flag.id()).isNotBlank();
            assertThat(flag.sources()).as(flag.id()).isNotEmpty();
        }
    }

    @Test
    void no_java_source_knows_a_scam() throws IOException {
        int seen = 0;
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    tree.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Shipped.text(source);
                for (Scam scam : rulebook.scams()) {
                    // a documentation example may show what an id looks like; code may not know one
                    assertThat(withoutComments(text)).as(source.toString()).doesNotContain(scam.id(), scam.folder());
                }
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private Dialogue.Headline headline(Intervention level) {
        return java.util.Objects.requireNonNull(rulebook.dialogue().headlines().get(level));
    }

    private static void questions(List<Question> questions, List<Text> texts) {
        assertThat(questions).isNotEmpty();
        for (Question question : questions) {
            texts.add(question.ask());
            texts.add(question.listen());
            question.ticks().stream().filter(tick -> tick.tell() == null).forEach(tick -> texts.add(tick.label()));
        }
    }

    private List<Flag> flags(String folder) {
        return rulebook.flags().stream()
                .filter(flag -> flag.folder().equals(folder))
                .toList();
    }
}
