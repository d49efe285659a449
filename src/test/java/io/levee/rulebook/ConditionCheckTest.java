package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of conditions that say nothing; the faulty rulebooks have more of it. */
class ConditionCheckTest {

    private static List<String> check(String... texts) {
        List<RuleDocument.Clause> clauses = Stream.of(texts)
                .map(text -> new RuleDocument.Clause(text, 1, 1))
                .toList();
        Problems problems = new Problems();
        ConditionCheck check =
                new ConditionCheck(new RuleDocument("common/rules.drl", "CM-01", 1, List.of(), clauses), problems);
        for (RuleDocument.Clause clause : clauses) {
            check.add(Flags.parse(clause.text()), clause);
        }
        check.run();
        return problems.sorted().stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    static Stream<List<String>> sound() {
        return Stream.of(
                // a payer whose age is not known is let through by the first alone
                List.of(
                        "money.amount >= 50000",
                        "( payer.age < 60 && money.amount >= 50000 ) || ( payer.age >= 60 && money.amount >= 10000 )"),
                List.of("money.amount >= 50000", "payer.age >= 60 || payee.newToPayer"),
                List.of("payer.daysOpen > payee.daysOpen || payer.age >= 60"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void conditionsThatEachLeaveSomethingOutAreSound(List<String> texts) {
        assertThat(check(texts.toArray(new String[0]))).isEmpty();
    }

    @Test
    void whatHoldsWheneverItIsKnownIsRefusedWithoutTheAdviceToRemoveIt() {
        for (String text : List.of(
                "payer.age >= 0",
                "payee.newToPayer == true || payee.newToPayer == false",
                "payer.daysOpen > payee.daysOpen || payer.daysOpen <= payee.daysOpen")) {
            assertThat(check(text))
                    .singleElement()
                    .asString()
                    .contains("holds whenever its values are known")
                    .doesNotContain("remove");
        }
    }
}
