package io.levee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far the files are read, on a terminal: a bar that appears only where the work takes its time. */
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int EVERY_MILLIS = 250;
    private static final long MEGABYTE = 1_000_000;

    private final String task;
    private final long total;
    private final LongSupplier nanos;
    private final long start;
    private final BarLine line;
    private @Nullable ProgressBar bar;

    /**
     * Begins now.
     *
     * @param total how many bytes there are; 0 for no bar
     * @param nanos the clock
     */
    Progress(String task, long total, BarLine line, LongSupplier nanos) {
        this.task = task;
        this.total = total;
        this.line = line;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** How many bytes the files have; 0 where one of them has no length, such as a pipe. */
    static long bytes(List<Path> files) throws IOException {
        long sum = 0;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return 0;
            }
            sum += Files.size(file);
        }
        return sum;
    }

    /** So many bytes are done. */
    void at(long bytes) {
        if (bar == null && total > 0) {
            Duration elapsed = Duration.ofNanos(nanos.getAsLong() - start);
            if (elapsed.compareTo(PATIENCE) >= 0) {
                bar = bar(bytes, elapsed);
            }
        }
        if (bar != null) {
            bar.stepTo(Math.min(bytes, total));
        }
    }

    private ProgressBar bar(long bytes, Duration elapsed) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLIS)
                .setConsumer(line)
                .clearDisplayOnFinish()
                .startsFrom(bytes, elapsed)
                .build();
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        line.close();
    }
}
