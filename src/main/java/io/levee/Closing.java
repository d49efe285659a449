package io.levee;

import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.Intervention;
import io.levee.transfer.Movement;
import io.levee.transfer.Outcome;
import io.levee.transfer.Transfer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the end of a transfer feeds into the history. */
final class Closing {

    /** Later than anything that a history holds. */
    private static final Instant END_OF_BOOKS = Instant.parse("9999-12-31T00:00:00Z");

    private static final CompletionStage<Void> NOTHING_TO_DO = CompletableFuture.completedStage(null);

    private final History history;

    Closing(History history) {
        this.history = history;
    }

    /**
     * Feeds an end.
     *
     * @param moment the latest look at it
     * @param level the most that was asked for; null where not known
     */
    CompletionStage<Void> close(Transfer transfer, Instant moment, @Nullable Intervention level, Outcome outcome) {
        Optional<AttemptOutcome> attempt = outcome.attempt();
        if (attempt.isPresent()) {
            Attempt ended = attempt(transfer, moment, level, attempt.get());
            CompletionStage<Void> cleared = clear(transfer, known -> !Objects.equals(known.payee(), ended.payee()));
            return history.add(ended).runAfterBoth(cleared, () -> {});
        }
        Optional<Movement> movement = transfer.movement(moment);
        CompletionStage<Void> moved = movement.isPresent() ? history.add(movement.get()) : NOTHING_TO_DO;
        return moved.runAfterBoth(clear(transfer), () -> {});
    }

    /** Takes back what was recorded against the payer for this transfer, if anything was. */
    CompletionStage<Void> clear(Transfer transfer) {
        return clear(transfer, known -> true);
    }

    /** The same for what was recorded of some kind, for example with a payee that was corrected since. */
    private CompletionStage<Void> clear(Transfer transfer, Predicate<Attempt> some) {
        AccountId payer = transfer.payer().account();
        try {
            for (Attempt attempt : history.snapshot(payer, END_OF_BOOKS).attempts()) {
                if (transfer.id().equals(attempt.transferId())
                        && payer.equals(attempt.payer())
                        && attempt.outcome() != AttemptOutcome.CLEARED
                        && some.test(attempt)) {
                    return history.add(attempt.ended(AttemptOutcome.CLEARED));
                }
            }
            return NOTHING_TO_DO;
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e); // what went before is done, and must not look undone
        }
    }

    private static Attempt attempt(
            Transfer transfer, Instant moment, @Nullable Intervention level, AttemptOutcome outcome) {
        return Attempt.builder()
                .time(moment)
                .payer(transfer.payer().account())
                .payee(transfer.payeeAccount())
                .amount(transfer.amount())
                .outcome(outcome)
                .level(level)
                .transferId(transfer.id())
                .build();
    }
}
