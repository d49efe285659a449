package io.levee.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a transfer ended, and what later screenings know of it. "Counts" means: as an earlier try that came to nothing, for
 * the payer and for the payee, if a screening had asked for {@link Intervention#VERIFY} or more.
 */
public enum Outcome {
    /**
     * It was carried out: the money moved, and the payee is known to the payer. An attempt at the same transfer, such as
     * a delay, counts as {@link AttemptOutcome#CLEARED} from now on. Where it is one account on both sides, nothing
     * moves.
     */
    PAID(null),

    /** 客户放弃: the customer gave it up. Counts. */
    CANCELLED(AttemptOutcome.ABANDONED),

    /** 延迟: it waits until later. Does not count. */
    DELAYED(AttemptOutcome.DELAYED),

    /** 拒绝: the bank refused it. Counts. */
    REFUSED(AttemptOutcome.REFUSED),

    /** 移交公安: it was handed to the police. Counts. */
    REFERRED(AttemptOutcome.REFERRED),

    /**
     * 排除嫌疑: it proved genuine, paid or not. Does not count, nor does what was recorded of the same transfer before. What
     * was asked for before causes nothing any more: a customer who then gives it up is no victim who was turned away.
     */
    CLEARED(AttemptOutcome.CLEARED);

    private final @Nullable AttemptOutcome attempt;

    Outcome(@Nullable AttemptOutcome attempt) {
        this.attempt = attempt;
    }

    /** How the attempt ended that it leaves behind; empty for a payment. */
    public Optional<AttemptOutcome> attempt() {
        return Optional.ofNullable(attempt);
    }
}
