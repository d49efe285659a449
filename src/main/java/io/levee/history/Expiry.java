package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** Removes what is too old, now and then. */
    void trim(BlockStore store) {
        if (since++ % EVERY == 0) {
            long cut = retention.cut(Math.min(memory.latest(), clock.millis() * 1000));
            trim(store, cut);
        }
    }

    private void trim(BlockStore store, long cut) {
        Statements statements = new Statements();
        List<Block> old = new ArrayList<>();
        Iterator<Block> blocks = store.blocksFrom(store.first());
        while (blocks.hasNext()) {
            Block block = blocks.next();
            if (block.latest() >= cut) {
                break;
            }
            old.add(block);
            if (block.latest() != Earlier.NEVER) { // one with statements alone goes with the next that is too old
                old.forEach(store::remove);
                old.forEach(gone -> gone.readInto(statements));
                old.clear();
            }
        }
        BlockWriter kept = new BlockWriter();
        for (@Nullable AccountId account : statements.accounts) {
            Coverage stated = memory.coverage(account);
            if (stated != null) {
                kept.cover(stated);
            }
        }
        if (kept.count() > 0) {
            store.add(kept);
        }
    }

    /** Whose coverage is spoken of. */
    private static final class Statements implements Entries {

        private final Set<@Nullable AccountId> accounts = new LinkedHashSet<>();

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
            accounts.add(coverage.account());
        }
    }
}
