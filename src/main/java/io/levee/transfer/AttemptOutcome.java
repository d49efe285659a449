package io.levee.transfer;

/** How an earlier payment ended that did not go through there and then. */
public enum AttemptOutcome {
    /** The bank refused it. */
    REFUSED,

    /** The customer gave it up. */
    ABANDONED,

    /** It was held back for later; says nothing against anybody. */
    DELAYED,

    /** It was handed to the police. */
    REFERRED,

    /** It proved genuine after all; says nothing against anybody. */
    CLEARED
}
