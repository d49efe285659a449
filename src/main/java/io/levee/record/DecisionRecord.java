package io.levee.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The decision record of one process in a directory: JSON lines, one file a day (UTC) and node, each line chained to the
 * one before. Handing a line in never waits and never fails; lines are written in a thread of their own, in groups, and
 * what the disk does not take is tried again. Safe from any number of threads.
 *
 * <p>With the bank's key each line carries a seal that only its holder can make, accounts have pseudonyms, and what is
 * private is kept encrypted in a file beside it. Without a key the chain still shows what was changed by accident, and
 * nothing private is kept.
 */
public final class DecisionRecord implements AutoCloseable {

    private final LineWriter writer;
    private final @Nullable RecordKeys keys;
    private final FileChannel lockFile;

    private DecisionRecord(LineWriter writer, @Nullable RecordKeys keys, FileChannel lockFile) {
        this.writer = writer;
        this.keys = keys;
        this.lockFile = lockFile;
    }

    /** A record in a directory, to be opened. */
    public static Builder in(Path directory) {
        return new Builder(directory);
    }

    /**
     * Hands a line in, behind all that were handed in before.
     *
     * @return completes when it is on disk; fails with a {@link RecordException} if it could not be kept, because too
     *     many waited or the record is closed, and then it is counted
     */
    public CompletionStage<Void> add(Entry entry) {
        return writer.add(entry, false);
    }

    /** The same, for somebody who waits for it. */
    public CompletionStage<Void> addNow(Entry entry) {
        return writer.add(entry, true);
    }

    /** A name for an account that tells nobody without the key which it is; null where the bank gave no key. */
    public @Nullable String pseudonym(String account) {
        return keys == null ? null : keys.pseudonym(account);
    }

    /** How it is. */
    public RecordState state() {
        return writer.state();
    }

    /** Writes what waits, for at most ten seconds, and lets go of the files. */
    @Override
    public void close() {
        writer.close();
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new RecordException("the record can't be closed: " + e.getMessage(), e);
        }
    }

    /** Opens a record. */
    public static final class Builder {

        private final Path directory;
        private String node = "node";
        private @Nullable RecordKeys keys;
        private RecordRetention retention = RecordRetention.DEFAULT;
        private Clock clock = Clock.systemUTC();

        private Builder(Path directory) {
            this.directory = Objects.requireNonNull(directory, "directory");
        }

        /**
         * The name of this process among those that write into the directory.
         *
         * @param name letters, digits, hyphens and underscores, at most 40
         * @throws IllegalArgumentException if it is none
         */
        public Builder node(String name) {
            if (!RecordFile.NODE.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "node: expected letters, digits, hyphens and underscores, at most 40");
            }
            this.node = name;
            return this;
        }

        /** The bank's key; without it lines are not sealed and nothing private is kept. */
        public Builder keys(RecordKeys ofTheBank) {
            this.keys = Objects.requireNonNull(ofTheBank, "keys");
            return this;
        }

        /** How long it is kept; without this call {@link RecordRetention#DEFAULT}. */
        public Builder retention(RecordRetention kept) {
            this.retention = Objects.requireNonNull(kept, "retention");
            return this;
        }

        /** The clock by which lines are dated. */
        public Builder clock(Clock other) {
            this.clock = Objects.requireNonNull(other, "clock");
            return this;
        }

        /**
         * Opens it, and goes on where it was.
         *
         * @throws RecordException if the directory can't be written, another process has the node open, or the last file
         *     is damaged at its end; the message is one line
         */
        public DecisionRecord open() {
            FileChannel lock = locked();
            try {
                LineWriter writer = new LineWriter(new DayFiles(directory, node, keys, retention), keys != null, clock);
                return new DecisionRecord(writer, keys, lock);
            } catch (IOException e) {
                release(lock);
                throw new RecordException("the record can't be opened: " + e.getMessage(), e);
            } catch (RecordException e) {
                release(lock);
                throw e;
            }
        }

        private static void release(FileChannel lock) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new RecordException("the record's lock can't be released", e);
            }
        }

        private FileChannel locked() {
            try {
                Files.createDirectories(directory);
                FileChannel channel = FileChannel.open(
                        directory.resolve(node + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tried(channel);
                if (lock == null) {
                    channel.close();
                    throw new RecordException("the record of " + node + " is in use by another process", null);
                }
                return channel;
            } catch (IOException e) {
                throw new RecordException("the record can't be opened: " + e.getMessage(), e);
            }
        }

        private static @Nullable FileLock tried(FileChannel channel) throws IOException {
            try {
                return channel.tryLock();
            } catch (OverlappingFileLockException e) {
                return null;
            }
        }
    }
}
