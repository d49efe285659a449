package io.levee.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who pays, and from which account. All but the account may be unknown. */
public final class Payer {

    private static final int OLDEST = 130;
    /** No currency of ISO 4217 has more. */
    private static final int DECIMALS = 4;

    private final AccountId account;
    private final @Nullable String customer;
    private final @Nullable PartyType type;
    private final @Nullable Integer age;
    private final @Nullable BigDecimal balance;
    private final @Nullable LocalDate openedOn;

    private Payer(Builder builder) {
        account = Check.present("payer.account", builder.account, "an account number");
        customer = builder.customer;
        type = builder.type;
        age = builder.age;
        balance = builder.balance;
        openedOn = builder.openedOn;
    }

    /** Starts a payer of whom nothing is known. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A payer of whom only the account is known.
     *
     * @throws InvalidInputException if it is no account number
     */
    public static Payer of(String account) {
        return builder().account(account).build();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.account = account;
        builder.customer = customer;
        builder.type = type;
        builder.age = age;
        builder.balance = balance;
        builder.openedOn = openedOn;
        return builder;
    }

    /** The account that is debited. */
    public AccountId account() {
        return account;
    }

    /** The bank's id of the person or business, which links accounts; null where not known. */
    public @Nullable String customer() {
        return customer;
    }

    /** The kind of holder; null where not known. */
    public @Nullable PartyType type() {
        return type;
    }

    /** Whole years, 0 to 130; null where not known. */
    public @Nullable Integer age() {
        return age;
    }

    /** The balance before the transfer, in the transfer's currency, 0 or more; null where not known. */
    public @Nullable BigDecimal balance() {
        return balance;
    }

    /** The day on which the account was opened; null where not known. */
    public @Nullable LocalDate openedOn() {
        return openedOn;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(account, customer, type, age, balance, openedOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payer that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The kind of holder, nothing else. */
    @Override
    public String toString() {
        return "Payer[" + (type == null ? "" : type) + "]";
    }

    /** Collects what is known of a payer; null means unknown. */
    public static final class Builder {

        private @Nullable AccountId account;
        private @Nullable String customer;
        private @Nullable PartyType type;
        private @Nullable Integer age;
        private @Nullable BigDecimal balance;
        private @Nullable LocalDate openedOn;

        private Builder() {}

        /** The account that is debited; required. */
        public Builder account(AccountId account) {
            this.account = account;
            return this;
        }

        /** The number of the account that is debited; required. */
        public Builder account(String account) {
            return account(AccountId.of("payer.account", account));
        }

        /** The bank's id of the person or business: at most 128 characters, not blank. */
        public Builder customer(@Nullable String customer) {
            this.customer = Check.optionalId("payer.customer", customer);
            return this;
        }

        /** The kind of holder. */
        public Builder type(@Nullable PartyType type) {
            this.type = type;
            return this;
        }

        /** Whole years, 0 to 130. */
        public Builder age(@Nullable Integer age) {
            this.age = Check.within("payer.age", age, 0, OLDEST);
            return this;
        }

        /** The balance before the transfer, in the transfer's currency: 0 or more. */
        public Builder balance(@Nullable BigDecimal balance) {
            if (balance != null) {
                Check.figure("payer.balance", balance, DECIMALS, "any currency");
                if (balance.signum() < 0) {
                    throw Check.refusal("payer.balance", Check.shown(balance), "0 or more");
                }
            }
            this.balance = balance;
            return this;
        }

        /** The day on which the account was opened. */
        public Builder openedOn(@Nullable LocalDate openedOn) {
            this.openedOn = openedOn;
            return this;
        }

        /**
         * Makes the payer.
         *
         * @throws InvalidInputException without an account
         */
        public Payer build() {
            return new Payer(this);
        }
    }
}
