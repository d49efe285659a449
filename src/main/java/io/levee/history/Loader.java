package io.levee.history;

import io.levee.transfer.AccountId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Reads blocks into memory with several threads. Each keeps what all blocks say of its own accounts, so that of every
 * account the entries come in their order.
 */
final class Loader {

    private static final int THREADS = 2;
    private static final int BYTES_AT_ONCE = 4 << 20;

    private Loader() {}

    static void load(Iterator<Block> blocks, InMemoryHistory memory) {
        List<Entries> parts = IntStream.range(0, THREADS)
                .mapToObj(number -> memory.entriesOf(account -> part(account) == number))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
            while (blocks.hasNext()) {
                List<Block> some = some(blocks);
                before.join();
                before = CompletableFuture.allOf(parts.stream()
                        .map(part ->
                                CompletableFuture.runAsync(() -> some.forEach(block -> block.readInto(part)), threads))
                        .toArray(CompletableFuture[]::new));
            }
            before.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof HistoryException known ? known : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Block> some(Iterator<Block> blocks) {
        List<Block> some = new ArrayList<>();
        for (int bytes = 0; bytes < BYTES_AT_ONCE && blocks.hasNext(); ) {
            Block block = blocks.next();
            bytes += block.bytes().length;
            some.add(block);
        }
        return some;
    }

    private static int part(AccountId account) {
        int hash = account.hashCode();
        return Math.floorMod(hash ^ hash >>> 16, THREADS);
    }
}
