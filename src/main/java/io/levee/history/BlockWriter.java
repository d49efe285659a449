package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Micros;
import io.levee.transfer.Money;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects entries into one block of bytes; of one thread at a time. {@link Block} reads them. */
final class BlockWriter implements Entries {

    private final @Nullable Clock clock;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int count;
    private long latest = Earlier.NEVER;

    /** Collects entries whose block's age matters to nobody. */
    BlockWriter() {
        this.clock = null;
    }

    /** A time that this clock has not reached counts as now, else its block would never grow old. */
    BlockWriter(Clock clock) {
        this.clock = clock;
    }

    /** How many entries there are. */
    int count() {
        return count;
    }

    /** How many bytes they take. */
    int size() {
        return bytes.size();
    }

    @Override
    public void move(Moved movement) {
        write(movement.time(), Block.MOVEMENT, () -> {
            int sides = (movement.from() == null ? 0 : 1)
                    | (movement.to() == null ? 0 : 2)
                    | (movement.id() == Fingerprint.NONE ? 0 : 4)
                    | (movement.transfer() == Fingerprint.NONE ? 0 : 8);
            out.writeByte(sides);
            out.writeLong(movement.time());
            out.writeLong(movement.minor());
            out.writeShort(CurrencyCode.of(movement.currency()));
            account(movement.from());
            account(movement.to());
            if (movement.id() != Fingerprint.NONE) {
                out.writeLong(movement.id());
            }
            if (movement.transfer() != Fingerprint.NONE) {
                out.writeLong(movement.transfer());
            }
        });
    }

    @Override
    public void add(DatedEvent event) {
        write(Micros.of(event.time()), Block.EVENT, () -> {
            moment(event.time());
            account(event.account());
            out.writeUTF(event.event().name());
        });
    }

    @Override
    public void add(Attempt attempt) {
        write(Micros.of(attempt.time()), Block.ATTEMPT, () -> {
            moment(attempt.time());
            account(attempt.payer());
            out.writeBoolean(attempt.payee() != null);
            account(attempt.payee());
            Money amount = attempt.amount();
            out.writeBoolean(amount != null);
            if (amount != null) {
                out.writeUTF(amount.amount().toPlainString());
                out.writeUTF(amount.currency().getCurrencyCode());
            }
            out.writeUTF(attempt.outcome().name());
            out.writeUTF(attempt.level() == null ? "" : attempt.level().name());
            out.writeUTF(attempt.transferId() == null ? "" : attempt.transferId());
        });
    }

    @Override
    public void cover(Coverage coverage) {
        // the time of a statement is no time of an entry: a block lives as long as its other entries
        write(Earlier.NEVER, Block.COVERAGE, () -> {
            moment(coverage.since());
            out.writeBoolean(coverage.account() != null);
            account(coverage.account());
        });
    }

    /** Writes the parts of one entry. */
    @FunctionalInterface
    private interface Parts {
        void write() throws IOException;
    }

    private void write(long time, int kind, Parts parts) {
        try {
            out.writeByte(kind);
            parts.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        }
        count++;
        long aged = clock == null ? time : Now.atMost(time, clock);
        latest = Math.max(latest, aged);
    }

    private void moment(Instant moment) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private void account(@Nullable AccountId account) throws IOException {
        if (account != null) {
            out.writeUTF(account.value());
        }
    }

    /** The block, whose first entry has that number. */
    byte[] block(long first) {
        ByteBuffer block = ByteBuffer.allocate(Block.HEADER + bytes.size());
        block.putLong(Block.MAGIC);
        block.putInt(bytes.size());
        block.putInt(0);
        block.putLong(first);
        block.putInt(count);
        block.putLong(latest);
        block.put(bytes.toByteArray());
        block.putInt(Block.CHECKSUM_AT, Block.checksum(block.array()));
        return block.array();
    }
}
