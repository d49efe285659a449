package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Micros;
import io.levee.transfer.Transfer;
import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One account's movements as seen from that account, without those of the transfer that is being screened and without
 * anything after the look. Moments are {@link Micros}.
 */
final class Ledger {

    private final Movements movements;
    private final Earlier earlier;
    private final long coveredSince;
    private final Frame frame;
    private final Conversion conversion;
    private final long asOf;
    private final long own;
    private final int end;

    Ledger(AccountSnapshot snapshot, Transfer transfer, Frame frame, Conversion conversion) {
        this.movements = snapshot.movements();
        this.earlier = movements.earlier();
        this.coveredSince = coveredSince(snapshot.coveredSince());
        this.frame = frame;
        this.conversion = conversion;
        this.asOf = Micros.of(frame.asOf());
        this.own = Fingerprint.of(transfer.id());
        int seen = movements.size();
        while (seen > 0 && movements.time(seen - 1) > asOf) {
            seen--;
        }
        this.end = seen;
    }

    /** The first whole microsecond from which nothing is missing; {@link Earlier#NOT_YET} where nobody vouches. */
    private static long coveredSince(@Nullable Instant since) {
        return since == null ? Earlier.NOT_YET : Micros.of(since.plusNanos(999));
    }

    /** Sees one movement; {@code other} is the counterparty's number, {@code amount} NaN where no rate is known. */
    @FunctionalInterface
    interface Visitor {
        void see(long time, boolean out, int other, double amount);
    }

    /** Whether amounts can be compared with figures in the rulebook's currency. */
    boolean isComparable() {
        return conversion.comparable();
    }

    /** How many numbers of counterparties there are. */
    int counterparties() {
        return movements.counterparties();
    }

    /** The number of an account; {@link Movements#NOTES} where it is not among the counterparties. */
    int numberOf(@Nullable AccountId account) {
        return movements.numberOf(account);
    }

    /** Shows the movements from a moment on that are known one by one, oldest first. */
    void since(long from, Visitor visitor) {
        show(placeOf(from), visitor);
    }

    /** The place of the next payment to a counterparty, or credit from it, at or after a place; {@link #end()} if none. */
    int next(int from, int other, boolean outgoing) {
        int at = from;
        while (at < end && !(movements.counterparty(at) == other && movements.isOut(at) == outgoing && isSeen(at))) {
            at++;
        }
        return at;
    }

    /** The place of the first movement at a moment or after it. */
    int placeOf(long from) {
        int first = end;
        while (first > 0 && movements.time(first - 1) >= from) {
            first--;
        }
        return first;
    }

    /** The place behind the last movement before the look that is known one by one. */
    int end() {
        return end;
    }

    long time(int at) {
        return movements.time(at);
    }

    /** NaN where no rate is known. */
    double amount(int at) {
        return conversion.inUnit(movements.minor(at), movements.currency(at));
    }

    /** Shows all movements that are known one by one, oldest first. */
    void all(Visitor visitor) {
        show(0, visitor);
    }

    private void show(int first, Visitor visitor) {
        for (int i = first; i < end; i++) {
            if (isSeen(i)) {
                visitor.see(movements.time(i), movements.isOut(i), movements.counterparty(i), amount(i));
            }
        }
    }

    /** The counterparties whom the account paid before a moment, and those who paid it. */
    BitSet metBefore(long moment) {
        BitSet met = paidBefore(moment);
        addBefore(moment, false, met);
        return met;
    }

    /** The counterparties whom the account paid before a moment. */
    BitSet paidBefore(long moment) {
        BitSet paid = new BitSet(movements.counterparties());
        addBefore(moment, true, paid);
        return paid;
    }

    private void addBefore(long moment, boolean outgoing, BitSet met) {
        for (int i = 0; i < end && movements.time(i) < moment; i++) {
            int other = movements.counterparty(i);
            if (other != Movements.NOTES && movements.isOut(i) == outgoing && isSeen(i)) {
                met.set(other);
            }
        }
        int blurred = earlier.latest() == Earlier.NEVER ? 0 : movements.counterparties();
        for (int i = 0; i < blurred; i++) {
            if (firstBlurred(i, outgoing) < moment) {
                met.set(i);
            }
        }
    }

    /** Whether a movement in a direction is known from a moment on: most windows are empty, and this finds it out. */
    boolean anySince(long from, boolean outgoing) {
        for (int i = end - 1; i >= 0 && movements.time(i) >= from; i--) {
            if (movements.isOut(i) == outgoing && isSeen(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing at all moved in a direction from a moment on; null where the books are too coarse to say. */
    @Nullable
    Boolean noneSince(long from, boolean outgoing) {
        if (anySince(from, outgoing)) {
            return false;
        }
        return earlier.mayHaveMoved(from, asOf, outgoing) ? null : Boolean.TRUE;
    }

    /** When something last moved before a moment, or later than that; {@link Earlier#NEVER} where nothing is known. */
    long lastBefore(long moment) {
        for (int i = end - 1; i >= 0; i--) {
            if (movements.time(i) < moment && isSeen(i)) {
                return movements.time(i);
            }
        }
        return earlier.lastBefore(moment);
    }

    private boolean isSeen(int at) {
        return movements.transfer(at) != own;
    }

    /** Whether all movements from a moment on are known one by one. */
    boolean isDetailed(long from) {
        return earlier.latest() < from;
    }

    /** Whether movements with a counterparty, or notes in a direction, from a moment on are no longer known one by one. */
    boolean isBlurred(int other, long from) {
        return other != Movements.NOTES && earlier.lastContact(other) >= from;
    }

    /** Whether notes were drawn that are no longer known one by one. */
    boolean hasBlurredWithdrawals() {
        return earlier.firstNotes(true) != Earlier.NOT_YET;
    }

    /** Whether notes were paid in before the look. */
    boolean hadNotesPaidIn() {
        return earlier.firstNotes(false) < asOf || firstListed(Movements.NOTES, false) != Earlier.NOT_YET;
    }

    /** What moved in a direction from a moment on beyond what is known one by one, at the least. */
    Total blurred(long from, boolean outgoing) {
        return earlier.total(from, asOf, outgoing);
    }

    /** The sum of it in the unit of the look; NaN where no rate is known. */
    double amount(Total total) {
        return total.currency() == null ? 0 : conversion.inUnit(total.minor(), total.currency());
    }

    /** When money first moved with a counterparty in a direction; {@link Earlier#NOT_YET} where the books don't say. */
    long first(int other, boolean outgoing) {
        return other == Movements.NOTES
                ? Earlier.NOT_YET
                : Math.min(firstBlurred(other, outgoing), firstListed(other, outgoing));
    }

    private long firstListed(int other, boolean outgoing) {
        int at = next(0, other, outgoing);
        return at < end ? movements.time(at) : Earlier.NOT_YET;
    }

    private long firstBlurred(int other, boolean outgoing) {
        return beforeLook(outgoing ? earlier.firstPaid(other) : earlier.firstReceived(other));
    }

    /** What is no longer known one by one may be the transfer's own movement if it is of the very moment of the look. */
    private long beforeLook(long moment) {
        return moment < asOf ? moment : Earlier.NOT_YET;
    }

    /** The beginning of a window that ends with the look. */
    long hoursAgo(int hours) {
        if (hours <= 0) {
            throw new IllegalArgumentException("hours: `" + hours + "`, expected above 0");
        }
        return asOf - hours * Micros.HOUR;
    }

    /** Whether the absence of a movement within the window, and for the coverage days, is proven. */
    boolean covers(int hours) {
        long needed = Math.max(hours * Micros.HOUR, frame.coverageDays() * Micros.DAY);
        return coveredSince <= asOf - needed;
    }

    /** For how many days before the look the movements are complete; 0 without coverage. */
    int coveredDays() {
        return days(coveredSince);
    }

    /** Whole days from a moment to the look; 0 where it is not before it. */
    int days(long moment) {
        return moment >= asOf ? 0 : (int) Math.min(Integer.MAX_VALUE, (asOf - moment) / Micros.DAY);
    }

    /** The moment of the look. */
    long asOf() {
        return asOf;
    }
}
