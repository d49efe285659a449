package io.levee.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process ends while it writes the first group after an opening: only a first part of it reached the disk. */
class TornWriteTest {

    private static final int BLOCK = 4_096;
    private static final int HEADER = 2;

    /** As few as the store still looks at one by one when it opens: it trusts older ones unseen. */
    private static final int GROUPS = 15;

    @TempDir
    Path directory;

    @TempDir
    Path copy;

    private void keep() throws IOException {
        for (Path file : List.of(BlockStore.file(directory), SafeMark.file(directory))) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
    }

    private void put(byte[] store) throws IOException {
        Files.deleteIfExists(directory.resolve("history.books"));
        Files.write(BlockStore.file(directory), store);
        Files.copy(SafeMark.file(copy), SafeMark.file(directory), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(DurableHistory history, int number) {
        history.add(HistoryWriter.movement(number)).toCompletableFuture().join();
    }

    /** Groups of one entry: there is room between them that the next one may be written to. */
    private static void fill(DurableHistory history) {
        for (int number = 0; number < GROUPS; number++) {
            add(history, number);
        }
    }

    @Test
    void losesNothingOfAHistoryThatWasClosed() throws Exception {
        try (DurableHistory history = DurableHistory.open(directory)) {
            fill(history);
        }
        keep();

        assertNothingIsLost();
    }

    @Test
    void losesNothingOfAHistoryThatWasNotClosed() throws Exception {
        try (DurableHistory history = DurableHistory.open(directory)) {
            fill(history);
            keep();
        }

        assertNothingIsLost();
    }

    private void assertNothingIsLost() throws Exception {
        TimeUnit.MILLISECONDS.sleep(1_100); // the store writes over what was let go of a second ago
        byte[] before = Files.readAllBytes(BlockStore.file(copy));
        put(before);
        byte[] after;
        try (DurableHistory history = DurableHistory.open(directory)) {
            add(history, GROUPS);
            after = Files.readAllBytes(BlockStore.file(directory));
        }
        int[] changed = IntStream.range(HEADER, after.length / BLOCK)
                .filter(block -> !Arrays.equals(block(before, block), block(after, block)))
                .toArray();
        assertThat(changed).isNotEmpty();
        for (int cut = 0; cut <= changed.length; cut++) {
            put(torn(before, after, Arrays.copyOf(changed, cut)));
            try (DurableHistory history = DurableHistory.open(directory)) {
                assertThat(history.snapshot(HistoryWriter.PAYER, HistoryWriter.END)
                                .movements()
                                .size())
                        .as("blocks " + Arrays.toString(changed) + ", of which " + cut + " were written")
                        .isGreaterThanOrEqualTo(GROUPS);
            }
        }
    }

    private static byte[] block(byte[] file, int block) {
        int from = Math.min(file.length, block * BLOCK);
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + BLOCK));
    }

    private static byte[] torn(byte[] before, byte[] after, int[] written) {
        int last = written.length == 0 ? 0 : written[written.length - 1] + 1;
        byte[] torn = Arrays.copyOf(before, Math.max(before.length, last * BLOCK));
        for (int block : written) {
            System.arraycopy(after, block * BLOCK, torn, block * BLOCK, BLOCK);
        }
        return torn;
    }
}
