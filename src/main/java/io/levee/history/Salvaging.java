package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.transfer.Micros;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Writes a new store from the blocks that are whole in a damaged file, wherever they lie. */
final class Salvaging {

    private final Path directory;
    private final Path file;

    Salvaging(Path directory) {
        this.directory = directory;
        this.file = BlockStore.file(directory);
    }

    Salvage run() {
        if (!Files.isRegularFile(file)) {
            throw new HistoryException("there is no history in " + directory, null);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try (FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw inUse();
                }
                return salvaged(channel);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw new HistoryException(
                    "the history in " + directory + " can't be salvaged: " + BlockStore.reason(e), e);
        }
    }

    private HistoryException inUse() {
        return new HistoryException("the history in " + directory + " is in use; close it first", null);
    }

    private Salvage salvaged(FileChannel channel) throws IOException {
        Path fresh = directory.resolve("salvaged");
        Files.deleteIfExists(BlockStore.file(fresh));
        Files.deleteIfExists(SafeMark.file(fresh));
        SafeMark.Safe safe;
        try (SafeMark mark = SafeMark.open(directory)) {
            safe = mark.read();
        }
        // what was let go of may still lie in the file
        NavigableMap<Long, BlockScan.Found> found = new BlockScan(channel).run().tailMap(safe.first(), true);
        List<Salvage.Gap> gaps = new ArrayList<>();
        long kept = 0;
        long next = safe.next() == 0 && !found.isEmpty() ? found.firstKey() : safe.first();
        long latest = Earlier.NEVER;
        try (BlockStore store = BlockStore.open(fresh)) {
            Iterator<BlockScan.Found> blocks = found.values().iterator();
            while (blocks.hasNext()) {
                BlockScan.Found block = blocks.next();
                if (block.first() > next) {
                    gaps.add(new Salvage.Gap(block.first() - next, moment(latest), moment(block.latest())));
                }
                store.add(block.read(channel));
                kept += block.count();
                next = block.first() + block.count();
                latest = Math.max(latest, block.latest());
            }
            if (safe.next() > next) {
                gaps.add(new Salvage.Gap(safe.next() - next, moment(latest), Optional.empty()));
            }
            store.commit();
        }
        Checkpoint.delete(directory);
        Path damaged = aside();
        Files.createLink(damaged, file); // at no moment is there no file
        Files.move(BlockStore.file(fresh), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.move(SafeMark.file(fresh), SafeMark.file(directory), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(fresh);
        long lost = gaps.stream().mapToLong(Salvage.Gap::entries).sum();
        return new Salvage(kept, lost, List.copyOf(gaps), moment(latest), damaged);
    }

    private static Optional<Instant> moment(long latest) {
        return latest == Earlier.NEVER ? Optional.empty() : Optional.of(Micros.instant(latest));
    }

    /** A name that is free. */
    private Path aside() {
        for (int number = 1; ; number++) {
            Path free = directory.resolve("history.damaged-" + number);
            if (!Files.exists(free)) {
                return free;
            }
        }
    }
}
