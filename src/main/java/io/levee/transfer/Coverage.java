package io.levee.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement of whoever feeds a history: from this moment on its movements are complete.
 *
 * @param since from when on
 * @param account of which account; null for all
 */
public record Coverage(Instant since, @Nullable AccountId account) implements StreamLine {

    /**
     * Makes the statement.
     *
     * @throws InvalidInputException without a moment
     */
    public Coverage {
        Check.moment("covered.since", since, "since when the movements are complete");
    }

    /** Since when, nothing else. */
    @Override
    public String toString() {
        return "Coverage[" + since + "]";
    }
}
