package io.levee.transfer;

/** What the bank itself established about the purpose of a transfer. */
public enum Confirmation {
    /** By calling back on a number of its own. */
    CALL_BACK,

    /** From a document that it checked. */
    DOCUMENT,

    /** From its own records. */
    OWN_RECORDS
}
