package io.levee.transfer;

import org.jspecify.annotations.Nullable;

/**
 * Sixty-four bits that stand for a reference, so that millions of movements can be told apart without keeping their
 * texts. Two references of one account share one with a chance of about one in 10^19 a pair.
 */
public final class Fingerprint {

    /** Stands for no reference. */
    public static final long NONE = 0;

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xBF58476D1CE4E5B9L;

    private Fingerprint() {}

    /** The fingerprint of a reference; {@link #NONE} for null only. Stored on disk: it must never change. */
    public static long of(@Nullable String reference) {
        if (reference == null) {
            return NONE;
        }
        long hash = SEED;
        for (int i = 0; i < reference.length(); i++) {
            hash = (hash ^ reference.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash == NONE ? SEED : hash;
    }
}
