package io.levee.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of entries in H2's MVStore under the number of their first entry, and beside it a mark of how far the entries
 * were said to be safe: without the mark a file that lost its end would open as if it had never been longer. Of one thread
 * at a time.
 */
final class BlockStore implements AutoCloseable {

    private static final String ENTRIES = "entries";
    private static final int CACHE_MEGABYTES = 4;

    /** For how long nothing is written over what is let go of: every group is on the disk before the next begins. */
    private static final int REUSE_AFTER_MILLIS = 1_000;

    private final Path directory;
    private final SingleFileStore file;
    private final MVStore store;
    private final MVMap<Long, byte[]> blocks;
    private final SafeMark mark;
    private long next;
    private long safe;

    private BlockStore(Path directory, SingleFileStore file, MVStore store, SafeMark mark) {
        this.directory = directory;
        this.file = file;
        this.store = store;
        this.mark = mark;
        this.blocks = store.openMap(
                ENTRIES,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
        Long last = blocks.lastKey();
        this.next = last == null ? 0 : last + checked(blocks.get(last)).count();
        this.safe = next;
    }

    static Path file(Path directory) {
        return directory.resolve("history.mv");
    }

    /**
     * Opens the store of a directory, which is made where there is none.
     *
     * @throws HistoryException if another process has it open, it is damaged, or the disk does not let it
     */
    static BlockStore open(Path directory) {
        SingleFileStore file = new SingleFileStore(new HashMap<>(Map.of("cacheSize", CACHE_MEGABYTES)));
        try {
            Files.createDirectories(directory);
            file.open(file(directory).toString(), false, null);
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(file)
                    .autoCommitDisabled()
                    .open();
            store.setVersionsToKeep(0);
            // a file that was closed is trusted as it stands until the first commit has taken that mark away: were room
            // let go of in that commit, and written over, what the one before still names would be gone if it were cut
            store.setRetentionTime(Integer.MAX_VALUE);
            BlockStore opened = new BlockStore(directory, file, store, SafeMark.open(directory));
            SafeMark.Safe safe = opened.mark.read();
            if (safe.next() > opened.next) {
                throw damaged(directory, safe.next() - opened.next + " entries at its end are missing", null);
            }
            if (safe.next() > 0 && safe.first() < opened.first()) {
                throw damaged(directory, opened.first() - safe.first() + " entries at its beginning are missing", null);
            }
            return opened;
        } catch (IOException
                | RuntimeException
                | AssertionError
                | StackOverflowError e) { // MVStore runs into them in a damaged file
            letGo(file);
            throw refusal(directory, e);
        }
    }

    /** MVStore itself keeps the lock on a file that it could not open. */
    private static void letGo(SingleFileStore file) {
        try {
            file.close();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            // it was never opened, or is damaged so that closing fails after the lock is gone
        }
    }

    private static HistoryException refusal(Path directory, Throwable e) {
        if (e instanceof HistoryException known) {
            return known;
        }
        int code = e instanceof MVStoreException store ? store.getErrorCode() : DataUtils.ERROR_INTERNAL;
        if (code == DataUtils.ERROR_FILE_LOCKED) {
            return new HistoryException(
                    "the history in " + directory + " is in use by another process, or by this one already", null);
        }
        if (e instanceof IOException || code == DataUtils.ERROR_WRITING_FAILED || !Files.isWritable(directory)) {
            return new HistoryException("the history in " + directory + " can't be opened: " + reason(e), e);
        }
        return damaged(directory, "its file can't be read", e);
    }

    static HistoryException damaged(Path directory, String what, @Nullable Throwable cause) {
        return new HistoryException(
                "the history in " + directory + " is damaged: " + what
                        + "; DurableHistory.salvage( directory ), on the command line `history salvage`,"
                        + " keeps what is whole and says what was lost",
                cause);
    }

    /** What a disk says is wrong, without the names of classes. */
    static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        if (root instanceof java.nio.file.FileAlreadyExistsException
                || root instanceof java.nio.file.NotDirectoryException) {
            return "a file is there, expected a folder";
        }
        return message == null
                ? "the disk does not say why"
                : message.lines().findFirst().orElse("");
    }

    /** How many entries were ever added. */
    long entries() {
        return next;
    }

    /** The blocks that begin with an entry or after it, in the order in which they were added. */
    Iterator<Block> blocksFrom(long entry) {
        Iterator<Long> keys = blocks.keyIterator(entry);
        return new Iterator<>() {

            private long expected = entry;

            @Override
            public boolean hasNext() {
                if (!keys.hasNext() && expected < next) {
                    throw missing(next - expected);
                }
                return keys.hasNext();
            }

            @Override
            public Block next() {
                long key = keys.next();
                Block block = checked(blocks.get(key));
                if (key != expected || block.first() != key) {
                    throw missing(key - expected);
                }
                expected += block.count();
                return block;
            }
        };
    }

    private HistoryException missing(long entries) {
        return damaged(directory, entries + " entries are missing between others", null);
    }

    /** The checksum of the block that ends before an entry; 0 where there is none. */
    int checksumBefore(long entry) {
        Long key = blocks.lowerKey(entry);
        return key == null ? 0 : checked(blocks.get(key)).checksum();
    }

    /** The number of the first entry that is kept. */
    long first() {
        Long first = blocks.firstKey();
        return first == null ? next : first;
    }

    private Block checked(byte @Nullable [] bytes) {
        Block block = bytes == null ? null : Block.of(bytes);
        if (block == null) {
            throw damaged(directory, "a block of entries is not what was written", null);
        }
        return block;
    }

    /** Adds a block; it is safe once {@link #commit()} has come back. */
    void add(BlockWriter entries) {
        blocks.put(next, entries.block(next));
        next += entries.count();
    }

    /** Adds a block of another store, its entries numbered anew. */
    void add(Block block) {
        blocks.put(next, block.numbered(next).bytes());
        next += block.count();
    }

    /** Lets go of a block. */
    void remove(Block block) {
        blocks.remove(block.first());
    }

    /**
     * Makes what was added safe.
     *
     * @throws HistoryException if the disk does not take it; nothing more can be added then
     */
    void commit() {
        try {
            mark.write(new SafeMark.Safe(first(), safe)); // what is let go of is no loss, even if the process ends here
            store.commit();
            store.sync();
            if (store.isClosed()) {
                throw new IOException("the store is closed");
            }
            store.setRetentionTime(REUSE_AFTER_MILLIS);
            safe = next;
            mark.write(new SafeMark.Safe(first(), safe));
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
            abandon();
            throw new HistoryException("the history in " + directory + " can't be written: " + reason(e), e);
        }
    }

    /** Lets go of the file as it is. */
    void abandon() {
        store.closeImmediately();
        letGo(file);
        mark.close();
    }

    @Override
    public void close() {
        try {
            store.close();
        } finally {
            mark.close();
        }
    }
}
