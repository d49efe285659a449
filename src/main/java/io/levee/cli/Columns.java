package io.levee.cli;

/** Texts in columns, where a Chinese character takes two. */
final class Columns {

    private Columns() {}

    /** The columns that a text takes. */
    static int width(String text) {
        return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }

    /** The text with spaces behind it, one at least. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }
}
