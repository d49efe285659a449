package io.levee.benchmarks;

import io.levee.watchlist.WatchlistFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Loads a list of as many entries as told, ten million unless told, and prints how long that took and the heap it keeps. */
public final class WatchlistCapacity {

    private WatchlistCapacity() {}

    /** Give it the number of entries, and the process the heap that it should do with. */
    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        Path file = MadeUpWatchlist.write(entries);
        long before = used();
        long start = System.nanoTime();
        try (WatchlistFile list = WatchlistFile.open(file)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            long kept = used() - before;
            System.out.printf(
                    Locale.ROOT,
                    "%,d entries loaded in %.1f s; they keep %,d MB of a heap of at most %,d MB%n",
                    list.state().orElseThrow().entries(),
                    seconds,
                    kept / 1_000_000,
                    Runtime.getRuntime().maxMemory() / 1_000_000);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
