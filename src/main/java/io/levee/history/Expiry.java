package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets go of the oldest blocks once all their entries are older than the retention; what was said of coverage stays. */
final class Expiry {

    /** How many blocks come in before the oldest are looked at again. */
    private static final int EVERY = 1000;

    private final InMemoryHistory memory;
    private final Retention retention;
    private final Clock clock;
    private int since;

    Expiry(InMemoryHistory memory, Retention retention, Clock clock) {
        this.memory = memory;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Removes what is too old, now and then.
     *
     * @throws HistoryException if what is old can't be read; then nothing is removed
     */
    void trim(BlockStore store) {
        if (since++ % EVERY == 0 && memory.latest() != Earlier.NEVER) {
            trim(store, retention.cut(Now.atMost(memory.latest(), clock)));
        }
    }

    private void trim(BlockStore store, long cut) {
        List<Block> old = old(store, cut);
        Statements statements = new Statements();
        old.forEach(block -> block.readInto(statements));
        old.forEach(store::remove);
        BlockWriter kept = new BlockWriter(clock);
        for (Coverage stated : statements.latest.values()) {
            // another one than memory's is out of date, and the newer one is in a later block
            if (stated.equals(memory.coverage(stated.account()))) {
                kept.cover(stated);
            }
        }
        if (kept.count() > 0) {
            store.add(kept);
        }
    }

    /** The oldest blocks as far as all of them are too old, never the last: the next number follows from it. */
    private static List<Block> old(BlockStore store, long cut) {
        List<Block> old = new ArrayList<>();
        List<Block> statementsOnly = new ArrayList<>();
        Iterator<Block> blocks = store.blocksFrom(store.first());
        while (blocks.hasNext()) {
            Block block = blocks.next();
            if (block.latest() >= cut || block.first() + block.count() == store.entries()) {
                break;
            }
            statementsOnly.add(block);
            if (block.latest() != Earlier.NEVER) { // those before it go with it
                old.addAll(statementsOnly);
                statementsOnly.clear();
            }
        }
        return old;
    }

    /** Whose coverage is spoken of. */
    private static final class Statements implements Entries {

        private final Map<Optional<AccountId>, Coverage> latest = new LinkedHashMap<>();

        @Override
        public void move(Moved movement) {
            // nothing is said of coverage
        }

        @Override
        public void add(DatedEvent event) {
            // nothing is said of coverage
        }

        @Override
        public void add(Attempt attempt) {
            // nothing is said of coverage
        }

        @Override
        public void cover(Coverage coverage) {
            latest.put(Optional.ofNullable(coverage.account()), coverage);
        }
    }
}
