package io.levee.benchmarks;

import io.levee.Prompt;
import io.levee.Screening;
import io.levee.transfer.Intervention;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the teller sees, written in Chinese for those screenings of the day that have something to say. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class PromptBenchmark {

    /** The screenings that call for more than letting the transfer go. */
    @State(Scope.Benchmark)
    public static class Interventions {

        List<Screening> screenings;

        @Setup
        public void choose(Counter counter) {
            screenings = counter.screenings.stream()
                    .filter(screening -> screening.intervention() != Intervention.NONE)
                    .toList();
        }
    }

    @Benchmark
    public Prompt present(Counter counter, Interventions interventions, Cursor cursor) {
        return counter.screener.present(cursor.next(interventions.screenings), Locale.CHINA);
    }
}
