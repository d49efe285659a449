package io.levee.cli;

import io.levee.transfer.Case;
import io.levee.transfer.CaseReader;
import io.levee.transfer.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads files of one JSON object a line; a bad line costs one message and nothing else. Lines are read in a thread of
 * their own, some ahead of what is done with them; what is done is done in the caller's thread and in their order.
 */
final class JsonLines {

    private final List<Path> files;
    private final Work work;
    private final boolean shown;
    private final BarLine messages;
    private long badLines;

    /** {@code shown}: whether a bar may show how far the files are read. */
    JsonLines(List<Path> files, Work work, boolean shown) {
        this.files = List.copyOf(files);
        this.work = work;
        this.shown = shown;
        this.messages = new BarLine(work.output().err());
    }

    /** Calls for each line that is a good case or transfer. */
    void forEachCase(Consumer<Case> consumer) throws IOException {
        forEach(CaseReader::read, consumer);
    }

    /**
     * Calls for each good line.
     *
     * @param reader makes something of a line's object, in any thread; what it refuses is a bad line
     * @param consumer takes it; what it refuses is a bad line too
     */
    <T> void forEach(Function<Map<String, Object>, T> reader, Consumer<T> consumer) throws IOException {
        JsonText<T> json = new JsonText<>(reader, work);
        forEach(new FileLines<T>() {

            @Override
            public LineText<T> begin(Path file) {
                return json;
            }

            @Override
            public void good(long number, T value) {
                consumer.accept(value);
            }
        });
    }

    /** Goes through all files. */
    <T> void forEach(FileLines<T> taker) throws IOException {
        long total = shown ? Progress.bytes(files) : 0;
        try (Progress progress = new Progress(work.say("读取", "reading"), total, messages, System::nanoTime)) {
            long done = 0;
            for (Path file : files) {
                LineText<T> text = taker.begin(file);
                done += text == null ? Files.size(file) : forEach(file, text, taker, progress, done);
            }
        }
    }

    /** How many bytes the file had, after {@code before} bytes of others. */
    private <T> long forEach(Path file, LineText<T> text, FileLines<T> taker, Progress progress, long before)
            throws IOException {
        try (LineReader<T> lines = LineReader.open(file, text, work);
                Ahead<Batch<T>> batches = new Ahead<>(lines::batch)) {
            Batch<T> batch;
            do {
                batch = batches.next();
                for (Line<T> line : batch.lines()) {
                    accept(file, line, taker);
                }
                progress.at(before + batch.bytes());
            } while (!batch.last());
            taker.end();
            return batch.bytes();
        }
    }

    private <T> void accept(Path file, Line<T> line, FileLines<T> taker) throws IOException {
        T value = line.value();
        String problem = line.problem();
        if (value != null) {
            try {
                taker.good(line.number(), value);
                return;
            } catch (InvalidInputException e) {
                problem = e.getMessage();
            }
        }
        badLines++;
        message(file + ":" + line.number() + ": " + problem);
        taker.bad(line.number());
    }

    /** Says something about the input on a line of its own. */
    void message(String message) {
        messages.message(message);
    }

    /** The exit status: whether all lines were good. */
    int status() {
        return badLines == 0 ? Levee.DONE : Levee.BAD_INPUT;
    }
}
