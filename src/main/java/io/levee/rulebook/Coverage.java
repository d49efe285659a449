package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the examples of a flag try out one of its single conditions.
 *
 * @param flag the flag
 * @param condition the single condition
 * @param heldSomewhere whether it holds in some example of the flag
 * @param missedAlone whether in some example it does not hold, and that alone decides
 */
public record Coverage(Flag flag, Condition condition, boolean heldSomewhere, boolean missedAlone) {

    static List<Coverage> of(Flag flag, List<Remittance> examples) {
        List<Condition> leaves = Leaves.of(flag.condition());
        return IntStream.range(0, leaves.size())
                .mapToObj(place -> of(flag, place, leaves.get(place), examples))
                .toList();
    }

    private static Coverage of(Flag flag, int place, Condition leaf, List<Remittance> examples) {
        boolean held = false;
        boolean missed = false;
        for (Remittance example : examples) {
            boolean holds = leaf.holds(example);
            held |= holds;
            missed |= !holds && Leaves.decides(flag.condition(), place, leaf, example);
        }
        return new Coverage(flag, leaf, held, missed);
    }

    /** Whether both ways were tried. */
    public boolean isFull() {
        return heldSomewhere && missedAlone;
    }
}
