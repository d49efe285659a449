package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.facts.Movements;
import io.levee.transfer.Micros;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Folds movements of one account, oldest first; of one thread. */
final class Folding {

    /** For how long hours are kept beside days. */
    private static final long HOURS_KEPT = 7 * Micros.DAY;

    private final Marks marks;
    private final Marks notes;
    private final long hoursFrom;
    private final Buckets.Filling hours;
    private final Buckets.Filling days;
    private @Nullable Currency currency;
    private final long forgotten;
    private long latest;
    private long late;

    /**
     * Begins to fold.
     *
     * @param before what was folded before
     * @param counterparties how many counterparties the account has
     * @param until the latest movement that will be folded
     * @param cut what ended before this moment is let go
     * @param forgotten until when counterparties were forgotten: who came before can't be told from a new one
     */
    Folding(Folded before, int counterparties, long until, long cut, long forgotten) {
        this.marks = before.marks().copyFor(counterparties);
        this.notes = before.notes().copyFor(1);
        this.latest = Math.max(before.latest(), until);
        this.hoursFrom = Math.max(before.hoursFrom(), before.days().startOf(latest - HOURS_KEPT));
        this.hours = before.hours().from(hoursFrom);
        this.days = before.days().from(cut);
        this.currency = before.currency();
        this.late = before.late();
        this.forgotten = forgotten;
    }

    /** Folds one movement. */
    void add(long time, boolean out, int counterparty, long minor, Currency unit) {
        if (currency == null) {
            currency = unit;
        }
        long summed = unit.equals(currency) ? minor : 0;
        boolean inNotes = counterparty == Movements.NOTES;
        long last = inNotes ? Earlier.NOT_YET : Math.max(forgotten, marks.last(counterparty, out));
        if (time >= hoursFrom) {
            hours.add(time, out, summed, last);
        }
        days.add(time, out, summed, last);
        mark(time, out, counterparty);
    }

    /** Notes with whom money moved, without counting it: it may have been counted before. */
    void note(long time, boolean out, int counterparty) {
        late = Math.max(late, time);
        mark(time, out, counterparty);
    }

    private void mark(long time, boolean out, int counterparty) {
        if (counterparty == Movements.NOTES) {
            notes.note(0, out, time);
        } else {
            marks.note(counterparty, out, time);
        }
    }

    Folded done() {
        return new Folded(marks, notes, hours.done(), days.done(), hoursFrom, latest, late, currency);
    }
}
