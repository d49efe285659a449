package io.levee.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one node: one a day, each going on from the one before, sealed when its day is over. */
final class DayFiles implements AutoCloseable {

    private final Path directory;
    private final String node;
    private final @Nullable RecordKeys keys;
    private final RecordRetention retention;
    private @Nullable DayFile today;

    DayFiles(Path directory, String node, @Nullable RecordKeys keys, RecordRetention retention) {
        this.directory = directory;
        this.node = node;
        this.keys = keys;
        this.retention = retention;
    }

    /** Writes lines into the file of a day, which is begun if need be, and makes them safe: all or none. */
    void append(List<Line> lines, Instant now) throws IOException {
        file(now).append(lines);
    }

    /** The name of the file that is written; empty before the first. */
    String name() {
        return today == null ? "" : today.file().name();
    }

    /** Opens the file of a day, if it is not open already. */
    DayFile file(Instant now) throws IOException {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        DayFile open = today;
        // a clock that is set back does not take a record back
        if (open != null && !open.file().day().isBefore(day)) {
            return open;
        }
        if (open != null) {
            seal(open, now);
            today = null;
        }
        DayFile next = open(day, now);
        today = next;
        return next;
    }

    private DayFile open(LocalDate day, Instant now) throws IOException {
        List<RecordFile> files = mine();
        RecordFile latest = files.isEmpty() ? null : files.get(files.size() - 1);
        if (latest != null && !latest.day().isBefore(day)) {
            return goOn(latest, now);
        }
        Previous previous = latest == null ? null : sealed(latest, now);
        DayFile begun = DayFile.begin(
                RecordFile.of(directory, day, node), keys, previous == null ? Chained.START : previous.chain());
        begun.append(List.of(Line.of(opened(previous, 0), now, 0, false)));
        expire(begun, day, now);
        return begun;
    }

    private DayFile goOn(RecordFile file, Instant now) throws IOException {
        Tail tail = Tail.of(file);
        if (isSealed(tail)) {
            throw new RecordException(file.name() + ": this day is sealed; is the clock wrong?", null);
        }
        DayFile open = DayFile.goOn(file, keys, tail, Chained.START);
        open.append(List.of(Line.of(opened(null, tail.cut()), now, 0, false)));
        return open;
    }

    private List<RecordFile> mine() throws IOException {
        return RecordFile.in(directory).stream()
                .filter(file -> file.node().equals(node))
                .toList();
    }

    /** A file that another goes on from. */
    private record Previous(String file, long lines, String chain) {}

    /** Seals the file of an earlier day, if a crash kept it from being sealed. */
    private Previous sealed(RecordFile file, Instant now) throws IOException {
        Tail tail = Tail.of(file);
        Chained last = tail.last();
        if (last == null || !isSealed(tail)) {
            DayFile unsealed = DayFile.goOn(file, keys, tail, Chained.START);
            return seal(unsealed, now);
        }
        return new Previous(file.name(), last.number(), last.chain());
    }

    private static boolean isSealed(Tail tail) {
        Chained last = tail.last();
        return last != null && last.body().contains("\"kind\":\"" + RecordKind.SEALED + '"');
    }

    private static Previous seal(DayFile file, Instant now) throws IOException {
        try (file) {
            long lines = file.lines() + 1;
            Entry sealed = Entry.of(RecordKind.SEALED, null, json -> json.writeNumberField("lines", lines));
            file.append(List.of(Line.of(sealed, now, 0, false)));
            return new Previous(file.file().name(), file.lines(), file.chain());
        }
    }

    private static Entry opened(@Nullable Previous previous, long cut) {
        return Entry.of(RecordKind.OPENED, null, json -> {
            if (previous != null) {
                json.writeStringField("previous", previous.file());
                json.writeNumberField("previousLines", previous.lines());
                json.writeStringField("previousChain", previous.chain());
            }
            if (cut > 0) {
                json.writeNumberField("cutBytes", cut);
            }
        });
    }

    /** Lets go of days that are kept no longer; what proves that they were there is written first. */
    private void expire(DayFile into, LocalDate day, Instant now) throws IOException {
        List<Path> gone = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (RecordFile file : mine()) {
            if (retention.isOver(file.day(), day)) {
                Chained last = Tail.of(file).last();
                Entry deleted = Entry.of(RecordKind.DELETED, null, json -> {
                    json.writeStringField("file", file.name());
                    json.writeNumberField("lines", last == null ? 0 : last.number());
                    json.writeStringField("lastChain", last == null ? Chained.START : last.chain());
                });
                lines.add(Line.of(deleted, now, 0, false));
                gone.add(file.path());
                gone.add(file.hidden());
            } else if (retention.isPrivateOver(file.day(), day)) {
                gone.add(file.hidden());
            }
        }
        if (!lines.isEmpty()) {
            into.append(lines);
        }
        for (Path path : gone) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        if (today != null) {
            today.close();
            today = null;
        }
    }
}
