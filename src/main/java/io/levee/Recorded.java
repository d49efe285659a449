package io.levee;

/** Whether it can be proved that a prompt was shown. */
public enum Recorded {
    /** The screener keeps no record. */
    NO_RECORD,

    /** The prompt and all before it are on disk. */
    ON_DISK,

    /** The disk has not taken it yet; it is tried again, and {@link Health#record()} tells how many lines are owed. */
    OWED
}
