package io.levee.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to say something, as an officer writes it: a word, or words with something between them.
 *
 * <p>{@code (他|她|they)} stands for one of several words, {@code _} for at most two characters or a short English word,
 * {@code ~} for a few characters of the same clause, {@code #} for a number in digits or Chinese. So {@code 先(交|存)~才} is
 * heard in 先交三千块才给放款, {@code 出_事} in 出了点事, and {@code 批了#万} in 批了二十万.
 * Everything is found in one pass and no text can make it slow: this is no regular expression.
 */
public final class Phrase {

    /** What may stand between two parts. */
    enum Joint {
        /** At most two Chinese characters or six others of the same clause, or none. */
        NEAR('_'),
        /** At most eight Chinese characters or 24 others of the same clause, or none. */
        GAP('~'),
        /** A number. */
        NUMBER('#');

        private final char sign;

        Joint(char sign) {
            this.sign = sign;
        }

        private static @Nullable Joint of(char sign) {
            for (Joint joint : values()) {
                if (joint.sign == sign) {
                    return joint;
                }
            }
            return null;
        }
    }

    private static final int MOST_SPELLINGS = 2_000;
    private static final int MOST_PARTS = 6;

    private final List<Set<String>> parts;
    private final List<Joint> joints;

    private Phrase(List<Set<String>> parts, List<Joint> joints) {
        this.parts = List.copyOf(parts);
        this.joints = List.copyOf(joints);
    }

    /** The words that must follow one another, each in all its spellings. */
    List<Set<String>> parts() {
        return parts;
    }

    /** How many words it stands for, all spellings of all its parts. */
    public int spellings() {
        return parts.stream().mapToInt(Set::size).sum();
    }

    /** How many Chinese characters stand in a row in the longest of its words. */
    public int longestRun() {
        int longest = 0;
        for (Set<String> spellings : parts) {
            for (String spelling : spellings) {
                int run = 0;
                for (int i = 0; i < spelling.length(); i++) {
                    run = spelling.charAt(i) >= 0x2E80 ? run + 1 : 0;
                    longest = Math.max(longest, run);
                }
            }
        }
        return longest;
    }

    /** What stands between them, one fewer than parts. */
    List<Joint> joints() {
        return joints;
    }

    /**
     * Reads a phrase.
     *
     * @throws IllegalArgumentException if brackets are not closed or are nested, {@code _}, {@code ~} or {@code #}
     *     is not between two words, a part has more than 2,000 spellings, or there are more than six parts
     */
    public static Phrase parse(String text) {
        List<Set<String>> parts = new ArrayList<>();
        List<Joint> joints = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            Joint joint = Joint.of(text.charAt(i));
            if (joint != null) {
                parts.add(spellings(text.substring(from, i).strip()));
                joints.add(joint);
                from = i + 1;
            }
        }
        parts.add(spellings(text.substring(from).strip()));
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("too many parts");
        }
        return new Phrase(parts, joints);
    }

    /** One word with its alternatives written out. */
    private static Set<String> spellings(String part) {
        Set<String> spellings = Set.of("");
        int at = 0;
        while (at < part.length()) {
            int open = part.indexOf('(', at);
            int plainEnd = open < 0 ? part.length() : open;
            spellings = times(spellings, List.of(part.substring(at, plainEnd)));
            at = plainEnd;
            if (open >= 0) {
                int close = part.indexOf(')', open);
                int nested = part.indexOf('(', open + 1);
                if (close < 0 || nested >= 0 && nested < close) {
                    throw new IllegalArgumentException("brackets");
                }
                spellings =
                        times(spellings, List.of(part.substring(open + 1, close).split("\\|", -1)));
                at = close + 1;
            }
        }
        if (spellings.stream().anyMatch(spelling -> spelling.isBlank() || spelling.matches(".*[)|].*"))) {
            throw new IllegalArgumentException("empty or stray");
        }
        return spellings;
    }

    private static Set<String> times(Set<String> begun, List<String> ends) {
        Set<String> all = new LinkedHashSet<>();
        for (String one : begun) {
            for (String end : ends) {
                all.add(one + end);
            }
        }
        if (all.size() > MOST_SPELLINGS) {
            throw new IllegalArgumentException("too many");
        }
        return all;
    }
}
