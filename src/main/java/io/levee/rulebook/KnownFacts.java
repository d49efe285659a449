package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how often each fact was known that can be unknown and needs no arguments: a flag on a fact that a bank never
 * tells is a flag that never fires. The facts are those that a flag may name, read from the facts' own code. Not for
 * several threads at once.
 */
public final class KnownFacts {

    private final List<Property> facts = new Vocabulary().thatCanBeUnknown();
    private final long[] known = new long[facts.size()];

    /** Counts what is known in a remittance. */
    public void add(Remittance remittance) {
        for (int i = 0; i < known.length; i++) {
            if (isKnown(facts.get(i), remittance)) {
                known[i]++;
            }
        }
    }

    private static boolean isKnown(Property fact, Remittance remittance) {
        try {
            return fact.of(remittance) != null;
        } catch (RuntimeException e) {
            return false; // the flags that name it fail too, and their screening says so
        }
    }

    /** For each fact, as flags write it and in that order, the number of remittances in which it was known. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < known.length; i++) {
            counts.put(facts.get(i).path(), known[i]);
        }
        return counts;
    }
}
