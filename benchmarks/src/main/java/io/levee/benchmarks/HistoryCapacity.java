package io.levee.benchmarks;

import io.levee.history.DurableHistory;
import io.levee.history.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Fills a history and prints how fast that went and what it keeps.
 *
 * <p>{@code memory ACCOUNTS MOVEMENTS} fills one in memory with two threads. {@code disk ACCOUNTS MOVEMENTS DIR} fills one
 * on disk with two threads, each with at most a thousand movements that are not yet safe, and {@code waiting …} the same
 * with every movement waited for; {@code open DIR} opens it. Each movement is in the books of two accounts.
 */
public final class HistoryCapacity {

    private static final int THREADS = 2;
    private static final int UNDER_WAY = 1000;

    private HistoryCapacity() {}

    /** Give it what to do, and the process the heap that it should do with. */
    public static void main(String[] arguments) throws Exception {
        long before = used();
        switch (arguments[0]) {
            case "memory" -> {
                History history = History.inMemory();
                fill(history, movements(arguments), Integer.parseInt(arguments[2]), UNDER_WAY);
                printKept(history, before);
            }
            case "disk", "waiting" -> {
                Path directory = Path.of(arguments[3]);
                int underWay = arguments[0].equals("disk") ? UNDER_WAY : 1;
                try (DurableHistory history = DurableHistory.open(directory)) {
                    fill(history, movements(arguments), Integer.parseInt(arguments[2]), underWay);
                    printKept(history, before);
                }
                print("on disk %,d MB", size(directory) / 1_000_000);
            }
            case "open" -> {
                long start = System.nanoTime();
                try (DurableHistory history = DurableHistory.open(Path.of(arguments[1]))) {
                    print(
                            "%,d entries opened in %.1f s",
                            history.state().orElseThrow().safe(), (System.nanoTime() - start) / 1e9);
                    printKept(history, before);
                }
            }
            default -> throw new IllegalArgumentException("memory, disk, waiting or open");
        }
    }

    private static MadeUpMovements movements(String[] arguments) {
        return new MadeUpMovements(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    private static void fill(History history, MadeUpMovements source, int movements, int underWay)
            throws InterruptedException {
        history.cover(MadeUpMovements.START);
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            threads.add(new Thread(() -> {
                int gathered = 0;
                CompletionStage<Void> last = CompletableFuture.completedStage(null);
                for (int i = first; i < movements; i += THREADS) {
                    last = history.add(source.movement(i));
                    if (++gathered % underWay == 0) {
                        last.toCompletableFuture().join();
                    }
                }
                last.toCompletableFuture().join();
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print(
                "%,d movements added by %d threads in %.1f s: %,.0f a second",
                movements, THREADS, seconds, movements / seconds);
    }

    private static void printKept(History history, long before) {
        long kept = used() - before;
        print(
                "they keep %,d MB of a heap of at most %,d MB",
                kept / 1_000_000, Runtime.getRuntime().maxMemory() / 1_000_000);
        if (history.snapshot(new MadeUpMovements(1, 1).account(0), MadeUpMovements.END)
                        .coveredSince()
                == null) {
            throw new IllegalStateException("nothing is covered");
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
