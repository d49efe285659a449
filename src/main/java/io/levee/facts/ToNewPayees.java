package io.levee.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payer's payments to payees that were never paid before the window. */
final class ToNewPayees {

    private final Ledger ledger;
    private final Acquaintance acquaintance;
    private final double amount;

    ToNewPayees(Ledger ledger, Acquaintance acquaintance, double amount) {
        this.ledger = ledger;
        this.acquaintance = acquaintance;
        this.amount = amount;
    }

    int countWithin(int hours) {
        BitSet payees = new BitSet(ledger.counterparties());
        for (Payment payment : within(hours)) {
            payees.set(payment.other());
        }
        int payee = acquaintance.number();
        boolean counted = payee != Movements.NOTES && payees.get(payee);
        return payees.cardinality() + (isNew(hours) && !counted ? 1 : 0);
    }

    double paidWithin(int hours) {
        Sum sum = new Sum();
        if (!ledger.isComparable()) {
            return 0;
        }
        for (Payment payment : within(hours)) {
            sum.add(payment.amount());
        }
        if (isNew(hours)) {
            sum.add(amount);
        }
        return sum.total();
    }

    int risingWithin(int hours) {
        return isNew(hours) ? ToThisPayee.rise(within(hours), amount) : 0;
    }

    @Nullable
    Double timesReturnedWithin(int hours) {
        List<Payment> payments = within(hours);
        if (payments.isEmpty() || !ledger.isComparable() || !ledger.isDetailed(ledger.hoursAgo(hours))) {
            return null;
        }
        long[] firstPaid = new long[ledger.counterparties()];
        Arrays.fill(firstPaid, Earlier.NOT_YET);
        payments.forEach(payment -> firstPaid[payment.other()] = Math.min(firstPaid[payment.other()], payment.time()));
        Sum returned = new Sum();
        ledger.since(ledger.hoursAgo(hours), (time, out, other, received) -> {
            if (!out && other != Movements.NOTES && time >= firstPaid[other]) {
                returned.add(received);
            }
        });
        return Amounts.ratio(amount, returned.total());
    }

    private boolean isNew(int hours) {
        return Boolean.TRUE.equals(acquaintance.newWithin(hours));
    }

    /** The payments within the window to payees whose first one lies within it, oldest first. */
    private List<Payment> within(int hours) {
        long from = ledger.hoursAgo(hours);
        if (!ledger.covers(hours) || !ledger.anySince(from, true)) {
            return List.of();
        }
        BitSet paidBefore = ledger.paidBefore(from);
        List<Payment> payments = new ArrayList<>();
        ledger.since(from, (time, out, other, paid) -> {
            if (out && other != Movements.NOTES && !paidBefore.get(other)) {
                payments.add(new Payment(time, other, paid));
            }
        });
        return payments;
    }
}
