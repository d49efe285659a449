package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.transfer.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of all accounts.
 *
 * @param since since when all movements are said to be complete; null where nobody said so
 * @param forgotten until when entries were let go of because of their age; {@link Earlier#NEVER} before the first
 */
record Covered(@Nullable Instant since, long forgotten) {

    static final Covered NOTHING = new Covered(null, Earlier.NEVER);

    /** Since when an account's movements are complete; null where nobody vouches for it. */
    @Nullable
    Instant with(@Nullable Instant ofAccount, long forgottenOfAccount) {
        Instant longest = ofAccount;
        if (longest == null || since != null && since.isBefore(longest)) {
            longest = since;
        }
        long until = Math.max(forgotten, forgottenOfAccount);
        if (longest == null || until == Earlier.NEVER) {
            return longest;
        }
        Instant known = Micros.instant(until + 1);
        return known.isAfter(longest) ? known : longest;
    }
}
