package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.facts.Remittance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of two conditions without trying them out. */
class AlternativesTest {

    private static boolean implies(String one, String other) {
        return Alternatives.implies(Flags.parse(one), Flags.parse(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "payer.age >= 65 | payer.age >= 60",
                "payer.age >= 60 && money.amount > 5 | payer.age >= 60",
                "payer.daysOpen > payee.daysOpen | payee.daysOpen < payer.daysOpen",
                "payer.daysOpen > payee.daysOpen | payer.daysOpen >= 0",
                "payer.age >= 60 | payer.age < 50 % payer.age >= 50",
                "counter.saw( Observation.SECRECY ) | !counter.without( Observation.SECRECY )",
            })
    void oneNeverHoldsWithoutTheOther(String one, String other) {
        assertThat(implies(one.strip(), other.strip().replace("%", "||"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "payer.age >= 60 | payer.age >= 65",
                // the age may be unknown
                "money.amount >= 50000 | ( payer.age < 60 && money.amount >= 50000 ) % ( payer.age >= 60 && money.amount >= 10000 )",
                "money.amount >= 0 | payer.age >= 0",
                "money.amount >= 0 | payee.newToPayer == true % payee.newToPayer == false",
                "payer.daysOpen >= 0 | payer.daysOpen > payee.daysOpen % payer.daysOpen <= payee.daysOpen",
            })
    void oneHoldsWithoutTheOtherWhereSomethingIsNotKnown(String one, String other) {
        assertThat(implies(one.strip(), other.strip().replace("%", "||"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payer.age >= 0",
                "payee.newToPayer == true || payee.newToPayer == false",
                "payer.daysOpen > payee.daysOpen || payer.daysOpen <= payee.daysOpen"
            })
    void whatHoldsWheneverItIsKnownDoesNotHoldAlways(String text) {
        Condition condition = Flags.parse(text);

        assertThat(Alternatives.holdsOnceKnown(condition)).isTrue();
        assertThat(Alternatives.ofOpposite(condition).isEmpty()).isFalse();
    }

    @Test
    void noRandomRemittanceContradictsWhatIsSaidOfTwoConditions() {
        Rulebook rulebook = Shipped.rulebook();
        Random random = Shipped.chance("alternatives");
        Vocabulary vocabulary = new Vocabulary();
        List<Remittance> remittances = EngineEqualityTest.remittances(rulebook, random);
        List<String> wrong = new ArrayList<>();
        int claims = 0;
        RandomConditions conditions = new RandomConditions(random, vocabulary, Shipped.folders(), false);
        for (int round = 0; round < 5; round++) {
            for (RandomConditions.Path path : conditions.paths()) {
                Condition whole = Flags.parse(conditions.about(path));
                for (Condition changed : Mutants.of(whole, vocabulary).values()) {
                    claims += check(whole, changed, remittances, wrong) + check(changed, whole, remittances, wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(claims).as("pairs of which one implies the other").isGreaterThan(300);
    }

    private static int check(Condition one, Condition other, List<Remittance> remittances, List<String> wrong) {
        if (!Alternatives.implies(one, other)) {
            return 0;
        }
        for (Remittance remittance : remittances) {
            if (one.holds(remittance) && !other.holds(remittance)) {
                wrong.add(one + " holds without " + other);
                break;
            }
        }
        return 1;
    }
}
