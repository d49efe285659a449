package io.levee.history;

import io.levee.facts.Earlier;
import java.util.Arrays;

/** When an account first and last paid its counterparties, and when they first and last paid it, by their numbers. */
final class Marks {

    static final Marks NONE = new Marks(new long[0]);

    private static final int STRIDE = 4;
    private static final int LAST = 2;

    private final long[] marks;

    private Marks(long[] marks) {
        this.marks = marks;
    }

    /** As {@link #packed()} gave them. */
    static Marks of(long[] packed) {
        return packed.length == 0 ? NONE : new Marks(packed);
    }

    /** Their numbers, to be kept elsewhere; not to be changed. */
    long[] packed() {
        return marks;
    }

    /** For that many counterparties, who have nothing yet beyond what these know. */
    Marks copyFor(int counterparties) {
        long[] more = Arrays.copyOf(marks, counterparties * STRIDE);
        for (int i = marks.length; i < more.length; i++) {
            more[i] = i % STRIDE < LAST ? Earlier.NOT_YET : Earlier.NEVER;
        }
        return new Marks(more);
    }

    /** Those of some of the counterparties, numbered anew in that order. */
    Marks of(int[] counterparties) {
        Marks some = NONE.copyFor(counterparties.length);
        for (int i = 0; i < counterparties.length; i++) {
            int from = counterparties[i] * STRIDE;
            if (from < marks.length) {
                System.arraycopy(marks, from, some.marks, i * STRIDE, STRIDE);
            }
        }
        return some;
    }

    /** Notes a movement; only on a copy that nobody else has seen yet. */
    void note(int counterparty, boolean out, long time) {
        int first = at(counterparty, out);
        marks[first] = Math.min(marks[first], time);
        marks[first + LAST] = Math.max(marks[first + LAST], time);
    }

    long first(int counterparty, boolean out) {
        int at = at(counterparty, out);
        return at < marks.length ? marks[at] : Earlier.NOT_YET;
    }

    long last(int counterparty, boolean out) {
        int at = at(counterparty, out) + LAST;
        return at < marks.length ? marks[at] : Earlier.NEVER;
    }

    long last(int counterparty) {
        return Math.max(last(counterparty, true), last(counterparty, false));
    }

    private static int at(int counterparty, boolean out) {
        return counterparty * STRIDE + (out ? 0 : 1);
    }
}
