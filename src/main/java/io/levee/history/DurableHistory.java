package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A history that outlives the process: everything lies in memory, where snapshots are taken without the disk, and in a
 * directory, from which it is read again. One process at a time has the directory open.
 *
 * <p>What is added is seen at once and becomes safe in groups: the stage that comes back completes when the disk has it,
 * and exceptionally, with a {@link HistoryException}, when the disk does not take it. It may then still be seen until the
 * process ends, and is to be added again; later entries are tried anew. Screening never waits for the disk.
 *
 * <p>Needs {@code com.h2database:h2-mvstore} on the class path. Of a movement its reference text and the kind of its
 * counterparty are not stored, and of its ids only fingerprints.
 */
public final class DurableHistory implements History, AutoCloseable {

    private static final long BOOKS_EVERY = 2_000_000;

    private final InMemoryHistory memory;
    private final GroupCommit disk;

    private DurableHistory(InMemoryHistory memory, GroupCommit disk) {
        this.memory = memory;
        this.disk = disk;
    }

    /**
     * Opens the history of a directory with the usual retention.
     *
     * @throws HistoryException as {@link #open(Path, Retention)} does
     */
    public static DurableHistory open(Path directory) {
        return open(directory, Retention.DEFAULT);
    }

    /**
     * Opens the history of a directory, or begins one, and reads it into memory.
     *
     * @throws HistoryException if another process has it open, if it is damaged (then {@link #salvage} helps), if the disk
     *     does not let it, or if H2's MVStore is not on the class path; the message is one line
     */
    public static DurableHistory open(Path directory, Retention retention) {
        return open(directory, retention, Clock.systemUTC(), BOOKS_EVERY);
    }

    /**
     * Opens with other things than a bank has.
     *
     * @param booksEvery after how many entries all books are kept anew
     */
    static DurableHistory open(Path directory, Retention retention, Clock clock, long booksEvery) {
        BlockStore store = store(directory);
        try {
            InMemoryHistory memory = new InMemoryHistory(retention, clock);
            Checkpoint checkpoint = Checkpoint.read(directory, retention);
            long known = store.first();
            if (checkpoint != null && checkpoint.isOf(store)) {
                memory.restore(checkpoint.kept());
                known = checkpoint.entries();
            }
            Loader.load(store.blocksFrom(known), memory);
            if (store.first() > 0) {
                memory.forget(); // what was let go of on disk
            }
            return new DurableHistory(
                    memory,
                    new GroupCommit(
                            directory,
                            store,
                            new Expiry(memory, retention, clock),
                            new Checkpoints(directory, memory, retention, booksEvery, known),
                            clock));
        } catch (RuntimeException | AssertionError | StackOverflowError e) { // MVStore runs into them in a damaged file
            store.abandon();
            throw e instanceof HistoryException known
                    ? known
                    : BlockStore.damaged(directory, "its file can't be read to the end", e);
        }
    }

    private static BlockStore store(Path directory) {
        try {
            return BlockStore.open(directory);
        } catch (NoClassDefFoundError e) {
            throw new HistoryException("a history on disk needs com.h2database:h2-mvstore on the class path", e);
        }
    }

    /**
     * Makes a damaged history whole again as far as can be: keeps every group of entries that is as it was written, and
     * moves the damaged file aside. Nothing else may have it open.
     *
     * @return what was kept and what was lost
     * @throws HistoryException if there is none, if it is in use, or if the disk does not let it
     */
    public static Salvage salvage(Path directory) {
        return new Salvaging(directory).run();
    }

    @Override
    public CompletionStage<Void> add(Movement movement) {
        Moved moved = Moved.of(movement);
        return disk.add(memory.entries(), entries -> entries.move(moved));
    }

    @Override
    public CompletionStage<Void> add(DatedEvent event) {
        return disk.add(memory.entries(), entries -> entries.add(event));
    }

    @Override
    public CompletionStage<Void> add(Attempt attempt) {
        return disk.add(memory.entries(), entries -> entries.add(attempt));
    }

    @Override
    public CompletionStage<Void> cover(Coverage coverage) {
        return disk.add(memory.entries(), entries -> entries.cover(coverage));
    }

    @Override
    public AccountSnapshot snapshot(AccountId account, Instant asOf) {
        return memory.snapshot(account, asOf);
    }

    @Override
    public Optional<HistoryState> state() {
        return Optional.of(new HistoryState(
                memory.accounts(),
                disk.safe(),
                disk.refused(),
                Optional.ofNullable(memory.coverage(null)).map(Coverage::since),
                Optional.ofNullable(disk.trouble())));
    }

    /** Makes all that was added safe and lets go of the directory. Snapshots can still be taken. */
    @Override
    public void close() {
        disk.close();
    }
}
