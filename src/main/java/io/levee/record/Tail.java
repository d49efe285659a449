package io.levee.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The end of a file that is to be gone on with.
 *
 * @param last its last whole line; null where it has none
 * @param kept up to which byte it is whole
 * @param cut how many bytes of a line stand behind that, which a crash cut off
 */
record Tail(@Nullable Chained last, long kept, long cut) {

    private static final int WINDOW = 1 << 16;

    /**
     * Looks at the end of a file.
     *
     * @throws RecordException if its last line is none of a record
     */
    static Tail of(RecordFile file) throws IOException {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            long size = channel.size();
            long end = lineEnd(channel, size);
            if (end == 0) {
                return new Tail(null, 0, size);
            }
            long start = lineEnd(channel, end - 1);
            ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(end - 1 - start));
            read(channel, line, start);
            Chained last = Chained.parse(new String(line.array(), StandardCharsets.UTF_8));
            if (last == null) {
                throw new RecordException(
                        file.name() + ": its last line is damaged; move it aside and verify it", null);
            }
            return new Tail(last, end, size - end);
        }
    }

    /** The place behind the last line end before a place; 0 where there is none. */
    private static long lineEnd(FileChannel channel, long before) throws IOException {
        for (long to = before; to > 0; to = Math.max(0, to - WINDOW)) {
            long from = Math.max(0, to - WINDOW);
            ByteBuffer window = ByteBuffer.allocate((int) (to - from));
            read(channel, window, from);
            for (int i = window.limit() - 1; i >= 0; i--) {
                if (window.get(i) == '\n') {
                    return from + i + 1;
                }
            }
        }
        return 0;
    }

    private static void read(FileChannel channel, ByteBuffer into, long from) throws IOException {
        while (into.hasRemaining() && channel.read(into, from + into.position()) >= 0) {
            // until it is full
        }
    }
}
