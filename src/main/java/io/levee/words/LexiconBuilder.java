package io.levee.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Lexicon} of the words of all folders. Names must have been checked: an unknown concept is refused. */
public final class LexiconBuilder {

    private static final int MOST_VARIED = 3;

    private final Normaliser normaliser = new Normaliser();
    private final Map<String, List<String>> variants = new LinkedHashMap<>();
    private final Map<String, List<Mark>> marks = new LinkedHashMap<>();
    private final Map<String, Integer> concepts = new LinkedHashMap<>();
    private final List<Tell> tells = new ArrayList<>();
    private int nextTerm;

    /** Says how else a word is written; every term that contains it gets those spellings too. To be given first. */
    public LexiconBuilder variants(Map<String, List<String>> spellings) {
        spellings.forEach((word, others) -> variants.put(
                normaliser.normalise(word),
                others.stream().map(normaliser::normalise).toList()));
        return this;
    }

    /** Adds words that deny what follows them in the same clause. */
    public LexiconBuilder negators(Collection<String> words) {
        words.forEach(word -> mark(word, new Mark.Negator()));
        return this;
    }

    /**
     * Adds words that say that the whole breath tells of something that the customer did not believe.
     *
     * @param words the words
     * @param except longer phrases in which they mean the opposite
     */
    public LexiconBuilder disbelief(Collection<String> words, Collection<String> except) {
        words.forEach(word -> mark(word, new Mark.Disbelief()));
        except.forEach(word -> mark(word, new Mark.Believed()));
        return this;
    }

    /** Adds a concept. */
    public LexiconBuilder concept(Concept concept) {
        int number = concepts.size();
        concepts.put(concept.name(), number);
        concept.terms().forEach(term -> mark(term, new Mark.Of(number)));
        concept.except().forEach(phrase -> mark(phrase, new Mark.Except(number)));
        return this;
    }

    /** Adds the terms of a folder. */
    public LexiconBuilder terms(FolderTerms terms) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        terms.strong().forEach(term -> numbers.put(term, term(term, terms.folder(), Mark.Weight.STRONG)));
        terms.beside().forEach(term -> numbers.put(term, term(term, terms.folder(), Mark.Weight.BESIDE)));
        terms.medium().forEach(term -> numbers.put(term, term(term, terms.folder(), Mark.Weight.MEDIUM)));
        terms.innocent().forEach((term, phrases) -> {
            Integer number = numbers.get(term);
            if (number == null) {
                throw new IllegalArgumentException("innocent: `" + term + "`, expected a term of " + terms.folder());
            }
            phrases.forEach(phrase -> mark(phrase, new Mark.Innocent(number)));
        });
        return this;
    }

    private int term(String term, String folder, Mark.Weight weight) {
        int number = nextTerm++;
        mark(term, new Mark.Term(number, folder, weight, term));
        return number;
    }

    /** Adds a tell; its concepts must have been added. */
    public LexiconBuilder tell(Tell tell) {
        tells.add(tell);
        return this;
    }

    /** Builds the automaton. */
    public Lexicon build() {
        List<Lexicon.ReadyTell> ready =
                tells.stream().map(tell -> Lexicon.ReadyTell.of(tell, concepts)).toList();
        return new Lexicon(normaliser, new Automaton(marks), ready, concepts);
    }

    private void mark(String written, Mark mark) {
        Phrase phrase = Phrase.parse(written);
        int last = phrase.parts().size() - 1;
        Mark.@Nullable Part before = null;
        for (int i = 0; i <= last; i++) {
            Mark marked = mark;
            if (last > 0) {
                Phrase.Joint joint = i == 0 ? Phrase.Joint.GAP : phrase.joints().get(i - 1);
                before = new Mark.Part(before, joint, i == last ? mark : null);
                marked = before;
            }
            for (String word : phrase.parts().get(i)) {
                for (String spelling : spellings(normaliser.normalise(word))) {
                    markSpelling(spelling, marked);
                }
            }
        }
    }

    private void markSpelling(String spelling, Mark mark) {
        List<Mark> there = marks.computeIfAbsent(spelling, key -> new ArrayList<>(1));
        if (!there.contains(mark)) {
            there.add(mark);
        }
    }

    /** The term in its other spellings; no more than three of its words are varied, since spellings multiply. */
    private Set<String> spellings(String term) {
        Set<String> spellings = new LinkedHashSet<>();
        if (term.isEmpty()) {
            return spellings;
        }
        spellings.add(term);
        int varied = 0;
        for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
            if (!term.contains(variant.getKey()) || varied == MOST_VARIED) {
                continue;
            }
            varied++;
            for (String spelling : List.copyOf(spellings)) {
                variant.getValue().stream()
                        .filter(other -> !other.isEmpty())
                        .forEach(other -> spellings.add(spelling.replace(variant.getKey(), other)));
            }
        }
        return spellings;
    }
}
