package io.levee.benchmarks;

import io.levee.Screening;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole call that a teller waits for: history and watchlist are asked, words are read, facts are assembled, the
 * shipped rulebook is evaluated and scored. The transfers exist before; nothing is presented or recorded.
 */
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class ScreenBenchmark {

    @Benchmark
    @Threads(1)
    public Screening screen(Counter counter, Cursor cursor) {
        Look look = cursor.next(counter.looks);
        return counter.screener.screen(look.transfer(), look.asOf());
    }

    /** Only what passes without a word: what nearly all customers wait for. */
    @Benchmark
    @Threads(1)
    public Screening screenOrdinary(Counter counter, Cursor cursor) {
        Look look = cursor.next(counter.ordinary);
        return counter.screener.screen(look.transfer(), look.asOf());
    }

    @Benchmark
    @Threads(2)
    public Screening screenOnTwoThreads(Counter counter, Cursor cursor) {
        Look look = cursor.next(counter.looks);
        return counter.screener.screen(look.transfer(), look.asOf());
    }
}
