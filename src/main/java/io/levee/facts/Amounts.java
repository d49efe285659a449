package io.levee.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Amounts that went through binary fractions: an exact multiple counts as one, and what is no number is not known. */
final class Amounts {

    private static final double TOLERANCE = 1e-9;

    /** Fewer than so many say nothing about what is usual. */
    static final int USUAL_NEEDS = 3;

    private Amounts() {}

    /** The ratio; null where either is not known or the second is nil. */
    static @Nullable Double ratio(double one, double other) {
        double ratio = one / other;
        return Double.isFinite(ratio) ? ratio : null;
    }

    /** The ratio to the median of the others that are known; null with fewer than three of them. */
    static @Nullable Double timesMedian(double amount, double[] others) {
        double[] sorted = others.clone();
        Arrays.sort(sorted); // what is not known comes last
        int known = sorted.length;
        while (known > 0 && Double.isNaN(sorted[known - 1])) {
            known--;
        }
        if (known < USUAL_NEEDS) {
            return null;
        }
        int middle = known / 2;
        double median = known % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return ratio(amount, median);
    }

    /** Whether the one is at least the other; false where either is not known. */
    static boolean atLeast(double one, double other) {
        return one >= other - TOLERANCE * Math.abs(other);
    }
}
