package io.levee.facts;

import io.levee.transfer.Micros;

/**
 * What is left of movements that a history no longer keeps one by one: with whom, and how much an hour or a day. Whatever
 * it says of numbers and sums is at most what really moved. Moments are {@link Micros}; counterparties are the numbers of
 * the {@link Movements} that it belongs to. Immutable.
 */
public interface Earlier {

    /** A moment that is before all others: nothing happened then. */
    long NEVER = Long.MIN_VALUE;

    /** A moment that is after all others: nothing happened yet. */
    long NOT_YET = Long.MAX_VALUE;

    /** When the latest of them was; {@link #NEVER} where there are none. */
    long latest();

    /** When the account first paid a counterparty; {@link #NOT_YET} where it never did. */
    long firstPaid(int counterparty);

    /** When a counterparty first paid the account; {@link #NOT_YET} where it never did. */
    long firstReceived(int counterparty);

    /** When money last moved between the account and a counterparty; {@link #NEVER} where none did. */
    long lastContact(int counterparty);

    /** When notes were first paid in or, where {@code out}, drawn; {@link #NOT_YET} where they never were. */
    long firstNotes(boolean out);

    /** What moved in one direction in the hours and days that lie wholly between two moments, both included. */
    Total total(long from, long until, boolean out);

    /** Whether anything may have moved in a direction between two moments; false only where nothing did. */
    boolean mayHaveMoved(long from, long until, boolean out);

    /** The end of the last hour or day before a moment in which anything moved; {@link #NEVER} where nothing did. */
    long lastBefore(long moment);

    /** Nothing is left because there was nothing. */
    static Earlier nothing() {
        return Nothing.INSTANCE;
    }
}
