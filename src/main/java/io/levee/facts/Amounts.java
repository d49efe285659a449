package io.levee.facts;

import org.jspecify.annotations.Nullable;

/** Amounts that went through binary fractions: an exact multiple counts as one, and what is no number is not known. */
final class Amounts {

    private static final double TOLERANCE = 1e-9;

    private Amounts() {}

    /** The ratio; null where either is not known or the second is nil. */
    static @Nullable Double ratio(double one, double other) {
        double ratio = one / other;
        return Double.isFinite(ratio) ? ratio : null;
    }

    /** Whether the one is at least the other; false where either is not known. */
    static boolean atLeast(double one, double other) {
        return one >= other - TOLERANCE * Math.abs(other);
    }
}
