package io.levee.transfer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the customer said to the teller, in words, as ticks on the teller's screen, or both. */
public final class Answer {

    private final @Nullable String question;
    private final @Nullable String text;
    private final Set<String> ticks;

    private Answer(Builder builder) {
        if (builder.text == null && builder.ticks.isEmpty()) {
            throw Check.refusal("answer", "neither text nor tick", "at least one of them");
        }
        question = builder.question;
        text = builder.text;
        ticks = builder.ticks;
    }

    /** Starts an answer. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Words of the customer, whatever the question was.
     *
     * @throws InvalidInputException if the text is blank, too long or has control characters in it
     */
    public static Answer text(String text) {
        return builder().text(text).build();
    }

    /**
     * What the teller ticked under a question.
     *
     * @throws InvalidInputException without a tick
     */
    public static Answer ticked(String question, String... ticks) {
        return builder().question(question).ticks(ticks).build();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.question = question;
        builder.text = text;
        builder.ticks = ticks;
        return builder;
    }

    /** The id of the question; null where not known. */
    public @Nullable String question() {
        return question;
    }

    /** The customer's words in the customer's language; null where only ticked. */
    public @Nullable String text() {
        return text;
    }

    /** The names of what the teller ticked, in the order given; may be empty. Unmodifiable. */
    public Set<String> ticks() {
        return ticks;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(question, text, ticks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Whether there are words, and how many ticks; never what they say. */
    @Override
    public String toString() {
        return "Answer[" + (text == null ? "" : "text, ") + "ticks=" + ticks.size() + "]";
    }

    /** Collects an answer; null means unknown. */
    public static final class Builder {

        private @Nullable String question;
        private @Nullable String text;
        private Set<String> ticks = Set.of();

        private Builder() {}

        /** The id of the question: at most 128 characters, not blank. */
        public Builder question(@Nullable String question) {
            this.question = Check.optionalId("answer.question", question);
            return this;
        }

        /** The customer's words: at most 2,000 characters, tabs and line breaks allowed. */
        public Builder text(@Nullable String text) {
            this.text = Check.prose("answer.text", text);
            return this;
        }

        /** The names of what the teller ticked: each at most 128 characters, not blank. */
        public Builder ticks(@Nullable Collection<String> ticks) {
            this.ticks = Check.ids("answer.ticks", ticks);
            return this;
        }

        /** The names of what the teller ticked: each at most 128 characters, not blank. */
        public Builder ticks(String... ticks) {
            return ticks(Arrays.asList(ticks));
        }

        /**
         * Makes the answer.
         *
         * @throws InvalidInputException with neither text nor tick
         */
        public Answer build() {
            return new Answer(this);
        }
    }
}
