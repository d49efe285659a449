package io.levee.transfer;

/** Whether the name given for the payee matches the holder of the account. */
public enum NameMatch {
    /** The name is the holder's. */
    MATCH,

    /** The name is nearly the holder's. */
    CLOSE,

    /** The account belongs to somebody of another name. */
    NO_MATCH
}
