package io.levee.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a file of one JSON object a line, some lines at a time. Not for several threads at once. */
final class LineReader<T> implements Closeable {

    private static final int LONGEST_LINE = 1 << 24;
    private static final int MOST_LINES = 512;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Path file;
    private final LineText<T> text;
    private final Work work;
    private final CountedStream bytes;
    private final BoundedLines lines;
    private long number;
    private boolean ended;

    /** {@code file} is for messages only. */
    LineReader(Path file, InputStream in, LineText<T> text, Work work) {
        this.file = file;
        this.text = text;
        this.work = work;
        this.bytes = new CountedStream(in);
        this.lines = new BoundedLines(new InputStreamReader(bytes, StandardCharsets.UTF_8), LONGEST_LINE);
    }

    static <T> LineReader<T> open(Path file, LineText<T> text, Work work) throws IOException {
        return new LineReader<>(file, Files.newInputStream(file), text, work);
    }

    /** The next lines: as many as make a good batch, or as are there without waiting. */
    Batch<T> batch() throws IOException {
        List<Line<T>> batch = new ArrayList<>();
        int characters = 0;
        try {
            do {
                String line = ended ? null : lines.next();
                ended = line == null;
                if (line != null) {
                    number++;
                    characters += line.length();
                    add(batch, line);
                }
            } while (!ended && batch.size() < MOST_LINES && characters < MOST_CHARACTERS && lines.ready());
        } catch (IOException e) {
            throw new IOException(file + ":" + (number + 1) + ": " + e.getMessage(), e);
        }
        return new Batch<>(batch, bytes.count(), ended);
    }

    private void add(List<Line<T>> batch, String line) throws IOException {
        if (!text.wants(number, line)) {
            return;
        }
        if (line.length() > LONGEST_LINE) {
            batch.add(Line.bad(
                    number,
                    String.format(
                            Locale.ROOT,
                            work.say("这一行过长，最多 %,d 个字符", "a line too long, expected at most %,d characters"),
                            LONGEST_LINE)));
        } else if (!line.isBlank()) {
            batch.add(text.read(number, number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
