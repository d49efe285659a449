package io.levee.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One breath, the purpose or an answer, with what was found in it and is meant.
 *
 * <p>What is denied is left out, and so is each sentence in which the customer tells of something that they did not
 * believe or do: 「有人冒充公安打来，我没理他。」 A sentence that says nothing but that takes back the one before it.
 */
final class Utterance {

    /** How far a denial reaches, after section 5.1 of the lexicon; English words are longer. */
    private static final int DENIAL_REACH = 6;

    private static final int LATIN_DENIAL_REACH = 24;
    /** A denial inside a phrase must stand close to what it denies: 「公安不是来电」. */
    private static final int DENIAL_REACH_INSIDE = 2;

    private static final String SENTENCE_ENDS = "。！？!?；;\n";

    private final String text;
    private final List<Hit> concepts = new ArrayList<>();
    private final List<Hit> terms = new ArrayList<>();
    private final boolean startsInDisbelief;
    private final boolean retold;

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
        BitSet takenBack = new BitSet();
        boolean before = false;
        for (Hit word : disbelief) {
            int sentence = sentence(word.begin());
            takenBack.set(sentence);
            if (!saysAnything(sentence)) {
                if (sentence > 0) {
                    takenBack.set(sentence - 1);
                } else {
                    before = true;
                }
            }
        }
        this.startsInDisbelief = before;
        this.retold = isTelling(takenBack);
        concepts.removeIf(hit -> takenBack.get(sentence(hit.begin())));
        terms.removeIf(hit -> takenBack.get(sentence(hit.begin())));
    }

    private int sentence(int at) {
        int number = 0;
        for (int i = 0; i < at; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
                number++;
            }
        }
        return number;
    }

    private boolean saysAnything(int sentence) {
        return concepts.stream().anyMatch(hit -> sentence(hit.begin()) == sentence)
                || terms.stream().anyMatch(hit -> sentence(hit.begin()) == sentence);
    }

    /** Whether those sentences hold what would have counted: two different concepts, or a term strong enough alone. */
    private boolean isTelling(BitSet sentences) {
        if (sentences.isEmpty()) {
            return false;
        }
        BitSet told = new BitSet();
        for (Hit hit : concepts) {
            if (sentences.get(sentence(hit.begin()))) {
                told.set(((Mark.Of) hit.mark()).concept());
            }
        }
        return told.cardinality() > 1
                || terms.stream()
                        .anyMatch(hit -> sentences.get(sentence(hit.begin()))
                                && ((Mark.Term) hit.mark()).weight() == Mark.Weight.STRONG);
    }

    /** Whether it begins with nothing but disbelief, which is then of what was said before. */
    boolean startsInDisbelief() {
        return startsInDisbelief;
    }

    /** Whether the customer tells in it of something that would count, and that they did not believe or do. */
    boolean isRetold() {
        return retold;
    }

    /** Whether nothing in it counts. */
    boolean isEmpty() {
        return concepts.isEmpty() && terms.isEmpty();
    }

    /** Whether what is left of it would count: two different concepts, or a strong term. */
    boolean isTelling() {
        BitSet all = new BitSet();
        all.set(0, sentence(text.length()) + 1);
        return isTelling(all);
    }

    private boolean isDenied(Hit hit, List<Hit> negators) {
        for (Hit negator : negators) {
            // the two may share a character: 不炒 and 炒股 in 不炒股
            boolean before = negator.begin() < hit.begin() && negator.end() < hit.end();
            int reach = text.charAt(negator.begin()) < 0x80 ? LATIN_DENIAL_REACH : DENIAL_REACH;
            if (before && hit.begin() - negator.end() <= reach && sameClause(negator.end(), hit.begin())
                    || isDeniedInside(hit, negator)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeniedInside(Hit hit, Hit negator) {
        for (Span gap : hit.gaps()) {
            if (gap.holds(negator) && gap.end() - negator.end() <= DENIAL_REACH_INSIDE) {
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
