package io.levee.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps all books beside the entries, now and then and at the end. One is written at a time; where one fails, opening takes
 * longer and nothing is lost.
 */
final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final Path directory;
    private final InMemoryHistory memory;
    private final Retention retention;
    private final long every;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private long last;
    private volatile boolean stopped;

    Checkpoints(Path directory, InMemoryHistory memory, Retention retention, long every, long last) {
        this.directory = directory;
        this.memory = memory;
        this.retention = retention;
        this.every = every;
        this.last = last;
    }

    /** Whether it is time for the next after a number of entries. */
    boolean isDue(long entries) {
        return entries - last >= every && writing.isDone() && !stopped;
    }

    /** Keeps no books any more: memory holds what is not among the entries. */
    void stop() {
        stopped = true;
    }

    /** The books as they are; nobody may add meanwhile. */
    InMemoryHistory.Kept books() {
        return memory.kept();
    }

    /** Writes the books, in the background. */
    void write(long entries, int checksum, InMemoryHistory.Kept books) {
        last = entries;
        Checkpoint checkpoint = new Checkpoint(entries, checksum, books);
        writing = CompletableFuture.runAsync(() -> write(checkpoint), task -> {
            Thread thread = new Thread(task, "levee-history-books");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Writes the books at the end, when nobody adds any more. */
    void writeLast(long entries, int checksum) {
        try {
            writing.join();
        } catch (CompletionException e) {
            // the last one makes up for it
        }
        if (entries != last && !stopped) {
            write(new Checkpoint(entries, checksum, memory.kept()));
        }
    }

    private void write(Checkpoint checkpoint) {
        try {
            checkpoint.write(directory, retention);
        } catch (IOException e) {
            LOG.warn("history: the books can't be kept, so opening takes longer: {}", BlockStore.reason(e));
        }
    }
}
