package io.levee.transfer;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a transfer was keyed. Any of it may be unknown. */
public final class Context {

    private final @Nullable String branch;
    private final @Nullable String region;
    private final @Nullable String teller;
    private final @Nullable LocalTime closing;

    private Context(Builder builder) {
        branch = builder.branch;
        region = builder.region;
        teller = builder.teller;
        closing = builder.closing;
    }

    /** Starts a context of which nothing is known. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.branch = branch;
        builder.region = region;
        builder.teller = teller;
        builder.closing = closing;
        return builder;
    }

    /** The branch; null where not known. */
    public @Nullable String branch() {
        return branch;
    }

    /** The region of the branch, in the same words as {@link Payee#region()}; null where not known. */
    public @Nullable String region() {
        return region;
    }

    /** The bank's id of the teller, opaque; null where not known. */
    public @Nullable String teller() {
        return teller;
    }

    /** When the branch closes, local time of day; null where not known. */
    public @Nullable LocalTime closing() {
        return closing;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(branch, region, teller, closing);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Context that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Nothing but the type: a teller is a person too. */
    @Override
    public String toString() {
        return "Context[]";
    }

    /** Collects what is known of the place; null means unknown. */
    public static final class Builder {

        private @Nullable String branch;
        private @Nullable String region;
        private @Nullable String teller;
        private @Nullable LocalTime closing;

        private Builder() {}

        /** The branch: at most 2,000 characters. */
        public Builder branch(@Nullable String branch) {
            this.branch = Check.line("context.branch", branch);
            return this;
        }

        /** The region of the branch: at most 2,000 characters. */
        public Builder region(@Nullable String region) {
            this.region = Check.line("context.region", region);
            return this;
        }

        /** The bank's id of the teller: at most 128 characters, not blank. */
        public Builder teller(@Nullable String teller) {
            this.teller = Check.optionalId("context.teller", teller);
            return this;
        }

        /** When the branch closes, local time of day. */
        public Builder closing(@Nullable LocalTime closing) {
            this.closing = closing;
            return this;
        }

        /** Never refuses. */
        public Context build() {
            return new Context(this);
        }
    }
}
