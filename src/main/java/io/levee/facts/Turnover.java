package io.levee.facts;

import io.levee.transfer.Payee;
import io.levee.transfer.Relation;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What comes into the payer's account from strangers, and how much of the money leaves. */
final class Turnover {

    private final Transfer transfer;
    private final Ledger ledger;
    private final FirstContacts contacts;
    private final Conversion conversion;
    private final Events events;
    private final double amount;
    private final int own;

    Turnover(
            Transfer transfer,
            Ledger ledger,
            FirstContacts contacts,
            Events events,
            Conversion conversion,
            double amount) {
        this.transfer = transfer;
        this.ledger = ledger;
        this.contacts = contacts;
        this.events = events;
        this.conversion = conversion;
        this.amount = amount;
        Payee payee = transfer.payee();
        this.own =
                payee != null && payee.relation() == Relation.SELF ? ledger.numberOf(payee.account()) : Movements.NOTES;
    }

    @Nullable
    Double timesSmallCreditsWithin(int atMost, int hours) {
        if (!conversion.comparable() || !ledger.isDetailed(ledger.hoursAgo(hours))) {
            return null;
        }
        Sum small = new Sum();
        for (Payment credit : fromStrangersWithin(hours)) {
            if (Double.isNaN(credit.amount())) {
                return null;
            }
            if (credit.amount() <= atMost) {
                small.add(credit.amount());
            }
        }
        return Amounts.ratio(amount, small.total());
    }

    @Nullable
    Double passedOnShareWithin(int hours) {
        List<Payment> credits = allFromStrangersWithin(hours);
        Double ofAll = shareOf(credits);
        if (ofAll == null) {
            return null;
        }
        Double ofLatest = shareOf(credits.subList(credits.size() - 1, credits.size()));
        return ofLatest != null && Math.abs(ofLatest - 1) < Math.abs(ofAll - 1) ? ofLatest : ofAll;
    }

    @Nullable
    Double passedOnOfAllWithin(int hours) {
        return shareOf(allFromStrangersWithin(hours));
    }

    /** This amount over the sum of credits; null without any, and where one is not known. */
    private @Nullable Double shareOf(List<Payment> credits) {
        Sum all = new Sum();
        for (Payment credit : credits) {
            if (Double.isNaN(credit.amount())) {
                return null;
            }
            all.add(credit.amount());
        }
        return Amounts.ratio(amount, all.total());
    }

    int strangersWithin(int hours) {
        BitSet strangers = new BitSet(ledger.counterparties());
        for (Payment credit : fromStrangersWithin(hours)) {
            strangers.set(credit.other());
        }
        return strangers.cardinality();
    }

    @Nullable
    Boolean noCreditWithin(int hours) {
        return ledger.covers(hours) ? ledger.noneSince(ledger.hoursAgo(hours), false) : null;
    }

    @Nullable
    Double timesUsualCash() {
        if (transfer.kind() != TransferKind.CASH_WITHDRAWAL || ledger.hasBlurredWithdrawals()) {
            return null;
        }
        DoubleStream.Builder drawn = DoubleStream.builder();
        for (int at = ledger.first(); at < ledger.end(); at = ledger.after(at)) {
            if (isDrawn(at)) {
                drawn.add(ledger.amount(at));
            }
        }
        return Amounts.timesMedian(amount, drawn.build().toArray());
    }

    double cashDrawnWithin(int hours) {
        return ledger.isComparable() ? drawn(hours, amount, false).total() : 0;
    }

    int withdrawalsWithin(int hours) {
        return drawn(hours, 0, true).count();
    }

    private Sum drawn(int hours, double now, boolean countUnknown) {
        Sum drawn = new Sum();
        for (int at = ledger.since(ledger.hoursAgo(hours)); at < ledger.end(); at = ledger.after(at)) {
            if (isDrawn(at)) {
                double paid = ledger.amount(at);
                drawn.add(countUnknown && Double.isNaN(paid) ? 0 : paid);
            }
        }
        if (transfer.kind() == TransferKind.CASH_WITHDRAWAL) {
            drawn.add(now);
        }
        return drawn;
    }

    private boolean isDrawn(int at) {
        return ledger.isOut(at) && ledger.other(at) == Movements.NOTES;
    }

    @Nullable
    Double outShareWithin(int hours) {
        BigDecimal balance = transfer.payer().balance();
        if (balance == null || MoneyFacts.isNotes(transfer)) {
            return null;
        }
        Sum left = new Sum();
        long from = ledger.hoursAgo(hours);
        left.add(ledger.amount(ledger.blurred(from, true)));
        for (int at = ledger.since(from); at < ledger.end(); at = ledger.after(at)) {
            if (ledger.isOut(at)) {
                left.add(ledger.amount(at));
            }
        }
        double before = conversion.inUnit(balance, transfer.amount().currency()) + left.total();
        return Amounts.ratio(amount + left.total(), before);
    }

    /** The same where all of them are known; with some of them missing a share would come out too high. */
    private List<Payment> allFromStrangersWithin(int hours) {
        return ledger.isDetailed(ledger.hoursAgo(hours)) ? fromStrangersWithin(hours) : List.of();
    }

    /**
     * Credits within the window from accounts with which nothing moved before it; none without coverage. The money of a
     * loan that this bank granted is nobody's secret and no stranger's.
     */
    private List<Payment> fromStrangersWithin(int hours) {
        long from = ledger.hoursAgo(hours);
        if (!ledger.covers(hours) || !ledger.anySince(from, false)) {
            return List.of();
        }
        List<Payment> credits = new ArrayList<>();
        for (int at = ledger.since(from); at < ledger.end(); at = ledger.after(at)) {
            int other = ledger.other(at);
            boolean stranger = other != own && contacts.isStranger(other, from);
            if (stranger && !ledger.isOut(at) && !events.isLoanMoney(ledger.time(at))) {
                credits.add(new Payment(ledger.time(at), other, ledger.amount(at)));
            }
        }
        return credits;
    }
}
