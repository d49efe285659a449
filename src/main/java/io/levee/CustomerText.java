package io.levee;

/**
 * What the customer may read or hear.
 *
 * @param kind what kind of text it is
 * @param text the text; empty where nothing is said
 */
public record CustomerText(Kind kind, String text) {

    /** Kinds of text. */
    public enum Kind {
        /** Nothing is said. */
        NONE,
        /**
         * Somebody may be listening who must not be alerted: no word of a scam, the police or a check, so that it can be
         * read aloud beside a companion.
         */
        NEUTRAL,
        /** What to beware of; it names the scam where one leads and the country's profile says so. */
        WARNING,
        /** The payment waits: reason, remedy and where to complain. */
        NOTICE
    }

    /** What kind of text it is. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
