package io.levee.history;

import io.levee.transfer.Micros;

/**
 * How much a history keeps.
 *
 * @param days for how many days before the latest movement of all, 1 to 3,650
 * @param movements how many movements an account keeps one by one at most, 8 to 10,000. When there are more, the oldest
 *     quarter is folded into hours (for seven days) and days; with whom money moved stays known for three times as many
 *     counterparties. Within this detail an id that comes again counts once.
 */
public record Retention(int days, int movements) {

    /** 180 days and 256 movements. */
    public static final Retention DEFAULT = new Retention(180, 256);

    private static final int MOST_DAYS = 3_650;
    private static final int LEAST_MOVEMENTS = 8;
    private static final int MOST_MOVEMENTS = 10_000;

    /**
     * Makes the limits.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Retention {
        check("retention.days", days, 1, MOST_DAYS);
        check("retention.movements", movements, LEAST_MOVEMENTS, MOST_MOVEMENTS);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": `" + value + "`, expected " + least + " to " + most);
        }
    }

    /** The moment before which nothing is kept when the account's clock stands at another. */
    long cut(long now) {
        return now - days * Micros.DAY;
    }

    /** How many of the oldest are folded at once. */
    int folded() {
        return movements / 4;
    }

    /** How many counterparties are known at most. */
    int counterparties() {
        return 3 * movements;
    }

    /** How many of those stay known whom no movement names, when there are too many. */
    int othersKept() {
        return movements;
    }
}
