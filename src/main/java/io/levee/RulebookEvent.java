package io.levee;

import io.levee.rulebook.Problem;
import java.util.List;

/**
 * Something happened to the rulebook in force.
 *
 * @param kind what happened
 * @param version the version of the rulebook that is in force now
 * @param hash its hash
 * @param before the hash of the rulebook that was in force before; the same where nothing was put in force
 * @param reason why, in English, for the log; empty where the kind says it all
 * @param problems what a rulebook was refused for; empty for other kinds, and where the reason says it
 */
public record RulebookEvent(
        Kind kind, String version, String hash, String before, String reason, List<Problem> problems) {

    /** What can happen. */
    public enum Kind {
        /** A rulebook from a directory was put in force. */
        ACTIVATED,
        /** A rulebook was refused; the one in force stays. */
        REFUSED,
        /** Somebody went back to a rulebook that was in force before. */
        RETURNED,
        /** Alarms jumped after a change, and the screener went back by itself. */
        FELL_BACK
    }
}
