package io.levee.transfer;

/** How the payee stands to the customer, as the customer states it. */
public enum Relation {
    /** The customer's own account elsewhere. */
    SELF,

    /** A relative. */
    FAMILY,

    /** A friend or acquaintance. */
    FRIEND,

    /** Somebody the customer does business with. */
    BUSINESS_PARTNER,

    /** Somebody whom the customer does not know. */
    STRANGER
}
