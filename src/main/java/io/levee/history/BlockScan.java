package io.levee.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the blocks that are whole in a file, whatever lies between them. */
final class BlockScan {

    private static final int AT_ONCE = 1 << 20;

    private final FileChannel channel;
    private final NavigableMap<Long, Found> found = new TreeMap<>();

    BlockScan(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * A block that is whole.
     *
     * @param position where it lies
     * @param length of how many bytes it is
     * @param first the number of its first entry
     * @param count how many entries it has
     * @param latest the latest time among them
     */
    record Found(long position, int length, long first, int count, long latest) {

        Block read(FileChannel channel) throws IOException {
            Block block = block(channel, position, length);
            if (block == null) {
                throw new IOException("it changed while it was read");
            }
            return block;
        }
    }

    /** The blocks by the numbers of their first entries; no two of them have an entry in common. */
    NavigableMap<Long, Found> run() throws IOException {
        ByteBuffer window = ByteBuffer.allocate(AT_ONCE + Block.HEADER);
        for (long from = 0; from < channel.size(); from += AT_ONCE) {
            window.clear();
            read(channel, from, window);
            for (int at = 0; at < AT_ONCE && at + Block.HEADER <= window.limit(); at++) {
                if (window.get(at) == (byte) (Block.MAGIC >>> 56) && window.getLong(at) == Block.MAGIC) {
                    look(from + at, window.getInt(at + Block.LENGTH_AT));
                }
            }
        }
        dropOverlaps();
        return found;
    }

    private void look(long position, int entries) throws IOException {
        if (entries < 0 || position + Block.HEADER + entries > channel.size()) {
            return;
        }
        Block block = block(channel, position, Block.HEADER + entries);
        if (block != null) {
            found.merge(
                    block.first(),
                    new Found(position, Block.HEADER + entries, block.first(), block.count(), block.latest()),
                    (one, other) -> one.count() > other.count() ? one : other);
        }
    }

    /** A group that the disk refused may lie there beside the one that took its numbers: the longer one is kept. */
    private void dropOverlaps() {
        long end = Long.MIN_VALUE;
        for (var blocks = found.entrySet().iterator(); blocks.hasNext(); ) {
            Map.Entry<Long, Found> block = blocks.next();
            if (block.getKey() < end) {
                blocks.remove();
            } else {
                end = block.getKey() + block.getValue().count();
            }
        }
    }

    private static @Nullable Block block(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        read(channel, position, bytes);
        return bytes.remaining() < length ? null : Block.of(bytes.array());
    }

    /** Reads until the buffer is full or the file ends. */
    private static void read(FileChannel channel, long position, ByteBuffer into) throws IOException {
        while (into.hasRemaining() && channel.read(into, position + into.position()) > 0) {
            // the loop's condition does it
        }
        into.flip();
    }
}
