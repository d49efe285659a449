package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Earlier;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One account's entries, within a retention.
 *
 * @param account the account
 * @param movements its movements
 * @param forgotten until when something may have moved that nothing is left of; {@link Earlier#NEVER} where nothing is
 *     forgotten. What is forgotten is never taken for what did not happen
 * @param beside what most accounts have nothing of
 */
record AccountBook(AccountId account, PackedMovements movements, long forgotten, Beside beside) {

    static AccountBook of(AccountId account) {
        return new AccountBook(account, PackedMovements.NONE, Earlier.NEVER, Beside.NOTHING);
    }

    /**
     * With a movement.
     *
     * @param other the account on the other side as its own book names it; null for notes
     * @param now the moment from which the retention counts back
     */
    AccountBook with(Moved movement, @Nullable AccountId other, Retention retention, long now) {
        if (isKnown(movement.id(), movement.transfer())) {
            return this;
        }
        boolean out = account.equals(movement.from());
        PackedMovements before = withoutExpected(movement.transfer());
        int number = before.numberOf(other);
        if (other != null && number == PackedMovements.NOTES) {
            number = before.counterparties();
            before = before.withCounterparty(other);
        }
        return movement.time() <= before.folded().latest()
                ? with(before.with(late(before, movement, out, number, retention.cut(now))))
                : with(before.with(movement, out, number)).within(retention, now);
    }

    /** What was folded, with one that came late: without any reference it counts, else it may have been counted before. */
    private Folded late(PackedMovements before, Moved movement, boolean out, int number, long cut) {
        Folding folding = new Folding(before.folded(), before.counterparties(), Earlier.NEVER, cut, forgotten);
        if (movement.isAnonymous()) {
            folding.add(movement.time(), out, number, movement.minor(), movement.currency());
        } else {
            folding.note(movement.time(), out, number);
        }
        return folding.done();
    }

    /** Whether it is there already, or what the bank booked in its place. */
    private boolean isKnown(long id, long transfer) {
        if (id == Fingerprint.NONE && transfer == Fingerprint.NONE) {
            return false;
        }
        for (int i = movements.size() - 1; i >= 0; i--) {
            long known = movements.id(i);
            if (id != Fingerprint.NONE ? known == id : known != Fingerprint.NONE && movements.transfer(i) == transfer) {
                return true;
            }
        }
        return false;
    }

    /** The movements without those that are only expected to carry out a transfer. */
    private PackedMovements withoutExpected(long transfer) {
        PackedMovements left = movements;
        if (transfer != Fingerprint.NONE) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.transfer(i) == transfer && left.id(i) == Fingerprint.NONE) {
                    left = left.without(i);
                }
            }
        }
        return left;
    }

    private AccountBook with(PackedMovements others) {
        return new AccountBook(account, others, forgotten, beside);
    }

    private AccountBook with(Beside others) {
        return new AccountBook(account, movements, forgotten, others);
    }

    /** Lets go of what is too much. */
    private AccountBook within(Retention retention, long now) {
        long cut = retention.cut(now);
        AccountBook book = movements.size() > retention.movements() ? since(cut) : this;
        if (book.movements.size() > retention.movements()) {
            book = book.folded(retention, cut);
        }
        if (book.movements.counterparties() > retention.counterparties()) {
            book = book.withCounterparties(Counterparties.of(book.movements, cut, retention.othersKept()));
        }
        return book;
    }

    private AccountBook folded(Retention retention, long cut) {
        int count = retention.folded();
        Folding folding =
                new Folding(movements.folded(), movements.counterparties(), movements.time(count - 1), cut, forgotten);
        for (int i = 0; i < count; i++) {
            if (movements.id(i) == Fingerprint.NONE && movements.transfer(i) != Fingerprint.NONE) {
                // the bank's booking may be still to come, and then counts in its place
                folding.note(movements.time(i), movements.isOut(i), movements.counterparty(i));
                continue;
            }
            folding.add(
                    movements.time(i),
                    movements.isOut(i),
                    movements.counterparty(i),
                    movements.minor(i),
                    movements.currency(i));
        }
        return with(movements.withoutOldest(count, folding.done()));
    }

    private AccountBook withCounterparties(Counterparties kept) {
        if (kept.numbers().length == movements.counterparties()) {
            return this;
        }
        return new AccountBook(account, movements.of(kept.numbers()), Math.max(forgotten, kept.forgotten()), beside);
    }

    /** Whether anything in it is older than a moment. */
    boolean isOlderThan(long cut) {
        return movements.size() > 0 && movements.time(0) < cut
                || movements.folded().latest() != Earlier.NEVER
                || beside.isOlderThan(cut);
    }

    /** Without what is older than a moment. */
    AccountBook since(long cut) {
        return with(beside.since(cut)).withMovementsSince(cut);
    }

    private AccountBook withMovementsSince(long cut) {
        if (movements == PackedMovements.NONE) {
            return this;
        }
        int old = 0;
        while (old < movements.size() && movements.time(old) < cut) {
            old++;
        }
        if (old == movements.size() && movements.folded().latest() < cut) {
            long last = old == 0 ? movements.folded().latest() : movements.time(old - 1);
            return new AccountBook(account, PackedMovements.NONE, Math.max(forgotten, last), beside);
        }
        if (old == 0) {
            return this;
        }
        PackedMovements left = movements.withoutOldest(old, movements.folded());
        return new AccountBook(account, left, Math.max(forgotten, movements.time(old - 1)), beside)
                .withCounterparties(Counterparties.of(left, cut, left.counterparties()));
    }

    AccountBook with(DatedEvent event) {
        return with(beside.with(event));
    }

    AccountBook with(Attempt attempt) {
        return with(beside.with(attempt));
    }

    AccountBook coveredSince(Instant since) {
        return with(beside.coveredSince(since));
    }

    /** Whether nothing is known of the account. */
    boolean isEmpty() {
        return movements.size() == 0 && movements.folded().latest() == Earlier.NEVER && beside.equals(Beside.NOTHING);
    }

    AccountSnapshot snapshot(Instant asOf, Covered all) {
        return AccountSnapshot.of(
                all.with(beside.coveredSince(), forgotten),
                movements.until(Micros.of(asOf)),
                beside.events(asOf),
                beside.attempts(asOf));
    }
}
