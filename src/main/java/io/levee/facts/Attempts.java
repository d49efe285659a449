package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Intervention;
import io.levee.transfer.PartyType;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Earlier tries of this payer, or of others to this payee, that did not go through. What others gave up at a business
 * says nothing: a utility sees it every day. Nor does what came to nothing where at most a reminder was given: people
 * change their minds.
 */
final class Attempts {

    private final Transfer transfer;
    private final Frame frame;
    private final Known known;

    Attempts(Transfer transfer, Frame frame, Known known) {
        this.transfer = transfer;
        this.frame = frame;
        this.known = known;
    }

    int refusedWithin(int hours) {
        if (known.payer().attempts().isEmpty() && known.payee().attempts().isEmpty()) {
            return 0;
        }
        Instant from = frame.asOf().minus(Duration.ofHours(hours));
        AccountId payer = transfer.payer().account();
        int refused = 0;
        List<Attempt> byPayer = known.payer().attempts();
        for (int i = 0; i < byPayer.size(); i++) {
            Attempt attempt = byPayer.get(i);
            if (failed(attempt, from) && attempt.payer().equals(payer)) {
                refused++;
            }
        }
        List<Attempt> atPayee = known.payee().attempts();
        for (int i = 0; i < atPayee.size(); i++) {
            Attempt attempt = atPayee.get(i);
            if (failed(attempt, from) && !attempt.payer().equals(payer) && isToPayee(attempt)) {
                refused++;
            }
        }
        return refused;
    }

    private boolean isToPayee(Attempt attempt) {
        Payee payee = transfer.payee();
        return payee != null
                && payee.type() != PartyType.BUSINESS
                && payee.account().equals(attempt.payee());
    }

    private boolean failed(Attempt attempt, Instant from) {
        return endedBadly(attempt)
                && !attempt.time().isBefore(from)
                && !attempt.time().isAfter(frame.asOf())
                && !transfer.id().equals(attempt.transferId());
    }

    /** Whether it came to nothing because something was wrong, as far as anybody knows. */
    private static boolean endedBadly(Attempt attempt) {
        Intervention level = attempt.level();
        return switch (attempt.outcome()) {
            case REFUSED, ABANDONED, REFERRED -> level == null || level.compareTo(Intervention.VERIFY) >= 0;
            case DELAYED, CLEARED -> false;
        };
    }
}
