package io.levee.benchmarks;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.WatchlistFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Looks accounts up in a list, against the plainest thing that could do it: a map, which needs several times the heap. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WatchlistBenchmark {

    private static final int CARDS = 65_536;

    /** The list, the map with the same cards in it, and the cards to look for. */
    @State(Scope.Benchmark)
    public static class Lists {

        @Param("1000000")
        int entries;

        @SuppressWarnings("NullAway.Init")
        WatchlistFile file;

        final Map<AccountId, Set<WatchlistStatus>> map = new HashMap<>();
        final List<AccountId> listed = MadeUpWatchlist.listed(CARDS);
        final List<AccountId> others = MadeUpWatchlist.others(CARDS);

        @Setup
        public void load() throws IOException {
            file = WatchlistFile.open(MadeUpWatchlist.write(entries));
            for (AccountId card : MadeUpWatchlist.listed(entries)) {
                map.put(card, Set.of(WatchlistStatus.SUSPECT));
            }
            if (listed.stream()
                    .anyMatch(card -> file.find(card, MadeUpWatchlist.NOW).isEmpty())) {
                throw new IllegalStateException("a listed card is not found");
            }
            if (others.stream()
                            .filter(card ->
                                    !file.find(card, MadeUpWatchlist.NOW).isEmpty())
                            .count()
                    > 1) {
                throw new IllegalStateException("cards are found that are not listed");
            }
        }

        @TearDown
        public void close() {
            file.close();
        }
    }

    @Benchmark
    public Set<WatchlistStatus> hit(Lists lists, Cursor cursor) {
        return lists.file.find(cursor.next(lists.listed), MadeUpWatchlist.NOW);
    }

    @Benchmark
    public Set<WatchlistStatus> miss(Lists lists, Cursor cursor) {
        return lists.file.find(cursor.next(lists.others), MadeUpWatchlist.NOW);
    }

    @Benchmark
    public @Nullable Set<WatchlistStatus> hitInMap(Lists lists, Cursor cursor) {
        return lists.map.get(cursor.next(lists.listed));
    }

    @Benchmark
    public @Nullable Set<WatchlistStatus> missInMap(Lists lists, Cursor cursor) {
        return lists.map.get(cursor.next(lists.others));
    }
}
