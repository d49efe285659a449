package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final Path FILE = Path.of("stream.jsonl");

    private static LineReader<Object> reader(InputStream in) {
        Work work = new CheckCommand();
        return new LineReader<>(FILE, in, new JsonText<>(document -> document.getOrDefault("x", "-"), work), work);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesManyLinesAtATimeAndEndsWithTheLast() throws IOException {
        try (LineReader<Object> reader = reader(stream("{\"x\":1}\n".repeat(1000)))) {
            Batch<Object> first = reader.batch();
            Batch<Object> second = reader.batch();

            assertThat(first.lines()).hasSize(512);
            assertThat(first.last()).isFalse();
            assertThat(second.lines()).hasSize(488);
            assertThat(second.lines().get(487).number()).isEqualTo(1000);
            assertThat(second.bytes()).isEqualTo(8000);
            while (!second.last()) {
                second = reader.batch();
                assertThat(second.lines()).isEmpty();
            }
            assertThat(reader.batch().last()).isTrue();
        }
    }

    @Test
    void givesFewerLinesWhereTheyAreLong() throws IOException {
        String line = "{\"x\":\"" + "险".repeat(300_000) + "\"}\n";
        try (LineReader<Object> reader = reader(stream(line.repeat(10)))) {
            assertThat(reader.batch().lines()).hasSize(4);
        }
    }

    @Test
    void handsOverWhatAPipeHasWithoutWaitingForMore() throws IOException {
        try (PipedOutputStream pipe = new PipedOutputStream();
                LineReader<Object> reader = reader(new PipedInputStream(pipe))) {
            pipe.write("{\"x\":1}\r\n{\"x\":2}\r\n".getBytes(StandardCharsets.UTF_8));

            Batch<Object> batch = reader.batch();

            assertThat(batch.lines()).extracting(Line::value).isEqualTo(List.of(1, 2));
            assertThat(batch.last()).isFalse();
        }
    }

    @Test
    void passesOverBlankLinesAndAByteOrderMarkButCountsTheLines() throws IOException {
        try (LineReader<Object> reader = reader(stream("\uFEFF{\"x\":1}\n\n  \n\uFEFF{\"x\":2}\n"))) {
            List<Line<Object>> lines = reader.batch().lines();

            assertThat(lines).extracting(Line::number).isEqualTo(List.of(1L, 4L));
            assertThat(lines.get(0).value()).isEqualTo(1);
            assertThat(lines.get(1).problem()).isNotNull();
        }
    }

    @Test
    void aLineThatIsTooLongIsABadLine() throws IOException {
        try (LineReader<Object> reader = reader(stream(" ".repeat((1 << 24) + 1) + "\n{\"x\":1}\n"))) {
            assertThat(reader.batch().lines()).extracting(Line::problem).isEqualTo(List.of("这一行过长，最多 16,777,216 个字符"));
            assertThat(reader.batch().lines()).extracting(Line::value).isEqualTo(List.of(1));
        }
    }

    @Test
    void whatFailsIsToldWithFileAndLine() throws IOException {
        InputStream failing = new FilterInputStream(stream("{\"x\":1}\n")) {
            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int read = super.read(bytes, from, most);
                if (read < 0) {
                    throw new IOException("the disk is gone");
                }
                return read;
            }
        };
        try (LineReader<Object> reader = reader(failing)) {
            assertThat(reader.batch().lines()).hasSize(1);
            assertThatThrownBy(reader::batch)
                    .isInstanceOf(IOException.class)
                    .hasMessage("stream.jsonl:2: the disk is gone");
        }
    }
}
