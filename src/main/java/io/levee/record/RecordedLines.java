package io.levee.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads records back, in the order of nodes, days and lines. */
public final class RecordedLines {

    private RecordedLines() {}

    /**
     * Calls for each line that can be understood; {@link Verification} tells of the others.
     *
     * @throws IOException if a file can't be read
     */
    public static void each(List<Path> directories, Consumer<RecordedLine> consumer) throws IOException {
        for (Path directory : directories) {
            for (RecordFile file : RecordFile.in(directory)) {
                try (BufferedReader lines = reader(file.path())) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        Chained chained = Chained.parse(line);
                        RecordedLine recorded = chained == null ? null : RecordedLine.of(file.name(), chained);
                        if (recorded != null) {
                            consumer.accept(recorded);
                        }
                    }
                }
            }
        }
    }

    /** Reads a file whatever its bytes are: what is no text is found to be changed, and breaks nothing off. */
    static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new java.io.InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }
}
