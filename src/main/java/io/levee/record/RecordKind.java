package io.levee.record;

/** What a line of the record tells. */
public enum RecordKind {
    /** A file begins, or goes on after a restart: names the file before, and what a crash cut off. */
    OPENED,
    /** A look at a transfer: what was known, what fired, what it added up to. */
    LOOK,
    /** A prompt as it was shown, and to whom. */
    SHOWN,
    /** What the teller keyed of answers, observations and confirmations. */
    ANSWERED,
    /** How a transfer ended. */
    CLOSED,
    /** A hold was lifted. */
    RELEASED,
    /** What proved true in the end. */
    VERDICT,
    /** A rulebook went live, was refused, or was gone back to. */
    RULEBOOK,
    /** Screening was paused. */
    PAUSED,
    /** Screening went on. */
    RESUMED,
    /** A day's file was let go of under retention: its name, lines and last chain stay. */
    DELETED,
    /** A day's file ends here; nothing follows. */
    SEALED
}
