package io.levee.history;

import io.levee.transfer.AccountId;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All books in a file of its own, as they were after a number of entries, so that opening need not read every entry
 * again. It is no truth of its own: where it is missing, damaged or of another format, all entries are read instead.
 *
 * @param entries after how many entries
 * @param checksum that of the block that ends with them, by which the store is known again
 * @param kept what there was
 */
record Checkpoint(long entries, int checksum, InMemoryHistory.Kept kept) {

    /** "LEVEEBK" and the format's number. */
    private static final long MAGIC = 0x4C45_5645_4542_4B02L;

    private static final int BUFFER = 1 << 20;

    static Path file(Path directory) {
        return directory.resolve("history.books");
    }

    /** Whether the books are those of a store, up to some entry. */
    boolean isOf(BlockStore store) {
        return entries >= store.first() && entries <= store.entries() && checksum == store.checksumBefore(entries);
    }

    /** Writes the file anew; the old one stays until the new one is whole. */
    void write(Path directory, Retention retention) throws IOException {
        Path fresh = directory.resolve("history.books.new");
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                DataOutputStream out = new DataOutputStream(new CheckedOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), sum))) {
            out.writeLong(MAGIC);
            out.writeLong(entries);
            out.writeInt(checksum);
            out.writeInt(retention.days());
            out.writeInt(retention.movements());
            writeAll(out);
            out.writeLong(sum.getValue());
            out.flush();
            channel.force(true);
        }
        Files.move(fresh, file(directory), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeAll(DataOutputStream out) throws IOException {
        Instant since = kept.coveredSince();
        out.writeBoolean(since != null);
        if (since != null) {
            out.writeLong(since.getEpochSecond());
            out.writeInt(since.getNano());
        }
        out.writeLong(kept.forgotten());
        out.writeLong(kept.oldest());
        out.writeLong(kept.latest());
        Map<AccountId, Integer> numbers = new HashMap<>(2 * kept.books().size());
        kept.books().forEach(book -> numbers.put(book.account(), numbers.size()));
        List<AccountId> without = accountsWithoutABook(numbers);
        out.writeInt(kept.books().size());
        out.writeInt(without.size());
        for (AccountBook book : kept.books()) {
            out.writeUTF(book.account().value());
        }
        for (AccountId account : without) {
            out.writeUTF(account.value());
        }
        for (AccountBook book : kept.books()) {
            BookFormat.write(book, numbers, out);
        }
    }

    private List<AccountId> accountsWithoutABook(Map<AccountId, Integer> numbers) {
        List<AccountId> without = new ArrayList<>();
        for (AccountBook book : kept.books()) {
            for (int i = 0; i < book.movements().counterparties(); i++) {
                AccountId other = book.movements().account(i);
                if (numbers.putIfAbsent(other, numbers.size()) == null) {
                    without.add(other);
                }
            }
        }
        return without;
    }

    /** What the file holds; null where it is missing, damaged, of another format or of another retention. */
    static @Nullable Checkpoint read(Path directory, Retention retention) {
        CRC32C sum = new CRC32C();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file(directory)), BUFFER), sum))) {
            if (in.readLong() != MAGIC) {
                return null;
            }
            long entries = in.readLong();
            int checksum = in.readInt();
            if (in.readInt() != retention.days() || in.readInt() != retention.movements()) {
                return null;
            }
            InMemoryHistory.Kept kept = readAll(in);
            long expected = sum.getValue();
            return in.readLong() == expected ? new Checkpoint(entries, checksum, kept) : null;
        } catch (IOException | RuntimeException | OutOfMemoryError e) { // a damaged length asks for too much
            return null;
        }
    }

    private static InMemoryHistory.Kept readAll(DataInputStream in) throws IOException {
        Instant since = in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
        long forgotten = in.readLong();
        long oldest = in.readLong();
        long latest = in.readLong();
        int count = in.readInt();
        AccountId[] accounts = new AccountId[count + in.readInt()];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = AccountId.of(in.readUTF());
        }
        AccountBook[] books = new AccountBook[count];
        for (int i = 0; i < count; i++) {
            books[i] = BookFormat.read(accounts[i], accounts, in);
        }
        return new InMemoryHistory.Kept(List.of(books), since, forgotten, oldest, latest);
    }

    /** Lets go of the file. */
    static void delete(Path directory) throws IOException {
        Files.deleteIfExists(file(directory));
    }
}
