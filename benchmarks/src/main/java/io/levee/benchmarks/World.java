package io.levee.benchmarks;

import java.util.List;

/** The bank and its day of looks that all benchmarks share, always the same ones. */
final class World {

    /** Enough that neither the caches of the processor nor branch prediction learn them by heart. */
    static final int LOOKS = 4_096;

    private static final long SEED = 20_261_120;

    private final Bank bank = new Bank(SEED);
    private final List<Look> looks = new LookGenerator(bank, SEED + 1).looks(LOOKS);

    Bank bank() {
        return bank;
    }

    List<Look> looks() {
        return looks;
    }
}
