package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Micros;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes into the payee's account and how fast it leaves again. */
final class Inflow {

    private static final long SWEEP = Micros.HOUR;
    private static final double SWEPT_SHARE = 0.8;

    private final Ledger ledger;
    private final int payer;

    Inflow(Ledger ledger, AccountId payer) {
        this.ledger = ledger;
        this.payer = ledger.numberOf(payer);
    }

    int payersWithin(int hours) {
        long from = ledger.hoursAgo(hours);
        int before = ledger.blurred(from, false).counterparties() - 1; // one of them may be this payer
        if (!ledger.anySince(from, false)) {
            return Math.max(before, 0);
        }
        BitSet payers = new BitSet(ledger.counterparties());
        for (int at = ledger.since(from); at < ledger.end(); at = ledger.after(at)) {
            int other = ledger.other(at);
            if (!ledger.isOut(at) && other != Movements.NOTES && other != payer) {
                payers.set(other);
            }
        }
        return Math.max(before, payers.cardinality());
    }

    double receivedWithin(int hours) {
        if (!ledger.isComparable()) {
            return 0;
        }
        Sum sum = new Sum();
        long from = ledger.hoursAgo(hours);
        sum.add(ledger.amount(ledger.blurred(from, false)));
        for (int at = ledger.since(from); at < ledger.end(); at = ledger.after(at)) {
            if (!ledger.isOut(at)) {
                sum.add(ledger.amount(at));
            }
        }
        return sum.total();
    }

    int sweptWithin(int hours) {
        long from = ledger.hoursAgo(hours);
        // which money out covers which credit depends on all that came before
        if (!ledger.isDetailed(from) || !ledger.anySince(from, true)) {
            return 0;
        }
        List<Flow> flows = new ArrayList<>();
        for (int at = ledger.since(from); at < ledger.end(); at = ledger.after(at)) {
            flows.add(new Flow(ledger.time(at), ledger.isOut(at), ledger.amount(at)));
        }
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
            if (flow.time > credit.time + SWEEP) {
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
        private final long time;
        private final boolean out;
        private double left;

        Flow(long time, boolean out, double amount) {
            this.time = time;
            this.out = out;
            this.left = amount;
        }
    }

    int tinyCreditsWithin(int atMost, int hours) {
        long from = ledger.hoursAgo(hours);
        if (!ledger.covers(hours) || !ledger.isComparable() || !ledger.anySince(from, false)) {
            return 0;
        }
        FirstContacts contacts = new FirstContacts(ledger);
        int tiny = 0;
        for (int at = ledger.since(from); at < ledger.end(); at = ledger.after(at)) {
            if (!ledger.isOut(at) && contacts.isStranger(ledger.other(at), from) && ledger.amount(at) <= atMost) {
                tiny++;
            }
        }
        return tiny;
    }

    @Nullable
    Integer quietDays() {
        long last = ledger.lastBefore(ledger.hoursAgo(24));
        int proven = ledger.coveredDays();
        int quiet = last == Earlier.NEVER ? proven : ledger.days(last);
        return proven == 0 ? null : Math.min(quiet, proven);
    }
}
