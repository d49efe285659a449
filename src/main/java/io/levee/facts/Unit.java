package io.levee.facts;

/** The unit of a quantity that a flag may compare. */
public enum Unit {
    /** Not a quantity. */
    NONE,
    /** Money in the rulebook's currency. */
    MONEY,
    /** A ratio; 1 is the whole. */
    RATIO,
    /** Whole minutes. */
    MINUTES,
    /** Whole hours. */
    HOURS,
    /** Whole days of 24 hours. */
    DAYS,
    /** Whole years. */
    YEARS,
    /** The hour of the day, 0 to 23. */
    HOUR_OF_DAY,
    /** A number of things. */
    COUNT
}
