package io.levee.transfer;

/** When the payee is to have the money. */
public enum Settlement {
    /** At once; it cannot be called back. */
    INSTANT,

    /** In the ordinary run of the payment system. */
    STANDARD,

    /** Held back until the next day; it can be called back until then. */
    NEXT_DAY
}
