package io.levee.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, ended by {@code \n}, {@code \r} or both. Of a line that is too long only the beginning is kept:
 * a file without line breaks must not fill the memory.
 */
final class BoundedLines implements Closeable {

    private static final int BUFFER = 1 << 14;

    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private boolean afterReturn;

    /** At most {@code longest} characters of a line are kept, and one more where it is longer. */
    BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Whether there is more that can be read without waiting. */
    boolean ready() throws IOException {
        endBreak();
        return at < end || in.ready();
    }

    /** The next line; null at the end. */
    @Nullable
    String next() throws IOException {
        StringBuilder begun = null;
        while (fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            boolean ended = at < end;
            if (ended && begun == null && at - from <= longest) {
                String line = new String(buffer, from, at - from);
                beginBreak();
                return line;
            }
            begun = begun == null ? new StringBuilder() : begun;
            begun.append(buffer, from, Math.min(at - from, longest + 1 - begun.length()));
            if (ended) {
                beginBreak();
                return begun.toString();
            }
        }
        return begun == null ? null : begun.toString();
    }

    /** Whether there is something in the buffer. */
    private boolean fill() throws IOException {
        endBreak();
        while (at == end) {
            int read = in.read(buffer, 0, BUFFER);
            if (read < 0) {
                return false;
            }
            at = 0;
            end = read;
            endBreak();
        }
        return true;
    }

    private void beginBreak() {
        afterReturn = buffer[at++] == '\r';
    }

    /** Passes over the second half of a line break. */
    private void endBreak() {
        if (afterReturn && at < end) {
            afterReturn = false;
            at += buffer[at] == '\n' ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
