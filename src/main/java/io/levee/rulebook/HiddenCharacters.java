package io.levee.rulebook;

/**
 * Refuses characters that a reader of a file does not see: what they hide, such as a line break that only a parser takes
 * for one, would be approved by people who have not read it.
 */
final class HiddenCharacters {

    private HiddenCharacters() {}

    /** Whether the text has none; else the first one is noted, with its place. */
    static boolean allow(String file, String text, Problems problems) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(c)) {
                String code = String.format("U+%04X", (int) c);
                problems.unreadable(
                        file,
                        line,
                        i - lineStart + 1,
                        "有看不见的字符 " + code + "，请删去",
                        "there is an invisible character, " + code + ": remove it");
                return false;
            }
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return true;
    }

    private static boolean isHidden(char c) {
        int type = Character.getType(c);
        return c != '\t' && c != '\n' && Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
