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
import org.jspecify.annotations.Nullable;

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
    private final Map<String, Integer> concepts;

    Lexicon(Normaliser normaliser, Automaton automaton, List<ReadyTell> tells, Map<String, Integer> concepts) {
        this.concepts = Map.copyOf(concepts);
        this.normaliser = normaliser;
        this.automaton = automaton;
        this.tells = List.copyOf(tells);
        Map<String, SpokenTell> names = new LinkedHashMap<>();
        tells.forEach(tell -> names.put(tell.spoken().name(), tell.spoken()));
        this.byName = Map.copyOf(names);
    }

    /** A hash of the tables by which texts are normalised, the same in every process of one version. */
    public static String tables() {
        return Normaliser.tables();
    }

    /** Whether a tell of that name exists. */
    public boolean hasTell(String name) {
        return byName.containsKey(name);
    }

    /** The tell of a name, as it is when it was spoken; null where there is none. */
    public @Nullable SpokenTell tell(String name) {
        return byName.get(name);
    }

    /**
     * Reads what was said.
     *
     * @param utterances the purpose and the answers, each one breath, as they were keyed
     * @param payeeName the payee's name as it was keyed; only tells that look at it see it; null where there is none
     * @param ticks the tells that the teller ticked; unknown names are passed over
     */
    public WordFacts read(Collection<String> utterances, @Nullable String payeeName, Collection<String> ticks) {
        if (utterances.isEmpty() && payeeName == null && ticks.isEmpty()) {
            return WordFacts.none();
        }
        Told told = told(utterances);
        Heard said = Heard.in(told.breaths());
        Heard name = payeeName == null
                ? Heard.NOTHING
                : Heard.in(told(List.of(payeeName)).breaths());
        if (told.breaths().isEmpty() && name.breaths.isEmpty() && ticks.isEmpty()) {
            return WordFacts.of(List.of(), Set.of(), told.retold());
        }
        List<SpokenTell> spoken = new ArrayList<>(0);
        for (ReadyTell tell : tells) {
            Heard where = tell.scope() instanceof Scope.PayeeName ? name : said;
            if (!ticks.isEmpty() && ticks.contains(tell.spoken().name()) || tell.isHeardIn(where)) {
                spoken.add(tell.spoken());
            }
        }
        return WordFacts.of(spoken, strongFolders(told.breaths()), told.retold());
    }

    /**
     * Whether a tell is heard that may differ from those of the rulebook.
     *
     * @param utterances what was said, breath by breath; the payee's name where the tell looks at that
     * @throws IllegalArgumentException if it names a concept that the rulebook does not have
     */
    public boolean isHeard(Tell tell, List<String> utterances) {
        boolean isName = tell.scope() instanceof Scope.PayeeName;
        List<String> breaths = isName ? List.of(String.join(" ", utterances)) : utterances;
        return ReadyTell.of(tell, concepts).isHeardIn(Heard.in(told(breaths).breaths()));
    }

    /** The terms of all folders that are heard in one breath, whether or not they are enough alone. */
    public List<HeardTerm> termsIn(String utterance) {
        return told(List.of(utterance)).breaths().stream()
                .flatMap(breath -> breath.terms().stream())
                .map(hit -> (Mark.Term) hit.mark())
                .map(term -> new HeardTerm(term.folder(), term.text(), term.weight() == Mark.Weight.STRONG))
                .distinct()
                .toList();
    }

    /**
     * A term that was heard.
     *
     * @param folder the folder that lists it
     * @param term how that folder writes it
     * @param strong whether it is enough alone
     */
    public record HeardTerm(String folder, String term, boolean strong) {}

    /** What was found, breath by breath, without what the customer tells but did not believe. */
    private Told told(Collection<String> utterances) {
        List<Utterance> breaths = new ArrayList<>(utterances.size());
        boolean retold = false;
        boolean lastCounts = false;
        for (String utterance : utterances) {
            String text = normaliser.normalise(utterance);
            List<Hit> hits = automaton.find(text);
            boolean counts = false;
            if (!hits.isEmpty()) {
                Utterance breath = new Utterance(text, hits);
                retold |= breath.isRetold();
                if (breath.startsInDisbelief() && lastCounts) {
                    // 「有人冒充公安打来」「我没理他」: the second breath takes back the first
                    retold |= breaths.remove(breaths.size() - 1).isTelling();
                }
                counts = !breath.isEmpty() && breaths.add(breath);
            }
            lastCounts = counts;
        }
        return new Told(breaths, retold);
    }

    /**
     * What was said.
     *
     * @param breaths what counts, breath by breath
     * @param retold whether something was told and not believed that would have counted
     */
    private record Told(List<Utterance> breaths, boolean retold) {}

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

    /** The concepts that were found, breath by breath and together. */
    private static final class Heard {

        private static final Heard NOTHING = new Heard(List.of(), List.of(), new BitSet());

        private final List<Utterance> breaths;
        private final List<BitSet> concepts;
        private final BitSet everything;

        private Heard(List<Utterance> breaths, List<BitSet> concepts, BitSet everything) {
            this.breaths = breaths;
            this.concepts = concepts;
            this.everything = everything;
        }

        static Heard in(List<Utterance> breaths) {
            if (breaths.isEmpty()) {
                return NOTHING;
            }
            if (breaths.size() == 1) {
                BitSet concepts = breaths.get(0).concepts();
                return new Heard(breaths, List.of(concepts), concepts);
            }
            List<BitSet> concepts = breaths.stream().map(Utterance::concepts).toList();
            BitSet everything = new BitSet();
            concepts.forEach(everything::or);
            return new Heard(breaths, concepts, everything);
        }
    }

    /** A tell with its concepts as numbers. */
    record ReadyTell(SpokenTell spoken, List<BitSet> all, BitSet unless, Scope scope) {

        /** A tell whose concepts have these numbers. */
        static ReadyTell of(Tell tell, Map<String, Integer> concepts) {
            return new ReadyTell(
                    new SpokenTell(tell.name(), tell.folder(), tell.strength()),
                    tell.all().stream().map(names -> numbers(names, concepts)).toList(),
                    numbers(tell.unless(), concepts),
                    tell.scope());
        }

        private static BitSet numbers(Set<String> names, Map<String, Integer> concepts) {
            BitSet numbers = new BitSet();
            for (String name : names) {
                Integer number = concepts.get(name);
                if (number == null) {
                    throw new IllegalArgumentException("concept: `" + name + "`, expected one of " + concepts.keySet());
                }
                numbers.set(number);
            }
            return numbers;
        }

        boolean isHeardIn(Heard said) {
            if (said.breaths.isEmpty() || !mayBeIn(said.everything)) {
                return false;
            }
            if (scope instanceof Scope.Everything) {
                return !unless.intersects(said.everything);
            }
            for (int i = 0; i < said.breaths.size(); i++) {
                BitSet concepts = said.concepts.get(i);
                boolean heard = scope instanceof Scope.Characters window
                        ? !concepts.intersects(unless) && said.breaths.get(i).anyStretch(window.most(), this::isIn)
                        : isIn(concepts);
                if (heard) {
                    return true;
                }
            }
            return false;
        }

        private boolean mayBeIn(BitSet concepts) {
            for (BitSet oneOf : all) {
                if (!oneOf.intersects(concepts)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isIn(BitSet concepts) {
            return mayBeIn(concepts) && !unless.intersects(concepts);
        }
    }
}
