package io.levee.words;

import io.levee.facts.SpokenTell;
import io.levee.facts.WordFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All words of a rulebook, ready to read what customers say. Immutable and safe from any number of threads.
 *
 * <p>Every term of every folder, with its variants, is found in one pass over the normalised text. A hit counts unless
 * it is denied in the same clause, covered by an exception of its concept, or made innocent by another phrase of the
 * same breath. Tells are then combinations of the concepts that are left.
 */
public final class Lexicon {

    private final Normaliser normaliser;
    private final Automaton automaton;
    private final List<ReadyTell> tells;
    private final Map<String, SpokenTell> byName;

    Lexicon(Normaliser normaliser, Automaton automaton, List<ReadyTell> tells) {
        this.normaliser = normaliser;
        this.automaton = automaton;
        this.tells = List.copyOf(tells);
        Map<String, SpokenTell> names = new LinkedHashMap<>();
        tells.forEach(tell -> names.put(tell.spoken().name(), tell.spoken()));
        this.byName = Map.copyOf(names);
    }

    /** Whether a tell of that name exists. */
    public boolean hasTell(String name) {
        return byName.containsKey(name);
    }

    /**
     * Reads what was said.
     *
     * @param utterances the purpose and the answers, each one breath, as they were keyed
     * @param ticks the tells that the teller ticked; unknown names are passed over
     */
    public WordFacts read(Collection<String> utterances, Collection<String> ticks) {
        if (utterances.isEmpty() && ticks.isEmpty()) {
            return WordFacts.none();
        }
        List<Utterance> breaths = new ArrayList<>(utterances.size());
        for (String utterance : utterances) {
            String text = normaliser.normalise(utterance);
            List<Hit> hits = automaton.find(text);
            if (!hits.isEmpty()) {
                breaths.add(new Utterance(text, hits));
            }
        }
        List<SpokenTell> spoken = new ArrayList<>();
        for (ReadyTell tell : tells) {
            if (ticks.contains(tell.spoken().name()) || tell.isHeardIn(breaths)) {
                spoken.add(tell.spoken());
            }
        }
        return WordFacts.of(spoken, strongFolders(breaths));
    }

    /** The folders of which a strong term was said, or two terms of which one needs another beside it. */
    private static Set<String> strongFolders(List<Utterance> breaths) {
        Set<String> strong = new HashSet<>();
        Map<String, Map<Integer, Said>> saidByFolder = new LinkedHashMap<>();
        for (Utterance breath : breaths) {
            for (Hit hit : breath.terms()) {
                Mark.Term term = (Mark.Term) hit.mark();
                if (term.weight() == Mark.Weight.STRONG) {
                    strong.add(term.folder());
                }
                saidByFolder
                        .computeIfAbsent(term.folder(), folder -> new LinkedHashMap<>())
                        .computeIfAbsent(term.term(), number -> new Said(breath, hit))
                        .again(breath, hit);
            }
        }
        saidByFolder.forEach((folder, said) -> {
            if (!strong.contains(folder) && hasTwoApart(List.copyOf(said.values()))) {
                strong.add(folder);
            }
        });
        return strong;
    }

    private static boolean hasTwoApart(List<Said> said) {
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                boolean counts = said.get(i).needsAnother() || said.get(j).needsAnother();
                if (counts && said.get(i).isApartFrom(said.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where one term was said: its first and last place in its first breath, and whether in others too. */
    private static final class Said {
        private final Utterance breath;
        private final Hit first;
        private Hit last;
        private boolean elsewhere;

        Said(Utterance breath, Hit first) {
            this.breath = breath;
            this.first = first;
            this.last = first;
        }

        void again(Utterance where, Hit hit) {
            if (where.equals(breath)) {
                last = hit;
            } else {
                elsewhere = true;
            }
        }

        boolean needsAnother() {
            return ((Mark.Term) first.mark()).weight() == Mark.Weight.BESIDE;
        }

        /** Whether some place of the one is not a part of the other. */
        boolean isApartFrom(Said other) {
            return elsewhere
                    || other.elsewhere
                    || !breath.equals(other.breath)
                    || !first.overlaps(other.first)
                    || !last.overlaps(other.last)
                    || !first.overlaps(other.last);
        }
    }

    /** A tell with its concepts as numbers. */
    record ReadyTell(SpokenTell spoken, List<BitSet> all, BitSet unless, Scope scope) {

        boolean isHeardIn(List<Utterance> breaths) {
            if (scope instanceof Scope.Everything) {
                BitSet everything = new BitSet();
                breaths.forEach(breath -> everything.or(breath.concepts()));
                return isIn(everything);
            }
            for (Utterance breath : breaths) {
                boolean heard = scope instanceof Scope.Characters window
                        ? !breath.concepts().intersects(unless) && breath.anyStretch(window.most(), this::isIn)
                        : isIn(breath.concepts());
                if (heard) {
                    return true;
                }
            }
            return false;
        }

        private boolean isIn(BitSet concepts) {
            for (BitSet oneOf : all) {
                if (!oneOf.intersects(concepts)) {
                    return false;
                }
            }
            return !unless.intersects(concepts);
        }
    }
}
