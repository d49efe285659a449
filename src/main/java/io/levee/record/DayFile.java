package io.levee.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file that is written now. What could not be written whole is taken back, so that it can be tried again. */
final class DayFile implements AutoCloseable {

    private final RecordFile file;
    private final @Nullable RecordKeys keys;
    private final SecureRandom random = new SecureRandom();
    private final FileChannel channel;
    private @Nullable FileChannel hidden;
    private long number;
    private String chain;

    private DayFile(RecordFile file, @Nullable RecordKeys keys, FileChannel channel, long number, String chain) {
        this.file = file;
        this.keys = keys;
        this.channel = channel;
        this.number = number;
        this.chain = chain;
    }

    /** Begins a file; {@code before} is the chain that it goes on from. */
    static DayFile begin(RecordFile file, @Nullable RecordKeys keys, String before) throws IOException {
        FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new DayFile(file, keys, channel, 0, before);
    }

    /** Goes on with a file; what a crash cut off at its end is taken away. */
    static DayFile goOn(RecordFile file, @Nullable RecordKeys keys, Tail tail, String before) throws IOException {
        FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE);
        channel.truncate(tail.kept());
        channel.position(tail.kept());
        Chained last = tail.last();
        cutHidden(file, last == null ? 0 : last.number());
        return new DayFile(file, keys, channel, last == null ? 0 : last.number(), last == null ? before : last.chain());
    }

    /** What is private is written first: after a crash it may belong to lines that are not there. */
    private static void cutHidden(RecordFile file, long lines) throws IOException {
        if (!Files.exists(file.hidden())) {
            return;
        }
        long whole = 0;
        try (BufferedReader reader = RecordedLines.reader(file.hidden())) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                HiddenText line = HiddenText.parse(text);
                if (line == null || line.number() > lines) {
                    break;
                }
                whole += line.written().length(); // all its characters are ASCII
            }
        }
        try (FileChannel channel = FileChannel.open(file.hidden(), StandardOpenOption.WRITE)) {
            channel.truncate(whole);
        }
    }

    RecordFile file() {
        return file;
    }

    /** How many lines it has. */
    long lines() {
        return number;
    }

    /** The chain of its last line. */
    String chain() {
        return chain;
    }

    /** Writes lines and makes them safe: all of them, or none. */
    void append(List<Line> lines) throws IOException {
        StringBuilder main = new StringBuilder();
        StringBuilder beside = new StringBuilder();
        long next = number;
        String last = chain;
        for (Line line : lines) {
            next++;
            Chained chained = Chained.after(last, line.body(next, hide(line, next, beside)), next, file.name(), keys);
            last = chained.chain();
            main.append(chained.written());
        }
        write(main, beside);
        number = next;
        chain = last;
    }

    /** The hash of what is private in a line, which goes into the line; null where nothing is, or the bank has no key. */
    private @Nullable String hide(Line line, long at, StringBuilder beside) {
        String secret = line.secret();
        if (keys == null || secret == null) {
            return null;
        }
        byte[] iv = new byte[RecordKeys.ivBytes()];
        random.nextBytes(iv);
        String data = keys.hide(secret, HiddenText.place(file, at), iv);
        beside.append(new HiddenText(at, HexFormat.of().formatHex(iv), data).written());
        return HiddenText.hash(data);
    }

    private void write(StringBuilder main, StringBuilder beside) throws IOException {
        long from = channel.position();
        FileChannel second = beside.isEmpty() ? null : hidden();
        long besideFrom = second == null ? 0 : second.size();
        try {
            if (second != null) {
                put(second.position(besideFrom), beside);
            }
            put(channel, main);
        } catch (IOException e) {
            takeBack(channel, from, e);
            if (second != null) {
                takeBack(second, besideFrom, e);
            }
            throw e;
        }
    }

    private FileChannel hidden() throws IOException {
        if (hidden == null) {
            hidden = FileChannel.open(file.hidden(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        return hidden;
    }

    private static void put(FileChannel channel, StringBuilder text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private static void takeBack(FileChannel channel, long to, IOException because) {
        try {
            channel.truncate(to).position(to);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            if (hidden != null) {
                hidden.close();
            }
        }
    }
}
