package io.levee.history;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes entries safe in groups: while one group is written, the next gathers. A disk that failed is tried again with the
 * next group, at most once a second.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Whoever adds faster than the disk writes waits when this much is gathered. */
    private static final int MOST_GATHERED = 4 << 20;

    private static final long TRY_AGAIN_NANOS = 1_000_000_000;

    private final Path directory;
    private final Expiry expiry;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition gathered = lock.newCondition();
    private final Condition taken = lock.newCondition();
    private final Thread writer = new Thread(this::run, "levee-history");
    private Group group;
    private boolean closing;
    private @Nullable BlockStore store;
    private long failedAt;
    private volatile @Nullable String trouble;
    private volatile long safe;
    private final LongAdder refused = new LongAdder();

    /** Entries that become safe together. */
    private static final class Group {
        private final BlockWriter entries;
        private final CompletableFuture<Void> written = new CompletableFuture<>();
        private InMemoryHistory.@Nullable Kept books;

        Group(Clock clock) {
            this.entries = new BlockWriter(clock);
        }
    }

    GroupCommit(Path directory, BlockStore store, Expiry expiry, Checkpoints checkpoints, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.expiry = expiry;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.group = new Group(clock);
        this.safe = store.entries();
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Hands an entry in, and does with it in the same order what is to be done at once.
     *
     * @param entry is called twice, for what is done at once and for what is written
     */
    CompletionStage<Void> add(Entries atOnce, Consumer<Entries> entry) {
        lock.lock();
        try {
            while (group.entries.size() > MOST_GATHERED && !closing) {
                taken.awaitUninterruptibly();
            }
            if (closing) {
                return CompletableFuture.failedStage(
                        new HistoryException("the history in " + directory + " is closed", null));
            }
            entry.accept(atOnce);
            entry.accept(group.entries);
            gathered.signal();
            return group.written.minimalCompletionStage();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (Group next = take(); next != null; next = take()) {
            HistoryException refusal = write(next);
            if (refusal == null) {
                next.written.complete(null);
            } else {
                refused.add(next.entries.count());
                next.written.completeExceptionally(refusal);
            }
        }
    }

    /** The next group; null when all is written and no more will come. */
    private @Nullable Group take() {
        lock.lock();
        try {
            while (group.entries.count() == 0 && !closing) {
                gathered.awaitUninterruptibly();
            }
            Group next = group;
            group = new Group(clock);
            if (checkpoints.isDue(safe)) {
                next.books = checkpoints.books(); // they hold what this group adds, and nothing after it
            }
            taken.signalAll();
            return next.entries.count() == 0 ? null : next;
        } finally {
            lock.unlock();
        }
    }

    /** Writes a group; the result is why that was not possible, null where it was. */
    private @Nullable HistoryException write(Group next) {
        try {
            BlockStore into = open();
            into.add(next.entries);
            long entries = into.entries();
            trim(into);
            into.commit();
            safe = into.entries();
            if (next.books != null) {
                checkpoints.write(entries, into.checksumBefore(entries), next.books);
            }
            if (trouble != null) {
                LOG.warn("history: written again");
                trouble = null;
            }
            return null;
        } catch (RuntimeException | AssertionError | StackOverflowError e) { // MVStore runs into them in a damaged file
            return failed(e);
        }
    }

    /** What is old is let go of later where it can't be now; that is no reason to refuse what is new. */
    private void trim(BlockStore into) {
        try {
            expiry.trim(into);
        } catch (HistoryException e) {
            LOG.error("history: what is too old can't be let go of: {}", e.getMessage());
        }
    }

    private HistoryException failed(Throwable e) {
        HistoryException refusal = e instanceof HistoryException known
                ? known
                : new HistoryException("the history in " + directory + " can't be written: " + BlockStore.reason(e), e);
        if (trouble == null) {
            LOG.error("history: {}", refusal.getMessage());
        }
        trouble = refusal.getMessage();
        failedAt = System.nanoTime();
        if (store != null) {
            store.abandon();
            store = null;
        }
        checkpoints.stop(); // memory holds what the disk does not
        return refusal;
    }

    private BlockStore open() {
        BlockStore open = store;
        if (open == null) {
            String before = trouble;
            if (before != null && System.nanoTime() - failedAt < TRY_AGAIN_NANOS) {
                throw new HistoryException(before, null);
            }
            open = BlockStore.open(directory);
            store = open;
        }
        return open;
    }

    /** How many entries are safe. */
    long safe() {
        return safe;
    }

    /** How many entries the disk did not take. */
    long refused() {
        return refused.sum();
    }

    /** Why entries can't be made safe at present; null where they can. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Writes what was handed in and lets go of the file. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            gathered.signalAll();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (store != null) {
            int checksum = store.checksumBefore(safe);
            store.close();
            store = null;
            checkpoints.writeLast(safe, checksum);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
