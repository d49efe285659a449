package io.levee.words;

/** What a term stands for when it is found. */
sealed interface Mark {

    /** One of the words that a concept is made of. */
    record Of(int concept) implements Mark {}

    /** A longer phrase that takes the concept out of the words it covers. */
    record Except(int concept) implements Mark {}

    /** A term of a folder; variants of one term share its number. */
    record Term(int term, String folder, Weight weight) implements Mark {}

    /** A phrase that makes the term of that number innocent. */
    record Innocent(int term) implements Mark {}

    /** A word that denies what follows. */
    record Negator() implements Mark {}

    /** A word that says that the breath tells of something not believed. */
    record Disbelief() implements Mark {}

    /** A longer phrase in which such a word means the opposite. */
    record Believed() implements Mark {}

    /**
     * One of the words of a phrase with gaps; the whole phrase stands for {@code mark}.
     *
     * @param phrase which phrase: two phrases are two objects, even if they are spelt alike
     * @param index which of its parts
     * @param joint what stands before it; of no matter for the first
     * @param isLast whether the phrase is complete with it
     */
    record Part(Object phrase, int index, Phrase.Joint joint, boolean isLast, Mark mark) implements Mark {}

    /** How much a term says alone. */
    enum Weight {
        STRONG,
        BESIDE,
        MEDIUM
    }
}
