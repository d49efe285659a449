package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a history knew about one account at one moment. An implementation is immutable and holds nothing later than the
 * moment it was asked for; an account that was never heard of has nothing in it.
 */
public interface AccountSnapshot {

    /**
     * Since when the account's movements are complete.
     *
     * @return the first moment from which nothing is missing, or null where nobody vouches for completeness
     */
    @Nullable
    Instant coveredSince();

    /** The movements in and out. */
    Movements movements();

    /** The account's events, oldest first. */
    List<DatedEvent> events();

    /** Earlier attempts in which the account was payer or payee, oldest first. */
    List<Attempt> attempts();

    /** What is known about an account that nobody ever mentioned: nothing, and no coverage. */
    static AccountSnapshot unknown() {
        return Snapshot.UNKNOWN;
    }

    /** A snapshot of these entries, each list oldest first; the movements all have the account on one side. */
    static AccountSnapshot of(
            AccountId account,
            @Nullable Instant coveredSince,
            List<Movement> movements,
            List<DatedEvent> events,
            List<Attempt> attempts) {
        return of(coveredSince, new ListedMovements(account, movements), events, attempts);
    }

    /** A snapshot of movements that a history keeps in a form of its own, and of these entries, oldest first. */
    static AccountSnapshot of(
            @Nullable Instant coveredSince, Movements movements, List<DatedEvent> events, List<Attempt> attempts) {
        return new Snapshot(coveredSince, movements, List.copyOf(events), List.copyOf(attempts));
    }
}
