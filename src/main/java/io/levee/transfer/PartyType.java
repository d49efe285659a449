package io.levee.transfer;

/** What kind of holder an account has. */
public enum PartyType {
    /** A natural person. */
    PERSON,

    /** A business or another legal person. */
    BUSINESS,

    /** An account at a third-party payment firm. */
    PAYMENT_ACCOUNT
}
