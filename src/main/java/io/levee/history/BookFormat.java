package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One account's book as bytes, in which other accounts are numbers. */
final class BookFormat {

    private static final int NO_CURRENCY = -1;

    private BookFormat() {}

    static void write(AccountBook book, Map<AccountId, Integer> numbers, DataOutputStream out) throws IOException {
        out.writeLong(book.forgotten());
        PackedMovements movements = book.movements();
        longs(movements.packed(), out);
        out.writeInt(movements.counterparties());
        for (int i = 0; i < movements.counterparties(); i++) {
            out.writeInt(Objects.requireNonNull(numbers.get(movements.account(i))));
        }
        Folded folded = movements.folded();
        out.writeBoolean(folded.latest() != Earlier.NEVER);
        if (folded.latest() != Earlier.NEVER) {
            write(folded, out);
        }
        write(book.beside(), out);
    }

    static AccountBook read(AccountId account, AccountId[] accounts, DataInputStream in) throws IOException {
        long forgotten = in.readLong();
        long[] rows = longs(in);
        AccountId[] counterparties = new AccountId[in.readInt()];
        for (int i = 0; i < counterparties.length; i++) {
            counterparties[i] = accounts[in.readInt()];
        }
        Folded folded = in.readBoolean() ? folded(in) : Folded.NOTHING;
        return new AccountBook(account, PackedMovements.of(rows, counterparties, folded), forgotten, beside(in));
    }

    private static void write(Folded folded, DataOutputStream out) throws IOException {
        longs(folded.marks().packed(), out);
        longs(folded.notes().packed(), out);
        longs(folded.hours().packed(), out);
        longs(folded.days().packed(), out);
        out.writeLong(folded.hoursFrom());
        out.writeLong(folded.latest());
        out.writeLong(folded.late());
        Currency currency = folded.currency();
        out.writeInt(currency == null ? NO_CURRENCY : CurrencyCode.of(currency));
    }

    private static Folded folded(DataInputStream in) throws IOException {
        return new Folded(
                Marks.of(longs(in)),
                Marks.of(longs(in)),
                Buckets.ofHours(longs(in)),
                Buckets.ofDays(longs(in)),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                currency(in.readInt()));
    }

    private static @Nullable Currency currency(int code) {
        return code == NO_CURRENCY ? null : CurrencyCode.at(code);
    }

    /** As a block of entries; nothing where there is nothing, as with nearly all accounts. */
    private static void write(Beside beside, DataOutputStream out) throws IOException {
        BlockWriter entries = new BlockWriter();
        beside.events().forEach(entries::add);
        beside.attempts().forEach(entries::add);
        Instant since = beside.coveredSince();
        if (since != null) {
            entries.cover(new Coverage(since, null));
        }
        byte[] block = entries.count() == 0 ? new byte[0] : entries.block(0);
        out.writeInt(block.length);
        out.write(block);
    }

    private static Beside beside(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        if (bytes.length == 0) {
            return Beside.NOTHING;
        }
        in.readFully(bytes);
        Block block = Block.of(bytes);
        if (block == null) {
            throw new IOException("it is not what was written");
        }
        BesideReader read = new BesideReader();
        block.readInto(read);
        return read.beside;
    }

    /** Puts together what an account has beside movements. */
    private static final class BesideReader implements Entries {

        private Beside beside = Beside.NOTHING;

        @Override
        public void move(Moved movement) {
            throw new IllegalStateException("a movement beside movements");
        }

        @Override
        public void add(DatedEvent event) {
            beside = beside.with(event);
        }

        @Override
        public void add(Attempt attempt) {
            beside = beside.with(attempt);
        }

        @Override
        public void cover(Coverage coverage) {
            beside = beside.coveredSince(coverage.since());
        }
    }

    private static void longs(long[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        out.write(bytes.array());
    }

    private static long[] longs(DataInputStream in) throws IOException {
        long[] values = new long[in.readInt()];
        byte[] bytes = new byte[values.length * Long.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
        return values;
    }
}
