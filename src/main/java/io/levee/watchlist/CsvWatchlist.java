package io.levee.watchlist;

import io.levee.transfer.InvalidInputException;
import io.levee.transfer.WatchlistEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a list from a file of comma-separated values. A bad line costs only itself. */
final class CsvWatchlist {

    private static final List<String> HEADER = List.of("account", "status", "since", "until", "source", "note");
    private static final int NEEDED = 4;
    private static final int MOST_PROBLEMS = 100;

    private final PackedWatchlist.Builder entries = new PackedWatchlist.Builder();
    private final List<WatchlistState.BadLine> problems = new ArrayList<>();
    private int badLines;

    private CsvWatchlist() {}

    /** Reads a file; an {@code IOException} says that nothing of it can be used. */
    static CsvWatchlist read(Path file) throws IOException {
        CsvWatchlist list = new CsvWatchlist();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            String header = lines.readLine();
            if (header == null || !isHeader(header)) {
                throw new IOException("line 1: expected the header " + String.join(",", HEADER));
            }
            int columns = CsvLine.values(header).size();
            int number = 1;
            String line = lines.readLine();
            while (line != null) {
                number++;
                String next = lines.readLine();
                if (next == null && !endsWithLineBreak(file) && isCutOff(line, columns)) {
                    list.bad(number, "the end of the file cuts it off, expected a line break");
                } else if (!line.isBlank()) {
                    list.line(line, number);
                }
                line = next;
            }
        }
        return list;
    }

    private static boolean endsWithLineBreak(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            bytes.position(bytes.size() - 1).read(last);
            return last.get(0) == '\n' || last.get(0) == '\r';
        }
    }

    /** Whether a last line has lost values: without its end a stop would hold for ever. */
    private static boolean isCutOff(String line, int columns) {
        try {
            return CsvLine.values(line).size() < columns;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isHeader(String line) {
        String header = line.startsWith("\uFEFF") ? line.substring(1) : line;
        try {
            List<String> names = CsvLine.values(header);
            return names.size() >= NEEDED
                    && names.size() <= HEADER.size()
                    && HEADER.subList(0, names.size()).equals(names);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void line(String line, int number) {
        try {
            List<String> values = CsvLine.values(line);
            if (values.size() < 2 || values.size() > HEADER.size()) {
                bad(number, values.size() + " values, expected " + String.join(",", HEADER));
                return;
            }
            WatchlistEntry entry = WatchlistEntry.of(values.get(0), values.get(1), value(values, 2), value(values, 3));
            if (entry.since() == null && entry.until() == null) {
                bad(number, "since: missing, expected it where until is missing");
                return;
            }
            entries.add(entry);
        } catch (InvalidInputException e) {
            bad(number, String.valueOf(e.getMessage()).replaceFirst("^watch\\.", ""));
        } catch (IllegalArgumentException e) {
            bad(number, String.valueOf(e.getMessage()));
        }
    }

    private static String value(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private void bad(int number, String reason) {
        badLines++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new WatchlistState.BadLine(number, reason));
        }
    }

    PackedWatchlist entries() {
        return entries.build();
    }

    int badLines() {
        return badLines;
    }

    List<WatchlistState.BadLine> problems() {
        return problems;
    }
}
