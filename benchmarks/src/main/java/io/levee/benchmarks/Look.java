package io.levee.benchmarks;

import io.levee.transfer.Transfer;
import java.time.Instant;

/**
 * One call of {@code screen}: the transfer as it stood, and the moment of the look.
 *
 * @param transfer what is screened
 * @param asOf the moment; later than the transfer's own time for a second look
 */
record Look(Transfer transfer, Instant asOf) {

    /** Whether the teller had asked and screened again. */
    boolean isSecond() {
        return !asOf.equals(transfer.time().toInstant());
    }
}
