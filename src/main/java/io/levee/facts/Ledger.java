package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Movement;
import io.levee.transfer.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account's movements as seen from that account, without those of the transfer that is being screened and without
 * anything after the look.
 */
final class Ledger {

    private final AccountId account;
    private final AccountSnapshot snapshot;
    private final String transferId;
    private final Frame frame;
    private final Conversion conversion;

    private Ledger(AccountId account, AccountSnapshot snapshot, String transferId, Frame frame, Conversion conversion) {
        this.account = account;
        this.snapshot = snapshot;
        this.transferId = transferId;
        this.frame = frame;
        this.conversion = conversion;
    }

    static Ledger of(
            AccountId account, AccountSnapshot snapshot, Transfer transfer, Frame frame, Conversion conversion) {
        return new Ledger(account, snapshot, transfer.id(), frame, conversion);
    }

    /** Sees one movement; {@code other} is null for notes, {@code amount} NaN where no rate is known. */
    @FunctionalInterface
    interface Visitor {
        void see(Instant time, boolean out, @Nullable AccountId other, double amount);
    }

    /** Whether amounts can be compared with figures in the rulebook's currency. */
    boolean isComparable() {
        return conversion.comparable();
    }

    /** Shows the movements from a moment on, oldest first. */
    void since(Instant from, Visitor visitor) {
        List<Movement> movements = snapshot.movements();
        int first = movements.size();
        while (first > 0 && !movements.get(first - 1).time().isBefore(from)) {
            first--;
        }
        show(movements.subList(first, movements.size()), visitor);
    }

    /** Shows all movements, oldest first. */
    void all(Visitor visitor) {
        show(snapshot.movements(), visitor);
    }

    private void show(List<Movement> movements, Visitor visitor) {
        for (int i = 0; i < movements.size(); i++) {
            Movement movement = movements.get(i);
            if (!isSeen(movement)) {
                continue;
            }
            boolean out = account.equals(movement.from());
            visitor.see(
                    movement.time(), out, out ? movement.to() : movement.from(), conversion.inUnit(movement.amount()));
        }
    }

    /** Whether anything moved in a direction from a moment on: most windows are empty, and this finds it out at once. */
    boolean anySince(Instant from, boolean outgoing) {
        List<Movement> movements = snapshot.movements();
        for (int i = movements.size() - 1; i >= 0; i--) {
            Movement movement = movements.get(i);
            if (movement.time().isBefore(from)) {
                return false;
            }
            if (account.equals(movement.from()) == outgoing && isSeen(movement)) {
                return true;
            }
        }
        return false;
    }

    /** When something last moved before a moment; null where nothing is known. */
    @Nullable
    Instant lastBefore(Instant moment) {
        List<Movement> movements = snapshot.movements();
        for (int i = movements.size() - 1; i >= 0; i--) {
            Movement movement = movements.get(i);
            if (movement.time().isBefore(moment) && isSeen(movement)) {
                return movement.time();
            }
        }
        return null;
    }

    /** Not after the look and not the transfer's own. */
    private boolean isSeen(Movement movement) {
        return !movement.time().isAfter(frame.asOf()) && !transferId.equals(movement.transferId());
    }

    /** The beginning of a window that ends with the look. */
    Instant hoursAgo(int hours) {
        if (hours <= 0) {
            throw new IllegalArgumentException("hours: `" + hours + "`, expected above 0");
        }
        return frame.asOf().minus(Duration.ofHours(hours));
    }

    /** Whether the absence of a movement within the window, and for the coverage days, is proven. */
    boolean covers(int hours) {
        Instant since = snapshot.coveredSince();
        if (since == null) {
            return false;
        }
        long needed = Math.max(hours, 24L * frame.coverageDays());
        return !since.isAfter(frame.asOf().minus(Duration.ofHours(needed)));
    }

    /** For how many days before the look the movements are complete; 0 without coverage. */
    int coveredDays() {
        Instant since = snapshot.coveredSince();
        return since == null || since.isAfter(frame.asOf())
                ? 0
                : (int) Duration.between(since, frame.asOf()).toDays();
    }
}
