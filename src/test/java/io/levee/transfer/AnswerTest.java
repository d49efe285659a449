package io.levee.transfer;

import static io.levee.transfer.Samples.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void holdsWords() {
        Answer answer = Answer.text("刷单任务\n\t等着做完\r\n");

        assertThat(answer.text()).isEqualTo("刷单任务\n\t等着做完\r\n");
        assertThat(answer.question()).isNull();
        assertThat(answer.ticks()).isEmpty();
    }

    @Test
    void holdsTicksInTheirOrder() {
        Answer answer = Answer.ticked("how-met", "online", "never-met", "app");

        assertThat(answer.question()).isEqualTo("how-met");
        assertThat(answer.text()).isNull();
        assertThat(answer.ticks()).containsExactly("online", "never-met", "app");
    }

    @Test
    void copiesAreEqualUntilTheyAreChanged() {
        Answer answer = Answer.builder().question("q").text("t").ticks("a").build();

        assertThat(answer.toBuilder().build()).isEqualTo(answer).hasSameHashCodeAs(answer);
        assertThat(answer.toBuilder().question(null).build()).isNotEqualTo(answer);
        assertThat(answer.toBuilder().text(null).build()).isEqualTo(Answer.ticked("q", "a"));
    }

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        List<String> ticks = new ArrayList<>(List.of("a"));
        Answer answer = Answer.builder().ticks(ticks).build();
        ticks.add("b");

        assertThat(answer.ticks()).containsExactly("a");
        assertThatThrownBy(() -> answer.ticks().add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesAnAnswerWithNeitherTextNorTick() {
        String message = "answer: neither text nor tick, expected at least one of them";

        refuses(() -> Answer.builder().build(), message);
        refuses(() -> Answer.text("\u3000"), message);
        refuses(() -> Answer.ticked("q"), message);
    }

    @Test
    void refusesTextsAndIdsThatAreTooLong() {
        refuses(() -> Answer.text("骗".repeat(2_001)), "answer.text: 2,001 characters, expected at most 2,000");
        refuses(() -> Answer.ticked("q".repeat(129), "a"), "answer.question: 129 characters, expected at most 128");
        refuses(() -> Answer.ticked("q", "a".repeat(129)), "answer.ticks: 129 characters, expected at most 128");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Answer.text("😀".repeat(2_000)).text()).hasSize(4_000);
    }

    @Test
    void refusesControlCharactersButTabsAndLineBreaks() {
        refuses(
                () -> Answer.text("a\u0000b"),
                "answer.text: a control character in 3 characters, expected none but tabs and line breaks");
        refuses(() -> Answer.ticked("q", "a\tb"), "answer.ticks: a control character in 3 characters, expected none");
    }

    @Test
    void refusesGapsAmongTheTicks() {
        refuses(
                () -> Answer.builder().ticks(Arrays.asList("a", null)),
                "answer.ticks: `null` in the list, expected none");
        refuses(() -> Answer.ticked("q", ""), "answer.ticks: blank, expected an id");
    }
}
