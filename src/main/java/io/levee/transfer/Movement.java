package io.levee.transfer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that moved earlier, between two accounts or between an account and notes. */
public final class Movement implements StreamLine {

    private final @Nullable String id;
    private final Instant time;
    private final @Nullable AccountId from;
    private final @Nullable AccountId to;
    private final Money amount;
    private final TransferKind kind;
    private final @Nullable PartyType counterpartyType;
    private final @Nullable String purpose;
    private final @Nullable String transferId;

    private Movement(Builder builder) {
        time = Check.moment("movement.time", builder.time, "when the money moved");
        amount = Check.present("movement.amount", builder.amount, "how much moved");
        from = builder.from;
        to = builder.to;
        if (from == null && to == null) {
            throw Check.refusal("movement.to", "notes on both sides", "an account on one");
        }
        if (from != null && from.equals(to)) {
            throw Check.refusal("movement.to", "the same account as from", "another account or notes");
        }
        TransferKind evident = from == null
                ? TransferKind.CASH_DEPOSIT
                : to == null ? TransferKind.CASH_WITHDRAWAL : TransferKind.TRANSFER;
        kind = builder.kind == null ? evident : builder.kind;
        id = builder.id;
        counterpartyType = builder.counterpartyType;
        purpose = builder.purpose;
        transferId = builder.transferId;
    }

    /** Starts a movement with notes on both sides. */
    public static Builder builder() {
        return new Builder();
    }

    /** The bank's reference; null where not known. */
    public @Nullable String id() {
        return id;
    }

    /** When the money moved. */
    public Instant time() {
        return time;
    }

    /** The account debited; null for notes. */
    public @Nullable AccountId from() {
        return from;
    }

    /** The account credited; null for notes. Never both null, never the account debited. */
    public @Nullable AccountId to() {
        return to;
    }

    /** How much moved. */
    public Money amount() {
        return amount;
    }

    /** How it moved; follows from the two sides unless it was given. */
    public TransferKind kind() {
        return kind;
    }

    /** The kind of holder on the other side, seen from the customer's account; null where not known. */
    public @Nullable PartyType counterpartyType() {
        return counterpartyType;
    }

    /** The reference text; null where not known. */
    public @Nullable String purpose() {
        return purpose;
    }

    /** The {@link Transfer#id()} that it carried out; null where not known. */
    public @Nullable String transferId() {
        return transferId;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(id, time, from, to, amount, kind, counterpartyType, purpose, transferId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Movement that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The id where there is one, and the kind. */
    @Override
    public String toString() {
        return "Movement[" + (id == null ? "" : id + ", ") + kind + "]";
    }

    /** Collects a movement; null means unknown, or notes for a side. */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable Instant time;
        private @Nullable AccountId from;
        private @Nullable AccountId to;
        private @Nullable Money amount;
        private @Nullable TransferKind kind;
        private @Nullable PartyType counterpartyType;
        private @Nullable String purpose;
        private @Nullable String transferId;

        private Builder() {}

        /** The bank's reference: at most 128 characters, not blank. */
        public Builder id(@Nullable String id) {
            this.id = Check.optionalId("movement.id", id);
            return this;
        }

        /** When the money moved; required. */
        public Builder time(Instant time) {
            this.time = time;
            return this;
        }

        /** The account debited; null for notes. */
        public Builder from(@Nullable AccountId from) {
            this.from = from;
            return this;
        }

        /** The number of the account debited. */
        public Builder from(String from) {
            return from(AccountId.of("movement.from", from));
        }

        /** The account credited; null for notes. */
        public Builder to(@Nullable AccountId to) {
            this.to = to;
            return this;
        }

        /** The number of the account credited. */
        public Builder to(String to) {
            return to(AccountId.of("movement.to", to));
        }

        /** How much moved; required. */
        public Builder amount(Money amount) {
            this.amount = amount;
            return this;
        }

        /** How it moved; null where the two sides tell. */
        public Builder kind(@Nullable TransferKind kind) {
            this.kind = kind;
            return this;
        }

        /** The kind of holder on the other side, seen from the customer's account. */
        public Builder counterpartyType(@Nullable PartyType counterpartyType) {
            this.counterpartyType = counterpartyType;
            return this;
        }

        /** The reference text: at most 2,000 characters, tabs and line breaks allowed. */
        public Builder purpose(@Nullable String purpose) {
            this.purpose = Check.prose("movement.purpose", purpose);
            return this;
        }

        /** The {@link Transfer#id()} that it carried out: at most 128 characters, not blank. */
        public Builder transferId(@Nullable String transferId) {
            this.transferId = Check.optionalId("movement.transferId", transferId);
            return this;
        }

        /**
         * Makes the movement.
         *
         * @throws InvalidInputException without time or amount, with notes or the same account on both sides
         */
        public Movement build() {
            return new Movement(this);
        }
    }
}
