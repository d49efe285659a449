package io.levee.rulebook.drools;

/** What DRL does not read as code: texts in quotes, and comments. */
final class DrlText {

    private DrlText() {}

    /** The place behind the quote or comment that begins here; the place itself where none does. */
    static int afterQuoteOrComment(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return afterQuote(text, at, c);
        }
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return at;
    }

    private static int afterQuote(String text, int at, char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            } else if (c == '\n') {
                return i; // a quote ends with its line
            }
        }
        return text.length();
    }
}
