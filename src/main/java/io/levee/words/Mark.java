package io.levee.words;

import org.jspecify.annotations.Nullable;

/** What a term stands for when it is found. */
sealed interface Mark {

    /** One of the words that a concept is made of. */
    record Of(int concept) implements Mark {}

    /** A longer phrase that takes the concept out of the words it covers. */
    record Except(int concept) implements Mark {}

    /** A term of a folder as its list writes it; variants of one term share its number. */
    record Term(int term, String folder, Weight weight, String text) implements Mark {}

    /** A phrase that makes the term of that number innocent. */
    record Innocent(int term) implements Mark {}

    /** A word that denies what follows. */
    record Negator() implements Mark {}

    /** A word that says that the breath tells of something not believed. */
    record Disbelief() implements Mark {}

    /** A longer phrase in which such a word means the opposite. */
    record Believed() implements Mark {}

    /** One of the words of a phrase with gaps. Each is itself only: two phrases that begin alike do not mix. */
    final class Part implements Mark {
        private final @Nullable Part before;
        private final Phrase.Joint joint;
        private final @Nullable Mark whole;

        /**
         * Makes one.
         *
         * @param before the part before it, null for the first
         * @param joint what stands between the two; of no matter for the first
         * @param whole what the phrase stands for, which is complete with this part; null where more must follow
         */
        Part(@Nullable Part before, Phrase.Joint joint, @Nullable Mark whole) {
            this.before = before;
            this.joint = joint;
            this.whole = whole;
        }

        @Nullable
        Part before() {
            return before;
        }

        Phrase.Joint joint() {
            return joint;
        }

        @Nullable
        Mark whole() {
            return whole;
        }
    }

    /** How much a term says alone. */
    enum Weight {
        STRONG,
        BESIDE,
        MEDIUM
    }
}
