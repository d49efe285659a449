package io.levee.facts;

/**
 * A payment to or a credit from another account.
 *
 * @param time when, in microseconds since 1970
 * @param other the number of the counterparty
 * @param amount in the unit of the look; NaN where it is not known
 */
record Payment(long time, int other, double amount) {}
