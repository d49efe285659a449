package io.levee.cli;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Movements;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Micros;
import io.levee.transfer.Movement;
import io.levee.transfer.StreamLine;
import java.time.Instant;
import java.util.Objects;

/** Whether a line shows in a history. */
final class Trace {

    private final History history;

    Trace(History history) {
        this.history = history;
    }

    /**
     * Whether the line shows, or might be among what is no longer kept one by one. One that is passed over or replaced by
     * a later one does not show; it may be added again without any harm.
     */
    boolean mayShow(StreamLine line) {
        if (line instanceof Movement movement) {
            return shows(movement);
        }
        if (line instanceof DatedEvent event) {
            return history.snapshot(event.account(), event.time()).events().stream()
                    .anyMatch(known -> known.event() == event.event() && isOne(known.time(), event.time()));
        }
        return line instanceof Attempt attempt
                && history.snapshot(attempt.payer(), attempt.time()).attempts().stream()
                        .anyMatch(known -> isOne(known, attempt));
    }

    private static boolean isOne(Attempt known, Attempt attempt) {
        return isOne(known.time(), attempt.time())
                && known.outcome() == attempt.outcome()
                && known.payer().equals(attempt.payer())
                && Objects.equals(known.transferId(), attempt.transferId());
    }

    private boolean shows(Movement movement) {
        AccountId from = movement.from();
        AccountId side = from == null ? Objects.requireNonNull(movement.to()) : from;
        AccountSnapshot snapshot = history.snapshot(side, movement.time());
        Movements kept = snapshot.movements();
        long time = Micros.of(movement.time());
        for (int i = kept.size() - 1; i >= 0 && kept.time(i) >= time; i--) {
            if (kept.isOut(i) == (from != null)
                    && kept.minor(i) == movement.amount().minor()
                    && kept.currency(i).equals(movement.amount().currency())) {
                return true;
            }
        }
        return kept.earlier().latest() >= time;
    }

    /** A history keeps times to the microsecond. */
    private static boolean isOne(Instant known, Instant told) {
        return Micros.of(known) == Micros.of(told);
    }
}
