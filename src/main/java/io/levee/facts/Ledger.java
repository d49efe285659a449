package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Micros;
import io.levee.transfer.Transfer;
import java.time.Instant;
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
    private final boolean ownMayBeIn;

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
        this.ownMayBeIn = isAmong(own, movements);
    }

    private static boolean isAmong(long transfer, Movements movements) {
        int size = movements.size();
        int at = 0;
        while (at < size && movements.transfer(at) != transfer) {
            at++;
        }
        return at < size;
    }

    /** The first whole microsecond from which nothing is missing; {@link Earlier#NOT_YET} where nobody vouches. */
    private static long coveredSince(@Nullable Instant since) {
        return since == null ? Earlier.NOT_YET : Micros.of(since.plusNanos(999));
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

    /** The place of the first movement that is known one by one, {@link #end()} without any. */
    int first() {
        return seen(0);
    }

    /** The place of the first movement at a moment or after it. */
    int since(long from) {
        int first = end;
        while (first > 0 && movements.time(first - 1) >= from) {
            first--;
        }
        return seen(first);
    }

    /** The place of the next movement. */
    int after(int at) {
        return seen(at + 1);
    }

    private int seen(int from) {
        int at = from;
        while (ownMayBeIn && at < end && !isSeen(at)) {
            at++;
        }
        return at;
    }

    /** The place of the next payment to a counterparty, or credit from it, at or after a place; {@link #end()} if none. */
    int next(int from, int other, boolean outgoing) {
        int at = from;
        while (at < end && !(movements.counterparty(at) == other && movements.isOut(at) == outgoing && isSeen(at))) {
            at++;
        }
        return at;
    }

    /** The place behind the last movement before the look that is known one by one. */
    int end() {
        return end;
    }

    long time(int at) {
        return movements.time(at);
    }

    boolean isOut(int at) {
        return movements.isOut(at);
    }

    /** The counterparty's number, or {@link Movements#NOTES}. */
    int other(int at) {
        return movements.counterparty(at);
    }

    /** NaN where no rate is known. */
    double amount(int at) {
        return conversion.inUnit(movements.minor(at), movements.currency(at));
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
        return !ownMayBeIn || movements.transfer(at) != own;
    }

    /** Whether some movements are no longer known one by one. */
    boolean hasBlurred() {
        return earlier.latest() != Earlier.NEVER;
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

    /** When money first moved with a counterparty in a direction, of what is no longer known one by one. */
    long firstBlurred(int other, boolean outgoing) {
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
