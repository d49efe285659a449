package io.levee.rulebook.drools;

import io.levee.rulebook.Problems;

/**
 * Finds the full-width signs and digits that a Chinese keyboard writes where a rule needs plain ones; within quotes and
 * comments they are text like any other.
 */
final class WideCharacters {

    private static final int MOST = 20;
    /** The full-width forms lie this far behind the plain ones. */
    private static final int FROM_PLAIN = 0xFEE0;

    private WideCharacters() {}

    /** Whether the text has none; else each is noted, with what to write instead. */
    static boolean allow(String file, String text, Problems problems) {
        int found = 0;
        int line = 1;
        int lineStart = 0;
        int at = 0;
        while (at < text.length() && found < MOST) {
            int after = Math.max(at + 1, DrlText.afterQuoteOrComment(text, at));
            String instead = plain(text.charAt(at));
            if (!instead.isEmpty()) {
                found++;
                problems.add(
                        file,
                        line,
                        at - lineStart + 1,
                        "全角字符 `" + text.charAt(at) + "`，请改用半角 `" + instead + "`",
                        "the full-width `" + text.charAt(at) + "` is not understood here: write `" + instead + "`");
            }
            for (; at < after; at++) {
                if (text.charAt(at) == '\n') {
                    line++;
                    lineStart = at + 1;
                }
            }
        }
        return found == 0;
    }

    /** What stands for a character on a keyboard for English; empty where it stands for itself. */
    private static String plain(char c) {
        return switch (c) {
            case '“', '”' -> "\"";
            case '‘', '’' -> "'";
            case '、' -> ",";
            case '。' -> ".";
            case '\u3000' -> " ";
            default -> c >= '！' && c <= '～' ? String.valueOf((char) (c - FROM_PLAIN)) : "";
        };
    }
}
