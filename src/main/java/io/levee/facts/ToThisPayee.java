package io.levee.facts;

import io.levee.transfer.Micros;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payer's earlier payments to the payee of this transfer, and what came back. */
final class ToThisPayee {

    private static final long EVER = Earlier.NEVER + 1;
    private static final double RISE = 1.3;
    private static final int MONTH_AT_LEAST_DAYS = 25;
    private static final int MONTH_AT_MOST_DAYS = 36;
    private static final double ABOUT_THE_SAME = 0.2;

    private final Ledger ledger;
    private final Acquaintance acquaintance;
    private final double amount;
    private final int payee;

    ToThisPayee(Ledger ledger, Acquaintance acquaintance, double amount) {
        this.ledger = ledger;
        this.acquaintance = acquaintance;
        this.amount = amount;
        this.payee = acquaintance.areStrangers() ? Movements.NOTES : acquaintance.number();
    }

    int paymentsWithin(int hours) {
        return sum(hours, true, true).count();
    }

    double paidWithin(int hours) {
        return ledger.isComparable() ? sum(hours, true, false).total() : 0;
    }

    double totalWithin(int hours) {
        if (acquaintance.payee() == null || !ledger.isComparable()) {
            return 0;
        }
        Sum total = sum(hours, true, false);
        total.add(amount);
        return total.total();
    }

    double returnedWithin(int hours) {
        return ledger.isComparable() ? sum(hours, false, false).total() : 0;
    }

    int creditsWithin(int hours) {
        return sum(hours, false, true).count();
    }

    private Sum sum(int hours, boolean outgoing, boolean countUnknown) {
        Sum sum = new Sum();
        int from = ledger.since(ledger.hoursAgo(hours));
        for (int at = next(from, outgoing); at < ledger.end(); at = next(at + 1, outgoing)) {
            double paid = ledger.amount(at);
            sum.add(countUnknown && Double.isNaN(paid) ? 0 : paid);
        }
        return sum;
    }

    int risingWithin(int hours) {
        if (acquaintance.payee() == null) {
            return 0;
        }
        return rise(payments(ledger.hoursAgo(hours)), amount);
    }

    /** How many payments in a row, the last of that amount, were each at least 1.3 times the one before. */
    static int rise(List<Payment> earlier, double amount) {
        double last = amount;
        int run = 1;
        for (int i = earlier.size() - 1; i >= 0; i--) {
            double before = earlier.get(i).amount();
            if (!Amounts.atLeast(last, RISE * before)) {
                break;
            }
            last = before;
            run++;
        }
        return run;
    }

    @Nullable
    Double timesFirstWithin(int hours) {
        long from = ledger.hoursAgo(hours);
        int first = next(ledger.since(from), true);
        return first == ledger.end() || ledger.isBlurred(payee, from)
                ? null
                : Amounts.ratio(amount, ledger.amount(first));
    }

    @Nullable
    Double timesUsual() {
        if (ledger.isBlurred(payee, EVER)) {
            return null;
        }
        int known = 0;
        for (int at = next(0, true); at < ledger.end(); at = next(at + 1, true)) {
            known++;
        }
        if (known < Amounts.USUAL_NEEDS) {
            return null;
        }
        double[] paid = new double[known];
        int last = 0;
        for (int at = next(0, true); at < ledger.end(); at = next(at + 1, true)) {
            paid[last++] = ledger.amount(at);
        }
        return Amounts.timesMedian(amount, paid);
    }

    int monthly() {
        if (next(0, true) == ledger.end()) {
            return 0;
        }
        List<Payment> payments = payments(EVER);
        long next = ledger.asOf();
        int months = 0;
        for (int i = payments.size() - 1; i >= 0; i--) {
            Payment payment = payments.get(i);
            long days = (next - payment.time()) / Micros.DAY;
            if (days > MONTH_AT_MOST_DAYS) {
                break;
            }
            if (days >= MONTH_AT_LEAST_DAYS
                    && Amounts.atLeast(ABOUT_THE_SAME * amount, Math.abs(payment.amount() - amount))) {
                months++;
                next = payment.time();
            }
        }
        return months;
    }

    @Nullable
    Double repaidShareBefore(int hours) {
        long from = ledger.hoursAgo(hours);
        if (!isKnown() || !ledger.isComparable() || ledger.isBlurred(payee, EVER)) {
            return null;
        }
        Sum received = new Sum();
        int firstCredit = ledger.end();
        for (int at = next(0, false); at < ledger.end() && ledger.time(at) < from; at = next(at + 1, false)) {
            received.add(ledger.amount(at));
            firstCredit = received.count() == 0 ? firstCredit : Math.min(firstCredit, at);
        }
        Sum repaid = new Sum();
        for (int at = next(firstCredit, true); at < ledger.end(); at = next(at + 1, true)) {
            double paid = ledger.amount(at);
            repaid.add(Double.isNaN(paid) ? Double.POSITIVE_INFINITY : paid);
        }
        repaid.add(amount);
        return Amounts.ratio(repaid.total(), received.total());
    }

    int daysPaying() {
        return acquaintance.knownDays();
    }

    int daysInContact() {
        return acquaintance.contactDays();
    }

    /** Whether the payer's own books know the payee. */
    private boolean isKnown() {
        return payee != Movements.NOTES;
    }

    /** The payments to this payee, oldest first; the amount is NaN where it is not known. */
    private List<Payment> payments(long from) {
        int first = next(ledger.since(from), true);
        if (first == ledger.end()) {
            return List.of();
        }
        List<Payment> payments = new ArrayList<>();
        for (int at = first; at < ledger.end(); at = next(at + 1, true)) {
            payments.add(new Payment(ledger.time(at), payee, ledger.amount(at)));
        }
        return payments;
    }

    /** The place of the next payment to the payee, or credit from it. */
    private int next(int from, boolean outgoing) {
        return isKnown() ? ledger.next(from, payee, outgoing) : ledger.end();
    }
}
