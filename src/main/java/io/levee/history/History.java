package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What the accounts did before. Safe from any number of threads: whatever was added before a snapshot is taken is in it,
 * a snapshot never changes, and taking one waits for nobody. Entries may arrive late and in any order; they land where
 * their time says.
 *
 * <p>What is added or stated is seen by the next snapshot at once. The stage that comes back completes when it is safe,
 * that is, when it would outlive the process; in memory that is at once, as nothing outlives it. It completes
 * exceptionally where it could not be made safe. Who does not wait may drop it.
 */
public interface History {

    /**
     * Adds a movement to both its accounts. One with an id that is there already is passed over. One that names a
     * transfer takes the place of those without an id that name it too, and is passed over where it has no id itself and
     * one with an id names it: a payment that was let go is counted once, as the bank booked it.
     */
    CompletionStage<Void> add(Movement movement);

    /** Adds an account event. */
    CompletionStage<Void> add(DatedEvent event);

    /**
     * Adds an attempt to its payer and, where known, its payee. One that names a transfer takes the place of the one that
     * this payer made of it before: of one transfer the latest statement counts.
     */
    CompletionStage<Void> add(Attempt attempt);

    /** States that the movements of all accounts are complete from a moment on; a later statement takes its place. */
    CompletionStage<Void> cover(Instant since);

    /** States that the movements of one account are complete from a moment on; a later statement takes its place. */
    CompletionStage<Void> cover(AccountId account, Instant since);

    /** What is known of an account at a moment: nothing later is in it. Never null; must not do I/O. */
    AccountSnapshot snapshot(AccountId account, Instant asOf);

    /** How a history on disk is; empty for one that has no disk. */
    default Optional<HistoryState> state() {
        return Optional.empty();
    }

    /** A history in memory, empty and without coverage, with the usual retention. */
    static History inMemory() {
        return inMemory(Retention.DEFAULT);
    }

    /** A history in memory, empty and without coverage. */
    static History inMemory(Retention retention) {
        return new InMemoryHistory(retention, Clock.systemUTC());
    }
}
