package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.facts.Total;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Movements that are no longer kept one by one.
 *
 * @param marks for each counterparty when it was first and last paid and first and last paid the account
 * @param notes the same for notes
 * @param hours what moved an hour, from {@code hoursFrom} on
 * @param days what moved a day, without gaps
 * @param hoursFrom the beginning of the first day that hours are kept of
 * @param latest the latest movement
 * @param late the latest of those that came too late to be counted; {@link Earlier#NEVER} without any
 * @param currency the currency of all sums; null before the first
 */
record Folded(
        Marks marks,
        Marks notes,
        Buckets hours,
        Buckets days,
        long hoursFrom,
        long latest,
        long late,
        @Nullable Currency currency)
        implements Earlier {

    static final Folded NOTHING =
            new Folded(Marks.NONE, Marks.NONE, Buckets.ofHours(), Buckets.ofDays(), NEVER, NEVER, NEVER, null);

    @Override
    public long firstPaid(int counterparty) {
        return marks.first(counterparty, true);
    }

    @Override
    public long firstReceived(int counterparty) {
        return marks.first(counterparty, false);
    }

    @Override
    public long lastContact(int counterparty) {
        return marks.last(counterparty);
    }

    @Override
    public long firstNotes(boolean out) {
        return notes.first(0, out);
    }

    /** With the marks of some of the counterparties only. */
    Folded with(Marks others) {
        return new Folded(others, notes, hours, days, hoursFrom, latest, late, currency);
    }

    /** Whether a span is one of those that lie side by side: the days that hours are kept of are not. */
    private boolean isCounted(Buckets buckets, int at) {
        return buckets == hours || buckets.start(at) < hoursFrom;
    }

    @Override
    public Total total(long from, long until, boolean out) {
        if (latest < from) {
            return Total.NOTHING;
        }
        long count = 0;
        long minor = 0;
        int different = 0;
        for (Buckets buckets : new Buckets[] {days, hours}) {
            for (int i = buckets.size() - 1; i >= 0 && buckets.start(i) >= from; i--) {
                if (isCounted(buckets, i) && buckets.end(i) <= until) {
                    count += buckets.count(i, out);
                    minor += Math.min(buckets.minor(i, out), Long.MAX_VALUE - minor);
                    different = Math.max(different, buckets.different(i, out));
                }
            }
        }
        return new Total(count, minor, minor == 0 ? null : currency, different);
    }

    @Override
    public boolean mayHaveMoved(long from, long until, boolean out) {
        if (latest < from) {
            return false;
        }
        for (int i = days.size() - 1; i >= 0 && days.end(i) >= from; i--) {
            if (days.start(i) <= until && days.count(i, out) > 0) {
                return true;
            }
        }
        return late >= from;
    }

    @Override
    public long lastBefore(long moment) {
        long last = Math.min(late, moment); // there may be others before the latest of them
        for (Buckets buckets : new Buckets[] {days, hours}) {
            for (int i = buckets.size() - 1; i >= 0; i--) {
                if (isCounted(buckets, i) && buckets.start(i) < moment) {
                    last = Math.max(last, Math.min(Math.min(buckets.end(i), latest), moment));
                    break;
                }
            }
        }
        return last;
    }
}
