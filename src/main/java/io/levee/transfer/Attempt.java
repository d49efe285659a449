package io.levee.transfer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An earlier payment, at any branch, that did not go through there and then. */
public final class Attempt implements StreamLine {

    private final Instant time;
    private final AccountId payer;
    private final @Nullable AccountId payee;
    private final @Nullable Money amount;
    private final AttemptOutcome outcome;
    private final @Nullable Intervention level;
    private final @Nullable String transferId;

    private Attempt(Builder builder) {
        time = Check.moment("attempt.time", builder.time, "when it was tried");
        payer = Check.present("attempt.payer", builder.payer, "an account number");
        outcome = Check.present("attempt.outcome", builder.outcome, "how it ended");
        payee = builder.payee;
        amount = builder.amount;
        level = builder.level;
        transferId = builder.transferId;
    }

    /** Starts an attempt of which nothing is known. */
    public static Builder builder() {
        return new Builder();
    }

    /** When it was tried. */
    public Instant time() {
        return time;
    }

    /** The account that would have been debited. */
    public AccountId payer() {
        return payer;
    }

    /** The account that would have been credited; null where not known. */
    public @Nullable AccountId payee() {
        return payee;
    }

    /** How much was to be paid; null where not known. */
    public @Nullable Money amount() {
        return amount;
    }

    /** How it ended. */
    public AttemptOutcome outcome() {
        return outcome;
    }

    /**
     * The strongest that a screening of it asked for, and so what made it an attempt; null where not known, for example
     * where another system fed it.
     */
    public @Nullable Intervention level() {
        return level;
    }

    /** The {@link Transfer#id()} under which it was tried; null where not known. */
    public @Nullable String transferId() {
        return transferId;
    }

    /** The same attempt, which turned out to end otherwise. */
    public Attempt ended(AttemptOutcome otherwise) {
        Builder builder = new Builder();
        builder.time = time;
        builder.payer = payer;
        builder.payee = payee;
        builder.amount = amount;
        builder.outcome = otherwise;
        builder.level = level;
        builder.transferId = transferId;
        return builder.build();
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(time, payer, payee, amount, outcome, level, transferId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attempt that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** How it ended, nothing else. */
    @Override
    public String toString() {
        return "Attempt[" + outcome + "]";
    }

    /** Collects an attempt; null means unknown. */
    public static final class Builder {

        private @Nullable Instant time;
        private @Nullable AccountId payer;
        private @Nullable AccountId payee;
        private @Nullable Money amount;
        private @Nullable AttemptOutcome outcome;
        private @Nullable Intervention level;
        private @Nullable String transferId;

        private Builder() {}

        /** When it was tried; required. */
        public Builder time(Instant time) {
            this.time = time;
            return this;
        }

        /** The account that would have been debited; required. */
        public Builder payer(AccountId payer) {
            this.payer = payer;
            return this;
        }

        /** The number of the account that would have been debited; required. */
        public Builder payer(String payer) {
            return payer(AccountId.of("attempt.payer", payer));
        }

        /** The account that would have been credited. */
        public Builder payee(@Nullable AccountId payee) {
            this.payee = payee;
            return this;
        }

        /** The number of the account that would have been credited. */
        public Builder payee(String payee) {
            return payee(AccountId.of("attempt.payee", payee));
        }

        /** How much was to be paid. */
        public Builder amount(@Nullable Money amount) {
            this.amount = amount;
            return this;
        }

        /** How it ended; required. */
        public Builder outcome(AttemptOutcome outcome) {
            this.outcome = outcome;
            return this;
        }

        /** The strongest that a screening of it asked for. */
        public Builder level(@Nullable Intervention level) {
            this.level = level;
            return this;
        }

        /** The {@link Transfer#id()} under which it was tried: at most 128 characters, not blank. */
        public Builder transferId(@Nullable String transferId) {
            this.transferId = Check.optionalId("attempt.transferId", transferId);
            return this;
        }

        /**
         * Makes the attempt.
         *
         * @throws InvalidInputException without time, payer or outcome
         */
        public Attempt build() {
            return new Attempt(this);
        }
    }
}
