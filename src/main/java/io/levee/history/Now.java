package io.levee.history;

import io.levee.transfer.Micros;
import java.time.Clock;

/** Entries that claim to be of the future, by a slip in the year: for whatever counts back from them they are of now. */
final class Now {

    private Now() {}

    /** The time in {@link Micros}, or the clock's where that is sooner. */
    static long atMost(long time, Clock clock) {
        return Math.min(time, clock.millis() * 1000);
    }
}
