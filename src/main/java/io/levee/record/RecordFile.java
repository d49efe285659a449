package io.levee.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of one day and node, and the one beside it for what is private.
 *
 * @param path where it lies
 * @param day the day, UTC
 * @param node who writes it
 */
record RecordFile(Path path, LocalDate day, String node) {

    /** What a node may be called. */
    static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    private static final String PRIVATE = ".private.jsonl";
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(" + NODE + ")\\.jsonl");

    static RecordFile of(Path directory, LocalDate day, String node) {
        return new RecordFile(directory.resolve(day + "." + node + ".jsonl"), day, node);
    }

    private static @Nullable RecordFile of(Path path) {
        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
        try {
            return name.matches() ? new RecordFile(path, LocalDate.parse(name.group(1)), name.group(2)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The files of a directory, by node and then by day. */
    static List<RecordFile> in(Path directory) throws IOException {
        List<RecordFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                RecordFile file = of(entry);
                if (file != null) {
                    files.add(file);
                }
            }
        }
        files.sort(Comparator.comparing(RecordFile::node).thenComparing(RecordFile::day));
        return files;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Where what is private of these lines lies. */
    Path hidden() {
        return path.resolveSibling(name().replaceFirst("\\.jsonl$", PRIVATE));
    }
}
