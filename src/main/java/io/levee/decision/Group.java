package io.levee.decision;

/** A group of signs that tend to come together: within a group the best counts in full and the second at half. */
public enum Group {
    /** What the customer says. */
    WORDS,
    /** What the teller sees. */
    COUNTER,
    /** Amount, funding and time. */
    MONEY,
    /** What happened to the payer's account. */
    EVENTS,
    /** What the payee's account looks like. */
    PAYEE,
    /** How the payment fits the earlier ones. */
    PATTERN
}
