package io.levee.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One breath, the purpose or an answer, with what was found in it and is meant. */
final class Utterance {

    /** How far a denial reaches, after section 5.1 of the lexicon; English words are longer. */
    private static final int DENIAL_REACH = 6;

    private static final int LATIN_DENIAL_REACH = 16;

    private final String text;
    private final List<Hit> concepts = new ArrayList<>();
    private final List<Hit> terms = new ArrayList<>();
    private final boolean disbelieved;

    Utterance(String text, List<Hit> hits) {
        this.text = text;
        Set<Integer> innocent = new HashSet<>();
        List<Hit> negators = new ArrayList<>();
        List<Hit> exceptions = new ArrayList<>();
        List<Hit> disbelief = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.mark() instanceof Mark.Innocent phrase) {
                innocent.add(phrase.term());
            } else if (hit.mark() instanceof Mark.Negator) {
                negators.add(hit);
            } else if (hit.mark() instanceof Mark.Except) {
                exceptions.add(hit);
            } else if (hit.mark() instanceof Mark.Disbelief) {
                disbelief.add(hit);
            }
        }
        // a word that denies alone may be part of another: 反诈 in 反诈中心
        negators.removeIf(negator -> hits.stream().anyMatch(hit -> hit.covers(negator)));
        for (Hit hit : hits) {
            if (hit.mark() instanceof Mark.Of of && !isDenied(hit, negators) && !isExcepted(hit, of, exceptions)) {
                concepts.add(hit);
            } else if (hit.mark() instanceof Mark.Term term
                    && !innocent.contains(term.term())
                    && !isDenied(hit, negators)) {
                terms.add(hit);
            }
        }
        disbelief.removeIf(
                word -> hits.stream().anyMatch(hit -> hit.mark() instanceof Mark.Believed && hit.overlaps(word)));
        disbelief.removeIf(word -> isDenied(word, negators));
        this.disbelieved = !disbelief.isEmpty();
    }

    /** Whether the customer tells of something that they did not believe or do. */
    boolean isDisbelieved() {
        return disbelieved;
    }

    /** Whether nothing in it counts. */
    boolean isEmpty() {
        return concepts.isEmpty() && terms.isEmpty();
    }

    private boolean isDenied(Hit hit, List<Hit> negators) {
        for (Hit negator : negators) {
            // the two may share a character: 不炒 and 炒股 in 不炒股
            boolean before = negator.begin() < hit.begin() && negator.end() < hit.end();
            int reach = text.charAt(negator.begin()) < 0x80 ? LATIN_DENIAL_REACH : DENIAL_REACH;
            if (before && hit.begin() - negator.end() <= reach && sameClause(negator.end(), hit.begin())
                    || hit.spans(negator)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Normaliser.endsClause(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExcepted(Hit hit, Mark.Of of, List<Hit> exceptions) {
        for (Hit exception : exceptions) {
            if (((Mark.Except) exception.mark()).concept() == of.concept() && exception.overlaps(hit)) {
                return true;
            }
        }
        return false;
    }

    /** The concepts that occur. */
    BitSet concepts() {
        BitSet found = new BitSet();
        for (Hit hit : concepts) {
            found.set(((Mark.Of) hit.mark()).concept());
        }
        return found;
    }

    /** Whether the concepts found in some stretch of at most that many characters satisfy a condition. */
    boolean anyStretch(int characters, Predicate<BitSet> condition) {
        for (Hit first : concepts) {
            BitSet found = new BitSet();
            for (Hit hit : concepts) {
                if (hit.begin() >= first.begin() && hit.end() <= first.begin() + characters) {
                    found.set(((Mark.Of) hit.mark()).concept());
                }
            }
            if (condition.test(found)) {
                return true;
            }
        }
        return false;
    }

    /** The terms that occur and are meant. */
    List<Hit> terms() {
        return terms;
    }
}
