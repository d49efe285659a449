package io.levee.benchmarks;

import java.util.List;

/** A bank and a day of looks at it, for a size always the same ones. */
final class World {

    /** Enough that neither the caches of the processor nor branch prediction learn them by heart. */
    static final int LOOKS = 4_096;

    private static final long SEED = 20_261_120;

    private static final int SMALL = 10_000;
    private static final int SHORT_LIST = 200;

    private final Bank bank;
    private final List<Look> looks;

    /** A small bank, for what does not look anything up while it is measured. */
    World() {
        this(SMALL, SHORT_LIST, LOOKS);
    }

    World(int accounts, int listed, int looks) {
        this.bank = new Bank(SEED, accounts, listed);
        this.looks = new LookGenerator(bank, SEED + 1).looks(looks);
    }

    Bank bank() {
        return bank;
    }

    List<Look> looks() {
        return looks;
    }
}
