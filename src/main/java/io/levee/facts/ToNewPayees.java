package io.levee.facts;

import io.levee.transfer.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<AccountId> payees = new HashSet<>();
        for (Payment payment : within(hours)) {
            payees.add(payment.other());
        }
        AccountId payee = acquaintance.payee();
        if (payee != null && isNew(hours)) {
            payees.add(payee);
        }
        return payees.size();
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
        if (payments.isEmpty() || !ledger.isComparable()) {
            return null;
        }
        Map<AccountId, Instant> firstPaid = new HashMap<>();
        payments.forEach(payment -> firstPaid.putIfAbsent(payment.other(), payment.time()));
        Sum returned = new Sum();
        ledger.since(ledger.hoursAgo(hours), (time, out, other, received) -> {
            Instant paid = out || other == null ? null : firstPaid.get(other);
            if (paid != null && !time.isBefore(paid)) {
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
        Instant from = ledger.hoursAgo(hours);
        if (!ledger.covers(hours) || !ledger.anySince(from, true)) {
            return List.of();
        }
        Set<AccountId> paidBefore = new HashSet<>();
        List<Payment> payments = new ArrayList<>();
        ledger.all((time, out, other, paid) -> {
            if (!out || other == null) {
                return;
            }
            if (time.isBefore(from)) {
                paidBefore.add(other);
            } else if (!paidBefore.contains(other)) {
                payments.add(new Payment(time, other, paid));
            }
        });
        return payments;
    }
}
