package io.levee.facts;

import io.levee.transfer.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes into the payee's account and how fast it leaves again. */
final class Inflow {

    private static final Duration SWEEP = Duration.ofMinutes(60);
    private static final double SWEPT_SHARE = 0.8;

    private final Ledger ledger;
    private final AccountId payer;
    private final Instant asOf;

    Inflow(Ledger ledger, AccountId payer, Frame frame) {
        this.ledger = ledger;
        this.payer = payer;
        this.asOf = frame.asOf();
    }

    int payersWithin(int hours) {
        Set<AccountId> payers = new HashSet<>();
        ledger.since(ledger.hoursAgo(hours), (time, out, other, amount) -> {
            if (!out && other != null && !other.equals(payer)) {
                payers.add(other);
            }
        });
        return payers.size();
    }

    double receivedWithin(int hours) {
        Sum sum = new Sum();
        ledger.since(ledger.hoursAgo(hours), (time, out, other, amount) -> {
            if (!out) {
                sum.add(amount);
            }
        });
        return sum.total();
    }

    int sweptWithin(int hours) {
        List<Flow> flows = new ArrayList<>();
        ledger.since(ledger.hoursAgo(hours), (time, out, other, amount) -> flows.add(new Flow(time, out, amount)));
        int swept = 0;
        for (int i = 0; i < flows.size(); i++) {
            Flow credit = flows.get(i);
            if (!credit.out && credit.amount > 0 && leftAgain(credit, flows, i + 1)) {
                swept++;
            }
        }
        return swept;
    }

    private static boolean leftAgain(Flow credit, List<Flow> flows, int from) {
        double left = 0;
        for (int i = from; i < flows.size(); i++) {
            Flow flow = flows.get(i);
            if (flow.time.isAfter(credit.time.plus(SWEEP))) {
                break;
            }
            if (flow.out && flow.amount > 0) {
                left += flow.amount;
            }
        }
        return left >= SWEPT_SHARE * credit.amount;
    }

    int tinyCreditsWithin(int atMost, int hours) {
        if (!ledger.covers(hours)) {
            return 0;
        }
        Instant from = ledger.hoursAgo(hours);
        Set<AccountId> seenBefore = new HashSet<>();
        int[] tiny = {0};
        ledger.all((time, out, other, amount) -> {
            if (other == null) {
                return;
            }
            if (time.isBefore(from)) {
                seenBefore.add(other);
            } else if (!out && amount <= atMost && !seenBefore.contains(other)) {
                tiny[0]++;
            }
        });
        return tiny[0];
    }

    @Nullable
    Integer quietDays() {
        Instant dayBefore = asOf.minus(Duration.ofHours(24));
        Instant[] last = {null};
        ledger.all((time, out, other, amount) -> {
            if (time.isBefore(dayBefore)) {
                last[0] = time;
            }
        });
        int proven = ledger.coveredDays();
        int quiet =
                last[0] == null ? proven : (int) Duration.between(last[0], asOf).toDays();
        return proven == 0 ? null : Math.min(quiet, proven);
    }

    private record Flow(Instant time, boolean out, double amount) {}
}
