package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    private static final String ERASE = "\r\u001B[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final BarLine line = new BarLine(new PrintStream(err, true, StandardCharsets.UTF_8));
    private long nanos = 5;

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Progress progress(long total) {
        return new Progress("读取", total, line, () -> nanos);
    }

    @Test
    void staysQuietWhereTheWorkIsSoonDone() {
        try (Progress progress = progress(100)) {
            nanos += TimeUnit.MILLISECONDS.toNanos(999);
            progress.at(100);
        }

        assertThat(err()).isEmpty();
    }

    @Test
    void showsHowMuchIsDoneAfterASecondAndIsGoneAtTheEnd() {
        try (Progress progress = progress(100)) {
            nanos += TimeUnit.SECONDS.toNanos(1);
            progress.at(20);
            progress.at(50);
        }

        assertThat(err()).contains("读取  50% [").endsWith(ERASE);
        assertThat(err().replace(ERASE, "\r").split("\r")).allMatch(bar -> Columns.width(bar) <= 78);
    }

    @Test
    void staysQuietWhereNobodyKnowsHowMuchThereIs() {
        try (Progress progress = progress(0)) {
            nanos += TimeUnit.HOURS.toNanos(1);
            progress.at(50);
        }

        assertThat(err()).isEmpty();
    }

    @Test
    void aMessageStandsOnALineOfItsOwn() {
        line.accept("[==  ]");
        line.message("stream.jsonl:3: bad");
        line.message("stream.jsonl:4: bad");
        line.accept("[=== ]");
        line.close();

        assertThat(err())
                .isEqualTo("\r[==  ]" + ERASE + "stream.jsonl:3: bad\nstream.jsonl:4: bad\n" + "\r[=== ]" + ERASE);
    }

    @Test
    void countsTheBytesOfFilesAndOfNothingElse(@TempDir Path dir) throws IOException {
        Path one = Files.writeString(dir.resolve("one"), "1234");
        Path two = Files.writeString(dir.resolve("two"), "险");

        assertThat(Progress.bytes(List.of(one, two))).isEqualTo(7);
        assertThat(Progress.bytes(List.of(one, dir))).isZero();
    }
}
