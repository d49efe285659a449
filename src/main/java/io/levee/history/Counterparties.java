package io.levee.history;

import io.levee.facts.Earlier;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Which of an account's counterparties stay known. */
final class Counterparties {

    private final int[] numbers;
    private final long forgotten;

    private Counterparties(int[] numbers, long forgotten) {
        this.numbers = numbers;
        this.forgotten = forgotten;
    }

    /** Their numbers, ascending; not to be changed. */
    int[] numbers() {
        return numbers;
    }

    /** The last contact with one that is not kept; {@link Earlier#NEVER} where there was none. */
    long forgotten() {
        return forgotten;
    }

    /**
     * All that a movement names, and of the others those that the account dealt with last.
     *
     * @param cut whose last contact was before is not kept
     * @param most how many of the others at most
     */
    static Counterparties of(PackedMovements movements, long cut, int most) {
        boolean[] kept = new boolean[movements.counterparties()];
        for (int i = 0; i < movements.size(); i++) {
            if (movements.counterparty(i) != PackedMovements.NOTES) {
                kept[movements.counterparty(i)] = true;
            }
        }
        long[] others = IntStream.range(0, kept.length)
                .filter(i -> !kept[i])
                .mapToLong(i -> movements.folded().lastContact(i))
                .sorted()
                .toArray();
        int allowed = Math.min(most, others.length);
        long line = allowed == others.length ? cut : Math.max(cut, others[others.length - allowed - 1] + 1);
        for (int i = 0; i < kept.length; i++) {
            kept[i] |= movements.folded().lastContact(i) >= line;
        }
        long forgotten = Arrays.stream(others).filter(last -> last < line).max().orElse(Earlier.NEVER);
        return new Counterparties(
                IntStream.range(0, kept.length).filter(i -> kept[i]).toArray(), forgotten);
    }
}
