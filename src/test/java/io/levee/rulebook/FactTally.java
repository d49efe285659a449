package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often each fact that the shipped flags name was known, and how often it was true or above zero. */
public final class FactTally {

    private final Map<String, Property> properties = new TreeMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    /** A tally of the facts that these flags name. */
    public FactTally(Rulebook rulebook) {
        rulebook.flags().forEach(flag -> collect(flag.condition()));
        properties.keySet().forEach(path -> counts.put(path, new int[2]));
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::collect);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::collect);
        } else if (condition instanceof Condition.Not not) {
            collect(not.part());
        } else if (condition instanceof Condition.Truth truth) {
            add(truth.property());
        } else if (condition instanceof Condition.Compare compare) {
            add(compare.property());
        } else if (condition instanceof Condition.CompareBoth both) {
            add(both.property());
            add(both.other());
        } else if (condition instanceof Condition.OneOf oneOf) {
            add(oneOf.property());
        }
    }

    private void add(Property property) {
        properties.put(property.path(), property);
    }

    /** Counts one remittance. */
    public void add(Remittance remittance) {
        properties.forEach((path, property) -> {
            @Nullable Object value = property.of(remittance);
            int[] count = counts.get(path);
            if (value != null && count != null) {
                count[0]++;
                boolean positive = value instanceof Boolean truth
                        ? truth
                        : !(value instanceof Number number) || number.doubleValue() > 0;
                count[1] += positive ? 1 : 0;
            }
        });
    }

    /** For each fact, in order of its path: known and true. */
    public Map<String, int[]> counts() {
        return counts;
    }

    /** Facts of amount and history that were never known, or, where they only count up, never above zero. */
    public List<String> blind() {
        List<String> blind = new ArrayList<>();
        counts.forEach((path, count) -> {
            Property property = properties.get(path);
            boolean ofHistory = path.startsWith("money.")
                    || path.startsWith("pattern.")
                    || path.contains("Within(")
                    || path.startsWith("payer.hoursSince")
                    || path.equals("payee.newToPayer");
            if (property == null || !ofHistory) {
                return;
            }
            boolean counter = property.word().meaning().atLeast();
            if (count[0] == 0 || counter && count[1] == 0) {
                blind.add(path);
            }
        });
        return blind;
    }
}
