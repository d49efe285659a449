package io.levee.cli;

import io.levee.transfer.Intervention;
import java.util.EnumMap;
import java.util.Map;

/** How many cases came to which level, before and after the teller asked. */
final class Levels {

    private int cases;
    private final Map<Intervention, Integer> first = new EnumMap<>(Intervention.class);
    private final Map<Intervention, Integer> last = new EnumMap<>(Intervention.class);

    void add(CaseLooks looks) {
        cases++;
        first.merge(looks.first().intervention(), 1, Integer::sum);
        last.merge(looks.last().intervention(), 1, Integer::sum);
    }

    int cases() {
        return cases;
    }

    int firstAtLeast(Intervention level) {
        return atLeast(first, level);
    }

    int lastAtLeast(Intervention level) {
        return atLeast(last, level);
    }

    private static int atLeast(Map<Intervention, Integer> counts, Intervention level) {
        int sum = 0;
        for (Map.Entry<Intervention, Integer> entry : counts.entrySet()) {
            if (entry.getKey().compareTo(level) >= 0) {
                sum += entry.getValue();
            }
        }
        return sum;
    }
}
