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
        Instant from = ledger.hoursAgo(hours);
        if (!ledger.anySince(from, false)) {
            return 0;
        }
        Set<AccountId> payers = new HashSet<>();
        ledger.since(from, (time, out, other, amount) -> {
            if (!out && other != null && !other.equals(payer)) {
                payers.add(other);
            }
        });
        return payers.size();
    }

    double receivedWithin(int hours) {
        if (!ledger.isComparable()) {
            return 0;
        }
        Sum sum = new Sum();
        ledger.since(ledger.hoursAgo(hours), (time, out, other, amount) -> {
            if (!out) {
                sum.add(amount);
            }
        });
        return sum.total();
    }

    int sweptWithin(int hours) {
        Instant from = ledger.hoursAgo(hours);
        if (!ledger.anySince(from, true)) {
            return 0;
        }
        List<Flow> flows = new ArrayList<>();
        ledger.since(from, (time, out, other, amount) -> flows.add(new Flow(time, out, amount)));
        int swept = 0;
        for (int i = 0; i < flows.size(); i++) {
            if (!flows.get(i).out && leavesAgain(flows, i)) {
                swept++;
            }
        }
        return swept;
    }

    /** Whether what went out within the time covers the credit; money out is used up by the credit that it covers. */
    private static boolean leavesAgain(List<Flow> flows, int at) {
        Flow credit = flows.get(at);
        double needed = SWEPT_SHARE * credit.left;
        double found = 0;
        int last = at;
        while (++last < flows.size() && !Amounts.atLeast(found, needed)) {
            Flow flow = flows.get(last);
            if (flow.time.isAfter(credit.time.plus(SWEEP))) {
                break;
            }
            found += flow.out && flow.left > 0 ? flow.left : 0;
        }
        if (!(credit.left > 0) || !Amounts.atLeast(found, needed)) {
            return false;
        }
        double toUse = credit.left;
        for (int i = at + 1; i < last; i++) {
            Flow flow = flows.get(i);
            if (flow.out && flow.left > 0) {
                double used = Math.min(flow.left, toUse);
                flow.left -= used;
                toUse -= used;
            }
        }
        return true;
    }

    /** A movement with what of it is not yet accounted for. */
    private static final class Flow {
        private final Instant time;
        private final boolean out;
        private double left;

        Flow(Instant time, boolean out, double amount) {
            this.time = time;
            this.out = out;
            this.left = amount;
        }
    }

    int tinyCreditsWithin(int atMost, int hours) {
        Instant from = ledger.hoursAgo(hours);
        if (!ledger.covers(hours) || !ledger.isComparable() || !ledger.anySince(from, false)) {
            return 0;
        }
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
        Instant last = ledger.lastBefore(asOf.minus(Duration.ofHours(24)));
        int proven = ledger.coveredDays();
        int quiet = last == null ? proven : (int) Duration.between(last, asOf).toDays();
        return proven == 0 ? null : Math.min(quiet, proven);
    }
}
