package io.levee.rulebook;

import io.levee.transfer.Confirmation;
import io.levee.transfer.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which flags ask for what a teller can tick, see or confirm. */
final class AskedFor {

    private final Map<Object, List<Flag>> flags = new HashMap<>();

    AskedFor(List<Flag> all) {
        for (Flag flag : all) {
            if (!flag.shadow()) {
                things(flag).forEach(thing -> flags.computeIfAbsent(thing, any -> new ArrayList<>())
                        .add(flag));
            }
        }
    }

    /** The flags that may turn out otherwise with a tell's name, an observation or a confirmation. */
    List<Flag> of(Object thing) {
        return flags.getOrDefault(thing, List.of());
    }

    private static Set<Object> things(Flag flag) {
        Set<Object> things = new HashSet<>();
        for (Condition leaf : Leaves.of(flag.condition())) {
            for (Property property : Leaves.properties(leaf)) {
                things.addAll(property.arguments());
                if (property.path().equals("counter.confirmedByBank")) {
                    things.addAll(List.of(Confirmation.values()));
                    things.add(Observation.KNOWN_TO_TELLER_GENUINE);
                }
            }
        }
        return things;
    }
}
