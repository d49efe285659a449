package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What the accounts did before. Safe from any number of threads. An implementation on another store keeps these promises:
 *
 * <ul>
 *   <li><b>What a reader sees.</b> Whatever was added or stated before a snapshot is taken is in it. A snapshot never
 *       changes and never shows half an entry; taking one does no I/O and waits for nobody. An entry that names two
 *       accounts appears in their books one after the other: a reader of both may see it in one of them first.
 *   <li><b>Order.</b> Entries may arrive late and in any order; they land where their time says, and nothing later than
 *       the moment of a snapshot is in it. Where it matters which of two came first (two statements about one transfer,
 *       coverage), it is the order in which they were added. Times are kept to the microsecond.
 *   <li><b>Idempotence.</b> A movement with an id counts once, however often it is added, as long as the first one is
 *       kept one by one ({@link Retention}); afterwards a repetition may tell with whom money moved, and adds nothing up.
 *       An event of the same kind and time counts once. Movements without an id count as often as they are added. Of one transfer a movement with an id
 *       counts rather than those without, and an attempt takes the place of the one before.
 *   <li><b>Bounds.</b> What is older than the retention is let go of. What is more than an account keeps one by one is
 *       folded into hours and days. No fact is ever higher for it: counts and sums may come out lower, and what can't be
 *       told any more is unknown. Movements should come roughly in time order: those that come after later ones of the
 *       account were folded are counted only where they have neither id nor transfer.
 *   <li><b>Coverage.</b> What is absent means something only since the moment from which the feeder says that all
 *       movements are there, and never before the moment until which something was forgotten.
 *   <li><b>Safety.</b> The stage that comes back completes when the entry is safe, that is, when it would outlive the
 *       process; in memory that is at once, as nothing outlives it. It completes exceptionally where it could not be made
 *       safe. Who does not wait may drop it.
 * </ul>
 */
public interface History {

    /**
     * Adds a movement to both its accounts. One with an id that is there already is passed over. One that names a
     * transfer takes the place of those without an id that name it too, and is passed over where it has no id itself and
     * one with an id names it: a payment that was let go is counted once, as the bank booked it.
     */
    CompletionStage<Void> add(Movement movement);

    /** Adds an account event; one of the same kind and time that is there already is passed over. */
    CompletionStage<Void> add(DatedEvent event);

    /**
     * Adds an attempt to its payer and, where known, its payee. One that names a transfer takes the place of the one that
     * this payer made of it before: of one transfer the latest statement counts.
     */
    CompletionStage<Void> add(Attempt attempt);

    /** States that movements are complete from a moment on; a later statement about the same takes its place. */
    CompletionStage<Void> cover(Coverage coverage);

    /** States that the movements of all accounts are complete from a moment on. */
    default CompletionStage<Void> cover(Instant since) {
        return cover(new Coverage(since, null));
    }

    /** States that the movements of one account are complete from a moment on. */
    default CompletionStage<Void> cover(AccountId account, Instant since) {
        return cover(new Coverage(since, account));
    }

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
