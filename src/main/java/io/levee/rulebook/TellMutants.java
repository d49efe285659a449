package io.levee.rulebook;

import io.levee.words.Tell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tell with one of its concepts left out. */
final class TellMutants {

    private TellMutants() {}

    /** The changed tells by what was left out. */
    static Map<String, Tell> of(Tell tell) {
        Map<String, Tell> mutants = new LinkedHashMap<>();
        for (int i = 0; i < tell.all().size(); i++) {
            for (String concept : tell.all().get(i)) {
                List<Set<String>> all = new ArrayList<>(tell.all());
                Set<String> fewer = without(all.get(i), concept);
                if (fewer.isEmpty()) {
                    all.remove(i);
                } else {
                    all.set(i, fewer);
                }
                if (!all.isEmpty()) {
                    mutants.put("all: " + concept + " → ∅", with(tell, all, tell.unless()));
                }
            }
        }
        for (String concept : tell.unless()) {
            mutants.put("unless: " + concept + " → ∅", with(tell, tell.all(), without(tell.unless(), concept)));
        }
        return mutants;
    }

    private static Set<String> without(Set<String> concepts, String concept) {
        Set<String> fewer = new LinkedHashSet<>(concepts);
        fewer.remove(concept);
        return fewer;
    }

    private static Tell with(Tell tell, List<Set<String>> all, Set<String> unless) {
        return new Tell(tell.name(), tell.folder(), all, unless, tell.scope(), tell.strength());
    }
}
