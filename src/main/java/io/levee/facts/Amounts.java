package io.levee.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Amounts that went through binary fractions: an exact multiple counts as one, and what is no number is not known. */
final class Amounts {

    private static final double TOLERANCE = 1e-9;

    private static final int USUAL_NEEDS = 3;

    private Amounts() {}

    /** The ratio; null where either is not known or the second is nil. */
    static @Nullable Double ratio(double one, double other) {
        double ratio = one / other;
        return Double.isFinite(ratio) ? ratio : null;
    }

    /** The ratio to the median of the others that are known; null with fewer than three of them. */
    static @Nullable Double timesMedian(double amount, double[] others) {
        double[] known = Arrays.stream(others)
                .filter(other -> !Double.isNaN(other))
                .sorted()
                .toArray();
        if (known.length < USUAL_NEEDS) {
            return null;
        }
        int middle = known.length / 2;
        double median = known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
        return ratio(amount, median);
    }

    /** Whether the one is at least the other; false where either is not known. */
    static boolean atLeast(double one, double other) {
        return one >= other - TOLERANCE * Math.abs(other);
    }
}
