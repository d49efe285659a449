package io.levee.benchmarks;

import io.levee.Screener;
import io.levee.ScreenerBuilder;
import io.levee.record.DecisionRecord;
import io.levee.record.RecordKeys;
import io.levee.record.RecordState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The same counter with a sealed record in the system's temporary directory. A bank's tellers leave the disk time to keep
 * up; a benchmark does not, so each call waits outside of what is measured until few lines wait.
 */
@State(Scope.Benchmark)
public class RecordingCounter extends Counter {

    private static final int FEW = 200;

    private Path directory;
    private DecisionRecord record;

    @Override
    ScreenerBuilder put(ScreenerBuilder builder) {
        try {
            directory = Files.createTempDirectory("levee-record");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record = DecisionRecord.in(directory).keys(RecordKeys.of(new byte[32])).open();
        return builder.record(record).presentWithin(Duration.ofSeconds(10));
    }

    @Setup(Level.Invocation)
    public void waitForTheDisk() {
        while (record.state().owed() > FEW) {
            Thread.onSpinWait();
        }
    }

    @TearDown(Level.Trial)
    public void closeRecord() throws IOException {
        record.close();
        RecordState state = record.state();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        System.out.println(state.written() + " lines written");
        if (state.trouble().isPresent()) {
            throw new IllegalStateException("the record could not be written: " + state);
        }
    }
}
