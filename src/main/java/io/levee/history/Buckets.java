package io.levee.history;

import io.levee.transfer.Micros;
import java.util.Arrays;

/**
 * What moved in spans of equal length, an hour or a day, oldest first: how many, how much and with how many different
 * counterparties, in each direction. Immutable.
 */
final class Buckets {

    /** Up to here counterparties are counted exactly; from here on the figure means "at least". */
    static final int EXACT = 64;

    private static final int STRIDE = 5;
    private static final int COUNTS = 1;
    private static final int SUM = 2;
    private static final int DIFFERENT = 4;

    private final long span;
    private final long[] rows;

    private Buckets(long span, long[] rows) {
        this.span = span;
        this.rows = rows;
    }

    /** Hours, as {@link #packed()} gave them. */
    static Buckets ofHours(long... packed) {
        return new Buckets(Micros.HOUR, packed);
    }

    /** Days, as {@link #packed()} gave them. */
    static Buckets ofDays(long... packed) {
        return new Buckets(Micros.DAY, packed);
    }

    /** Their numbers, to be kept elsewhere; not to be changed. */
    long[] packed() {
        return rows;
    }

    int size() {
        return rows.length / STRIDE;
    }

    long start(int at) {
        return rows[at * STRIDE];
    }

    /** The last moment that belongs to it. */
    long end(int at) {
        return start(at) + span - 1;
    }

    long count(int at, boolean out) {
        long counts = rows[at * STRIDE + COUNTS];
        return out ? counts >>> Integer.SIZE : counts & 0xFFFF_FFFFL;
    }

    long minor(int at, boolean out) {
        return rows[at * STRIDE + SUM + (out ? 1 : 0)];
    }

    int different(int at, boolean out) {
        long different = rows[at * STRIDE + DIFFERENT];
        return (int) (out ? different >>> Integer.SIZE : different & 0xFFFF_FFFFL);
    }

    /** The beginning of the span that a moment belongs to. */
    long startOf(long time) {
        return Math.floorDiv(time, span) * span;
    }

    /** A copy without what ended before a moment, to be filled further. */
    Filling from(long cut) {
        int first = 0;
        while (first < size() && end(first) < cut) {
            first++;
        }
        return new Filling(span, Arrays.copyOfRange(rows, first * STRIDE, rows.length));
    }

    /** Fills buckets; of one thread. */
    static final class Filling {

        private final long span;
        private long[] rows;

        private Filling(long span, long[] rows) {
            this.span = span;
            this.rows = rows;
        }

        /**
         * Adds one movement.
         *
         * @param minor what it adds to the sum, 0 where its currency is another
         * @param last when the account last dealt with that counterparty in that direction: it is a different one if that
         *     was before this span; for notes a moment after it
         */
        void add(long time, boolean out, long minor, long last) {
            int row = rowOf(Math.floorDiv(time, span) * span);
            int shift = out ? Integer.SIZE : 0;
            if ((rows[row + COUNTS] >>> shift & 0xFFFF_FFFFL) < Integer.MAX_VALUE) {
                rows[row + COUNTS] += 1L << shift;
            }
            int sum = row + SUM + (out ? 1 : 0);
            rows[sum] = rows[sum] > Long.MAX_VALUE - minor ? Long.MAX_VALUE : rows[sum] + minor;
            if (last < rows[row] && (rows[row + DIFFERENT] >>> shift & 0xFFFF_FFFFL) < EXACT) {
                rows[row + DIFFERENT] += 1L << shift;
            }
        }

        private int rowOf(long start) {
            int row = rows.length;
            while (row > 0 && rows[row - STRIDE] > start) {
                row -= STRIDE;
            }
            if (row > 0 && rows[row - STRIDE] == start) {
                return row - STRIDE;
            }
            long[] more = new long[rows.length + STRIDE];
            System.arraycopy(rows, 0, more, 0, row);
            System.arraycopy(rows, row, more, row + STRIDE, rows.length - row);
            more[row] = start;
            rows = more;
            return row;
        }

        Buckets done() {
            return new Buckets(span, rows);
        }
    }
}
