package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.facts.Remittance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownFactsTest {

    @Test
    void tellsOfEveryFactThatCanBeUnknownAndNeedsNoArguments() {
        Map<String, Long> counts = new KnownFacts().counts();

        assertThat(counts).containsKeys("money.balance", "payee.daysOpen", "payee.newToPayer", "payer.age");
        assertThat(counts)
                .doesNotContainKeys("money.kind", "money.stated", "payer.rescuedBefore", "payee", "words.retold");
        assertThat(List.copyOf(counts.keySet())).isSorted().noneMatch(path -> path.contains("("));
        assertThat(counts.values()).containsOnly(0L);
    }

    @Test
    void countsARemittanceWhereTheFactIsKnown() {
        RandomRemittances remittances = new RandomRemittances(Shipped.rulebook(), Shipped.chance("known facts"));
        KnownFacts facts = new KnownFacts();
        Map<String, Long> expected = new TreeMap<>(Map.of("money.balance", 0L, "payee.daysOpen", 0L));
        for (int i = 0; i < 500; i++) {
            Remittance remittance = remittances.next();
            facts.add(remittance);
            expected.merge("money.balance", remittance.money().balance() == null ? 0L : 1L, Long::sum);
            expected.merge("payee.daysOpen", remittance.payee().daysOpen() == null ? 0L : 1L, Long::sum);
        }

        assertThat(facts.counts()).containsAllEntriesOf(expected);
    }
}
