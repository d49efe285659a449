package io.levee.transfer;

import java.time.Instant;

/** Moments as whole microseconds since 1970: what is finer is cut off, so that nothing ever seems later than it was. */
public final class Micros {

    /** An hour. */
    public static final long HOUR = 3_600_000_000L;

    /** A day of 24 hours. */
    public static final long DAY = 24 * HOUR;

    private static final long SECOND = 1_000_000;

    private Micros() {}

    /**
     * The moment in microseconds.
     *
     * @param moment between the years 1900 and 9999, as every moment that a transfer or movement can have; moments far
     *     outside count as the first or the last that can be said
     */
    public static long of(Instant moment) {
        long seconds = moment.getEpochSecond();
        if (Math.abs(seconds) >= Long.MAX_VALUE / SECOND) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return seconds * SECOND + moment.getNano() / 1000;
    }

    /** The moment of that many microseconds since 1970. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }
}
