package io.levee.transfer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is paid, and into which account. All but the account may be unknown. */
public final class Payee {

    private final AccountId account;
    private final @Nullable String name;
    private final @Nullable PartyType type;
    private final @Nullable String bank;
    private final @Nullable String region;
    private final @Nullable LocalDate openedOn;
    private final @Nullable NameMatch nameMatch;
    private final @Nullable Relation relation;
    private final @Nullable Boolean newToPayer;

    private Payee(Builder builder) {
        account = Check.present("payee.account", builder.account, "an account number");
        name = builder.name;
        type = builder.type;
        bank = builder.bank;
        region = builder.region;
        openedOn = builder.openedOn;
        nameMatch = builder.nameMatch;
        relation = builder.relation;
        newToPayer = builder.newToPayer;
    }

    /** Starts a payee of whom nothing is known. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A payee of whom only the account is known.
     *
     * @throws InvalidInputException if it is no account number
     */
    public static Payee of(String account) {
        return builder().account(account).build();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.account = account;
        builder.name = name;
        builder.type = type;
        builder.bank = bank;
        builder.region = region;
        builder.openedOn = openedOn;
        builder.nameMatch = nameMatch;
        builder.relation = relation;
        builder.newToPayer = newToPayer;
        return builder;
    }

    /** The account that is credited. */
    public AccountId account() {
        return account;
    }

    /** The name that the customer gives; null where not known. */
    public @Nullable String name() {
        return name;
    }

    /** The kind of holder; null where not known. */
    public @Nullable PartyType type() {
        return type;
    }

    /** The bank or payment firm that keeps the account; null where not known. */
    public @Nullable String bank() {
        return bank;
    }

    /** Where the account is kept; null where not known. */
    public @Nullable String region() {
        return region;
    }

    /** The day on which the account was opened; null where not known. */
    public @Nullable LocalDate openedOn() {
        return openedOn;
    }

    /** Whether the name given matches the account's holder; null where nobody checked. */
    public @Nullable NameMatch nameMatch() {
        return nameMatch;
    }

    /** How the payee stands to the customer, as the customer states it; null where not stated. */
    public @Nullable Relation relation() {
        return relation;
    }

    /** Whether the payer never paid this payee before, where the bank's own books say so; else null. */
    public @Nullable Boolean newToPayer() {
        return newToPayer;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(account, name, type, bank, region, openedOn, nameMatch, relation, newToPayer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payee that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The kind of holder, nothing else. */
    @Override
    public String toString() {
        return "Payee[" + (type == null ? "" : type) + "]";
    }

    /** Collects what is known of a payee; null means unknown. Texts have at most 2,000 characters. */
    public static final class Builder {

        private @Nullable AccountId account;
        private @Nullable String name;
        private @Nullable PartyType type;
        private @Nullable String bank;
        private @Nullable String region;
        private @Nullable LocalDate openedOn;
        private @Nullable NameMatch nameMatch;
        private @Nullable Relation relation;
        private @Nullable Boolean newToPayer;

        private Builder() {}

        /** The account that is credited; required. */
        public Builder account(AccountId account) {
            this.account = account;
            return this;
        }

        /** The number of the account that is credited; required. */
        public Builder account(String account) {
            return account(AccountId.of("payee.account", account));
        }

        /** The name that the customer gives. */
        public Builder name(@Nullable String name) {
            this.name = Check.line("payee.name", name);
            return this;
        }

        /** The kind of holder. */
        public Builder type(@Nullable PartyType type) {
            this.type = type;
            return this;
        }

        /** The bank or payment firm that keeps the account. */
        public Builder bank(@Nullable String bank) {
            this.bank = Check.line("payee.bank", bank);
            return this;
        }

        /** Where the account is kept. */
        public Builder region(@Nullable String region) {
            this.region = Check.line("payee.region", region);
            return this;
        }

        /** The day on which the account was opened. */
        public Builder openedOn(@Nullable LocalDate openedOn) {
            this.openedOn = openedOn;
            return this;
        }

        /** Whether the name given matches the account's holder. */
        public Builder nameMatch(@Nullable NameMatch nameMatch) {
            this.nameMatch = nameMatch;
            return this;
        }

        /** How the payee stands to the customer, as the customer states it. */
        public Builder relation(@Nullable Relation relation) {
            this.relation = relation;
            return this;
        }

        /** Whether the payer never paid this payee before, where the bank's own books say so. */
        public Builder newToPayer(@Nullable Boolean newToPayer) {
            this.newToPayer = newToPayer;
            return this;
        }

        /**
         * Makes the payee.
         *
         * @throws InvalidInputException without an account
         */
        public Payee build() {
            return new Payee(this);
        }
    }
}
