package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.facts.Remittance;
import io.levee.rulebook.drools.DroolsEngine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The condition tree is what a flag means; the compiled engine must mean the same, whatever is known. */
class EngineEqualityTest {

    private static final int REMITTANCES = 3000;
    private static final double HEALTHY = 0.9;

    @Test
    void both_engines_fire_the_same_shipped_flags_on_random_remittances() {
        Rulebook rulebook = Shipped.rulebook();
        Random random = Shipped.chance("shipped flags");
        List<Remittance> remittances = remittances(rulebook, random);
        remittances.addAll(rulebook.exampleRemittances());

        BitSet fired = compare(rulebook.flags(), remittances);

        List<Flag> never = IntStream.range(0, rulebook.flags().size())
                .filter(i -> !fired.get(i))
                .mapToObj(rulebook.flags()::get)
                .toList();
        assertThat(never).as("each has an example that fires it").isEmpty();
    }

    @Test
    void the_random_remittances_reach_nearly_all_shipped_flags_by_themselves() {
        Rulebook rulebook = Shipped.rulebook();
        TreeEngine tree = new TreeEngine(rulebook.flags());
        BitSet fired = new BitSet();
        remittances(rulebook, Shipped.chance("reach")).forEach(remittance -> fired.or(tree.evaluate(remittance)));

        List<Flag> never = IntStream.range(0, rulebook.flags().size())
                .filter(i -> !fired.get(i))
                .mapToObj(rulebook.flags()::get)
                .toList();
        assertThat((double) fired.cardinality() / rulebook.flags().size())
                .as("never fired: " + never)
                .isGreaterThanOrEqualTo(HEALTHY);
    }

    @Test
    void both_engines_evaluate_random_conditions_of_the_whole_flag_language_alike() {
        Rulebook rulebook = Shipped.rulebook();
        Random random = Shipped.chance("random conditions");
        List<String> texts = new ArrayList<>(Shipped.folders());
        Shipped.folders().forEach(folder -> Shipped.words(folder)
                .tells()
                .forEach(tell -> texts.add(tell.tell().name())));
        RandomConditions conditions = new RandomConditions(random, new Vocabulary(), texts, true);
        List<Flag> flags = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (RandomConditions.Path path : conditions.paths()) {
                String text = conditions.about(path);
                flags.add(Flags.of(text, Flags.parse(text)));
            }
        }

        BitSet fired = compare(flags, remittances(rulebook, random));

        assertThat((double) fired.cardinality() / flags.size())
                .as("share of conditions that ever held")
                .isGreaterThan(0.6);
    }

    static List<Remittance> remittances(Rulebook rulebook, Random random) {
        RandomRemittances remittances = new RandomRemittances(rulebook, random);
        List<Remittance> made = new ArrayList<>();
        for (int i = 0; i < REMITTANCES; i++) {
            made.add(remittances.next());
        }
        return made;
    }

    /** Expects the same of both engines; the flags that fired at least once. */
    static BitSet compare(List<Flag> flags, List<Remittance> remittances) {
        BitSet everFired = new BitSet();
        TreeEngine tree = new TreeEngine(flags);
        Map<String, String> differences = new LinkedHashMap<>();
        try (DroolsEngine drools = DroolsEngine.compile(flags)) {
            for (int i = 0; i < remittances.size(); i++) {
                BitSet expected = tree.evaluate(remittances.get(i));
                BitSet actual = drools.evaluate(remittances.get(i));
                everFired.or(expected);
                BitSet different = (BitSet) expected.clone();
                different.xor(actual);
                int remittance = i;
                different.stream()
                        .forEach(flag -> differences.putIfAbsent(
                                flags.get(flag).condition().toString(),
                                "remittance " + remittance + ": " + expected.get(flag) + ", but Drools says "
                                        + actual.get(flag)));
            }
        }
        assertThat(differences).isEmpty();
        return everFired;
    }
}
