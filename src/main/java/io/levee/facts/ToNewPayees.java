package io.levee.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payer's payments to payees that were never paid before the window. */
final class ToNewPayees {

    private final Ledger ledger;
    private final FirstContacts contacts;
    private final Acquaintance acquaintance;
    private final double amount;

    ToNewPayees(Ledger ledger, FirstContacts contacts, Acquaintance acquaintance, double amount) {
        this.ledger = ledger;
        this.contacts = contacts;
        this.acquaintance = acquaintance;
        this.amount = amount;
    }

    int countWithin(int hours) {
        int own = isNew(hours) ? 1 : 0;
        int first = first(hours);
        if (first == ledger.end()) {
            return own;
        }
        BitSet payees = new BitSet(ledger.counterparties());
        for (int at = first; at < ledger.end(); at = next(ledger.after(at), hours)) {
            payees.set(ledger.other(at));
        }
        int payee = acquaintance.number();
        boolean counted = payee != Movements.NOTES && payees.get(payee);
        return payees.cardinality() + (counted ? 0 : own);
    }

    double paidWithin(int hours) {
        Sum sum = new Sum();
        if (!ledger.isComparable()) {
            return 0;
        }
        for (int at = first(hours); at < ledger.end(); at = next(ledger.after(at), hours)) {
            sum.add(ledger.amount(at));
        }
        if (isNew(hours)) {
            sum.add(amount);
        }
        return sum.total();
    }

    int risingWithin(int hours) {
        if (!isNew(hours)) {
            return 0;
        }
        List<Payment> payments = new ArrayList<>();
        for (int at = first(hours); at < ledger.end(); at = next(ledger.after(at), hours)) {
            payments.add(new Payment(ledger.time(at), ledger.other(at), ledger.amount(at)));
        }
        return ToThisPayee.rise(payments, amount);
    }

    @Nullable
    Double timesReturnedWithin(int hours) {
        long from = ledger.hoursAgo(hours);
        int first = first(hours);
        if (first == ledger.end() || !ledger.isComparable() || !ledger.isDetailed(from)) {
            return null;
        }
        Sum returned = new Sum();
        for (int at = first; at < ledger.end(); at = ledger.after(at)) {
            int other = ledger.other(at);
            if (!ledger.isOut(at) && contacts.isNewPayee(other, from) && ledger.time(at) >= contacts.paid(other)) {
                returned.add(ledger.amount(at));
            }
        }
        return Amounts.ratio(amount, returned.total());
    }

    private boolean isNew(int hours) {
        return Boolean.TRUE.equals(acquaintance.newWithin(hours));
    }

    /** The place of the first payment to a new payee; the end without coverage. */
    private int first(int hours) {
        return ledger.covers(hours) ? next(ledger.since(ledger.hoursAgo(hours)), hours) : ledger.end();
    }

    /** The place of the next payment to a payee whose first one lies within the window. */
    private int next(int place, int hours) {
        long from = ledger.hoursAgo(hours);
        int at = place;
        while (at < ledger.end() && !(ledger.isOut(at) && contacts.isNewPayee(ledger.other(at), from))) {
            at = ledger.after(at);
        }
        return at;
    }
}
