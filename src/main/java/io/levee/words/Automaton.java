package io.levee.words;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds all terms of all folders in one pass over normalised text. */
final class Automaton {

    private final AhoCorasickDoubleArrayTrie<List<Mark>> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    Automaton(Map<String, List<Mark>> marks) {
        this.empty = marks.isEmpty();
        if (!empty) {
            trie.build(new TreeMap<>(marks));
        }
    }

    /** The hits in order of their ends; words of Latin letters and numbers count only as a whole. */
    List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        if (!empty) {
            PhraseFinder phrases = new PhraseFinder(text);
            trie.parseText(text, (begin, end, marks) -> {
                if (isWhole(text, begin, end)) {
                    for (int i = 0; i < marks.size(); i++) {
                        Mark mark = marks.get(i);
                        if (mark instanceof Mark.Part part) {
                            phrases.found(part, begin, end, hits);
                        } else {
                            hits.add(new Hit(begin, end, mark, List.of()));
                        }
                    }
                }
            });
        }
        return hits;
    }

    private static boolean isWhole(String text, int begin, int end) {
        return !(begin > 0 && areOneWord(text.charAt(begin - 1), text.charAt(begin)))
                && !(end < text.length() && areOneWord(text.charAt(end - 1), text.charAt(end)));
    }

    /** Letters and digits that are not Chinese make one word, but a number before a word is another: 100usdt. */
    private static boolean areOneWord(char one, char other) {
        return one < 0x2E80
                && other < 0x2E80
                && (Character.isLetter(one) && Character.isLetterOrDigit(other)
                        || Character.isDigit(one) && Character.isDigit(other));
    }
}
