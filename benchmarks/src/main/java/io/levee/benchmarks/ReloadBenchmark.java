package io.levee.benchmarks;

import io.levee.Screener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A rulebook is replaced while a teller screens. The benchmark's own figure is how long {@code reload} takes; beside it
 * stand what the teller meets: calls before, while it is rebuilt, and the first ones after the swap.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ReloadBenchmark {

    private static final int STEADY = 20_000;
    private static final int NEXT = 1_000;

    @Benchmark
    public void reload(Branch branch, Latencies latencies) throws InterruptedException {
        latencies.steadyP50Nanos = percentile(branch.calls(STEADY), 0.5);
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        Thread teller = new Thread(() -> {
            while (!over.get()) {
                longest.accumulateAndGet(branch.call(), Math::max);
            }
        });
        teller.start();
        branch.screener.reload(branch.rules);
        over.set(true);
        teller.join();
        long[] after = branch.calls(NEXT);
        latencies.longestMeanwhileNanos = longest.get();
        latencies.firstNanos = after[0];
        latencies.next10P50Nanos = percentile(Arrays.copyOfRange(after, 1, 11), 0.5);
        latencies.next100P50Nanos = percentile(Arrays.copyOfRange(after, 1, 101), 0.5);
        latencies.next1000P50Nanos = percentile(after, 0.5);
        latencies.next1000MaxNanos = percentile(after, 1);
    }

    private static long percentile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    /** What a teller meets around a reload, in nanoseconds. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Latencies {

        public long steadyP50Nanos;
        public long longestMeanwhileNanos;
        public long firstNanos;
        public long next10P50Nanos;
        public long next100P50Nanos;
        public long next1000P50Nanos;
        public long next1000MaxNanos;
    }

    /** A screener with the shipped rulebook, and the same rulebook in a directory. */
    @State(Scope.Benchmark)
    public static class Branch {

        Screener screener;
        Path rules;
        private List<Look> looks;
        private int next;

        @Setup(Level.Trial)
        public void open() throws IOException, InterruptedException {
            World world = new World();
            looks = world.looks();
            rules = ShippedRules.copy();
            screener = Screener.builder()
                    .history(world.bank().history())
                    .watchlist(world.bank().watchlist())
                    .build();
            if (!screener.awaitCompiled(java.time.Duration.ofMinutes(2))) {
                throw new IllegalStateException("the rules are not compiled: see the log above");
            }
        }

        @TearDown(Level.Trial)
        public void close() {
            screener.close();
        }

        long[] calls(int number) {
            long[] nanos = new long[number];
            for (int i = 0; i < number; i++) {
                nanos[i] = call();
            }
            return nanos;
        }

        /** Screens the next transfer; how long it took. */
        long call() {
            Look look = looks.get(next++ % looks.size());
            long start = System.nanoTime();
            if (screener.screen(look.transfer(), look.asOf()).faults().isEmpty()) {
                return System.nanoTime() - start;
            }
            throw new IllegalStateException("a screening has a fault");
        }
    }
}
