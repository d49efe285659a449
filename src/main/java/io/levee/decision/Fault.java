package io.levee.decision;

import io.levee.transfer.Intervention;

/**
 * Something that went wrong in a screening. It never lowers the intervention and costs nothing else.
 *
 * @param kind what went wrong
 * @param floor the least intervention that the rulebook asks for in this case
 * @param message what staff are told, without data of customers
 */
public record Fault(Kind kind, Intervention floor, Text message) {

    /** What went wrong. */
    public enum Kind {
        /** The watchlist could not be asked. */
        NO_WATCHLIST,
        /** The history could not be asked. */
        NO_HISTORY,
        /** A flag failed; it is left out until the next rulebook. */
        FLAG_FAILED,
        /** The teller ticked something that the rulebook does not know. */
        UNKNOWN_TICK
    }
}
