package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.words.Tell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well the examples of a rulebook, which all hold, try it out. */
public final class ExampleReport {

    private final Rulebook rulebook;
    private final Map<String, List<Tried>> byFlag = new HashMap<>();

    /** Examples of a rulebook that was loaded, and so passed them all. */
    public ExampleReport(Rulebook rulebook) {
        this.rulebook = rulebook;
        for (Example example : rulebook.examples()) {
            Remittance facts = rulebook.facts(example);
            byFlag.computeIfAbsent(example.flag(), id -> new ArrayList<>()).add(new Tried(facts, example.fires()));
        }
    }

    /** An example and what must become of it. */
    private record Tried(Remittance facts, boolean fires) {}

    /**
     * A change that no example notices.
     *
     * @param file the file of what was changed
     * @param line the line
     * @param name the flag or tell
     * @param change what was changed, as {@code `old` → `new`}
     */
    public record Survivor(String file, int line, String name, String change) {}

    /**
     * What became of the changes.
     *
     * @param made how many changes were tried
     * @param survivors those that no example noticed
     */
    public record Mutation(int made, List<Survivor> survivors) {

        /** The share of the changes that no example noticed, in percent; 0 where there were none. */
        public double aliveInPercent() {
            return made == 0 ? 0 : 100.0 * survivors.size() / made;
        }
    }

    /** How many examples there are. */
    public int examples() {
        return rulebook.examples().size();
    }

    /** For each single condition of each flag whether the examples try it out, in the order of the rulebook. */
    public List<Coverage> coverage() {
        List<Coverage> coverage = new ArrayList<>();
        for (Flag flag : rulebook.flags()) {
            coverage.addAll(
                    Coverage.of(flag, tried(flag).stream().map(Tried::facts).toList()));
        }
        return coverage;
    }

    /** Changes every condition and every tell in small ways, one at a time, and sees which changes no example notices. */
    public Mutation mutate() {
        Vocabulary vocabulary = new Vocabulary();
        List<Survivor> survivors = new ArrayList<>();
        int made = 0;
        for (Flag flag : rulebook.flags()) {
            Map<String, Condition> mutants = Mutants.of(flag.condition(), vocabulary);
            made += mutants.size();
            mutants.forEach((change, condition) -> {
                boolean noticed = tried(flag).stream().anyMatch(tried -> condition.holds(tried.facts) != tried.fires);
                if (!noticed) {
                    survivors.add(new Survivor(flag.file(), flag.line(), flag.id(), change));
                }
            });
        }
        for (WordsDocument document : rulebook.words()) {
            for (WordsDocument.TellDocument tell : document.tells()) {
                Map<String, Tell> mutants = TellMutants.of(tell.tell());
                made += mutants.size();
                mutants.forEach((change, mutant) -> {
                    if (!isNoticed(mutant, tell)) {
                        survivors.add(new Survivor(
                                document.file(), tell.line(), tell.tell().name(), change));
                    }
                });
            }
        }
        return new Mutation(made, List.copyOf(survivors));
    }

    private boolean isNoticed(Tell mutant, WordsDocument.TellDocument tell) {
        return tell.says().stream().anyMatch(said -> !rulebook.lexicon().isHeard(mutant, said))
                || tell.quiet().stream().anyMatch(said -> rulebook.lexicon().isHeard(mutant, said));
    }

    private List<Tried> tried(Flag flag) {
        return byFlag.getOrDefault(flag.id(), List.of());
    }
}
