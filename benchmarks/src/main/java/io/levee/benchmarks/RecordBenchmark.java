package io.levee.benchmarks;

import io.levee.Prompt;
import io.levee.Recorded;
import io.levee.Screening;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What a decision record adds to a look, and what a prompt costs that waits until it is on disk. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class RecordBenchmark {

    /** The reference: the same look without a record. */
    @Benchmark
    public Screening screenWithoutRecord(Counter counter, Cursor cursor) {
        Look look = cursor.next(counter.looks);
        return counter.screener.screen(look.transfer(), look.asOf());
    }

    @Benchmark
    public Screening screen(RecordingCounter counter, Cursor cursor) {
        Look look = cursor.next(counter.looks);
        return counter.screener.screen(look.transfer(), look.asOf());
    }

    @Benchmark
    public Prompt present(RecordingCounter counter, Cursor cursor) {
        Prompt prompt = counter.screener.present(cursor.next(counter.alarms), Locale.CHINA);
        if (prompt.recorded() != Recorded.ON_DISK) {
            throw new IllegalStateException("not on record");
        }
        return prompt;
    }
}
