package io.levee.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the police or the bank knows about an account, for a time.
 *
 * @param account the account
 * @param status what is known
 * @param since from when on it holds; null where not known, which counts as always
 * @param until when it ceases to hold, after {@code since}; null where not known, which counts as never
 */
public record WatchlistEntry(
        AccountId account, WatchlistStatus status, @Nullable Instant since, @Nullable Instant until) {

    /**
     * Makes the entry.
     *
     * @throws InvalidInputException without account or status, or if it ends before it begins
     */
    public WatchlistEntry {
        Check.present("watch.account", account, "an account number");
        Check.present("watch.status", status, "what is known");
        if (since != null && until != null && !until.isAfter(since)) {
            throw Check.refusal("watch.until", Check.shown(until), "a moment after since");
        }
    }

    /** Whether it holds at a moment: from {@code since} on, and before {@code until}. */
    public boolean coversAt(Instant moment) {
        return (since == null || !moment.isBefore(since)) && (until == null || moment.isBefore(until));
    }

    /** What is known, nothing else. */
    @Override
    public String toString() {
        return "WatchlistEntry[" + status + "]";
    }
}
