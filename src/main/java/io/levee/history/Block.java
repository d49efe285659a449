package io.levee.history;

import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Entries that became safe together, as bytes that can be found and checked wherever they lie in a file: a mark, the
 * length, a checksum over all but itself, the number of the first entry, how many there are, the latest time among them,
 * and the entries.
 */
final class Block {

    /** "LEVEE" and the format's number. */
    static final long MAGIC = 0x4C45_5645_4500_0001L;

    static final int LENGTH_AT = 8;
    static final int CHECKSUM_AT = 12;
    static final int HEADER = 36;

    static final int MOVEMENT = 1;
    static final int EVENT = 2;
    static final int ATTEMPT = 3;
    static final int COVERAGE = 4;

    private static final int FIRST_AT = 16;
    private static final int COUNT_AT = 24;
    private static final int LATEST_AT = 28;

    private final byte[] bytes;
    private final ByteBuffer header;

    private Block(byte[] bytes) {
        this.bytes = bytes;
        this.header = ByteBuffer.wrap(bytes);
    }

    /** The block of these bytes; null where they are damaged. */
    static @Nullable Block of(byte[] bytes) {
        Block block = new Block(bytes);
        return bytes.length >= HEADER
                        && block.header.getLong(0) == MAGIC
                        && block.header.getInt(LENGTH_AT) == bytes.length - HEADER
                        && block.header.getInt(CHECKSUM_AT) == checksum(bytes)
                ? block
                : null;
    }

    static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        int after = CHECKSUM_AT + Integer.BYTES;
        sum.update(bytes, 0, CHECKSUM_AT);
        sum.update(bytes, after, bytes.length - after);
        return (int) sum.getValue();
    }

    /** The number of its first entry, counting all that were ever added. */
    long first() {
        return header.getLong(FIRST_AT);
    }

    /** The checksum over all of it. */
    int checksum() {
        return header.getInt(CHECKSUM_AT);
    }

    /** How many entries it has. */
    int count() {
        return header.getInt(COUNT_AT);
    }

    /** The latest time among its movements, events and attempts. */
    long latest() {
        return header.getLong(LATEST_AT);
    }

    /** The same entries, the first of which has another number. */
    Block numbered(long first) {
        byte[] other = bytes.clone();
        ByteBuffer.wrap(other).putLong(FIRST_AT, first);
        ByteBuffer.wrap(other).putInt(CHECKSUM_AT, checksum(other));
        return new Block(other);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Hands the entries on, in their order. */
    void readInto(Entries entries) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER))) {
            for (int i = 0; i < count(); i++) {
                readOne(in, entries);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new HistoryException("an entry on disk is of a kind that this version does not know", e);
        }
    }

    private static void readOne(DataInputStream in, Entries entries) throws IOException {
        int kind = in.readByte();
        switch (kind) {
            case MOVEMENT -> entries.move(movement(in));
            case EVENT -> entries.add(new DatedEvent(moment(in), account(in), AccountEvent.valueOf(in.readUTF())));
            case ATTEMPT -> entries.add(attempt(in));
            case COVERAGE -> entries.cover(new Coverage(moment(in), in.readBoolean() ? account(in) : null));
            default -> throw new IOException("kind " + kind);
        }
    }

    private static Moved movement(DataInputStream in) throws IOException {
        int has = in.readByte();
        long time = in.readLong();
        long minor = in.readLong();
        int currency = in.readShort();
        AccountId from = (has & 1) == 0 ? null : account(in);
        AccountId to = (has & 2) == 0 ? null : account(in);
        long id = (has & 4) == 0 ? Fingerprint.NONE : in.readLong();
        long transfer = (has & 8) == 0 ? Fingerprint.NONE : in.readLong();
        return new Moved(time, from, to, minor, CurrencyCode.at(currency), id, transfer);
    }

    private static Attempt attempt(DataInputStream in) throws IOException {
        Attempt.Builder attempt = Attempt.builder().time(moment(in)).payer(account(in));
        if (in.readBoolean()) {
            attempt.payee(account(in));
        }
        if (in.readBoolean()) {
            attempt.amount(Money.of(in.readUTF(), in.readUTF()));
        }
        attempt.outcome(AttemptOutcome.valueOf(in.readUTF()));
        String level = in.readUTF();
        attempt.level(level.isEmpty() ? null : Intervention.valueOf(level));
        String transferId = in.readUTF();
        return attempt.transferId(transferId.isEmpty() ? null : transferId).build();
    }

    private static Instant moment(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static AccountId account(DataInputStream in) throws IOException {
        return AccountId.of(in.readUTF());
    }
}
