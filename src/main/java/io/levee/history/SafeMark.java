package io.levee.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Which entries were said to be safe, in a small file of its own. It is not forced to the disk: after a power failure it
 * may say less than was safe, never more.
 */
final class SafeMark implements AutoCloseable {

    private static final int DIGITS = 19;

    private final FileChannel channel;

    private SafeMark(FileChannel channel) {
        this.channel = channel;
    }

    static Path file(Path directory) {
        return directory.resolve("history.safe");
    }

    static SafeMark open(Path directory) throws IOException {
        return new SafeMark(FileChannel.open(
                file(directory), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
    }

    /**
     * Entries that are safe, by their numbers.
     *
     * @param first the first that is kept
     * @param next the one after the last
     */
    record Safe(long first, long next) {}

    /** What is marked; nothing where there is no mark that can be read. */
    Safe read() throws IOException {
        ByteBuffer digits = ByteBuffer.allocate(2 * DIGITS);
        int read = channel.read(digits, 0);
        String text = new String(digits.array(), StandardCharsets.US_ASCII);
        return read == 2 * DIGITS && text.chars().allMatch(Character::isDigit)
                ? new Safe(Long.parseLong(text.substring(0, DIGITS)), Long.parseLong(text.substring(DIGITS)))
                : new Safe(0, 0);
    }

    void write(Safe safe) throws IOException {
        String text = String.format(Locale.ROOT, "%0" + DIGITS + "d%0" + DIGITS + "d", safe.first(), safe.next());
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it was written before
        }
    }
}
