package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The single conditions that a condition is made of, in the order in which it is written. */
final class Leaves {

    private Leaves() {}

    static List<Condition> of(Condition condition) {
        List<Condition> leaves = new ArrayList<>();
        map(condition, leaf -> {
            leaves.add(leaf);
            return leaf;
        });
        return leaves;
    }

    /** The properties that a single condition names, one or two. */
    static List<Property> properties(Condition leaf) {
        if (leaf instanceof Condition.Truth truth) {
            return List.of(truth.property());
        }
        if (leaf instanceof Condition.Compare compare) {
            return List.of(compare.property());
        }
        if (leaf instanceof Condition.OneOf oneOf) {
            return List.of(oneOf.property());
        }
        Condition.CompareBoth both = (Condition.CompareBoth) leaf;
        return List.of(both.property(), both.other());
    }

    /** The condition with each leaf replaced. */
    static Condition map(Condition condition, UnaryOperator<Condition> change) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> map(part, change)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> map(part, change)).toList());
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(map(not.part(), change));
        }
        return change.apply(condition);
    }

    /** The condition with one leaf, counted from 0, replaced. */
    static Condition with(Condition condition, int place, Condition other) {
        int[] at = {0};
        return map(condition, leaf -> at[0]++ == place ? other : leaf);
    }

    /** Whether the condition would turn out otherwise if that leaf did, everything else being as it is. */
    static boolean decides(Condition condition, int place, Condition leaf, Remittance remittance) {
        Condition.All always = new Condition.All(List.of());
        Condition opposite = leaf.holds(remittance) ? new Condition.Not(always) : always;
        return with(condition, place, opposite).holds(remittance) != condition.holds(remittance);
    }
}
