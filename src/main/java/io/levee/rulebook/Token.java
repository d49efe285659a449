package io.levee.rulebook;

/**
 * A token of the flag language.
 *
 * @param kind what it is
 * @param text how it is written; for a text, what stands between the quotes
 * @param line its line in the file, from 1
 * @param column its column, from 1
 */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
