package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/** How long payer and payee have known each other, as far as the bank's books tell. */
final class Acquaintance {

    private final Ledger payerLedger;
    private final @Nullable Ledger payeeLedger;
    private final @Nullable AccountId payee;
    private final @Nullable Boolean saidToBeNew;
    private final boolean inCash;
    private final boolean mayHavePaidInCash;
    private final int number;
    private final long firstPaid;
    private final long firstContact;

    Acquaintance(Transfer transfer, Ledger payerLedger, FirstContacts contacts, @Nullable Ledger payeeLedger) {
        this.payerLedger = payerLedger;
        this.payeeLedger = payeeLedger;
        Payee side = transfer.payee();
        this.payee = side == null ? null : side.account();
        this.saidToBeNew = side == null ? null : side.newToPayer();
        this.inCash = MoneyFacts.isNotes(transfer);
        this.number = payerLedger.numberOf(payee);
        long paid = contacts.paid(number);
        long received = contacts.received(number);
        if (payeeLedger != null) {
            int payer = payeeLedger.numberOf(transfer.payer().account());
            paid = Math.min(paid, payeeLedger.first(payer, false));
            received = Math.min(received, payeeLedger.first(payer, true));
        }
        this.firstPaid = paid;
        this.firstContact = Math.min(paid, received);
        this.mayHavePaidInCash = inCash && payeeLedger != null && payeeLedger.hadNotesPaidIn();
    }

    @Nullable
    AccountId payee() {
        return payee;
    }

    /** The payee's number in the payer's ledger; {@link Movements#NOTES} where it is not among the counterparties. */
    int number() {
        return number;
    }

    /** Whether nothing was ever paid to this payee; null where the books are not complete enough to say. */
    @Nullable
    Boolean newToPayer() {
        if (saidToBeNew != null) {
            return saidToBeNew;
        }
        if (payee == null) {
            return null;
        }
        if (hasPaid()) {
            return false;
        }
        return covers(1) && !mayHavePaidInCash ? Boolean.TRUE : null;
    }

    /** Whether the first payment to this payee is this one or lies within the window; null where not known. */
    @Nullable
    Boolean newWithin(int hours) {
        long from = payerLedger.hoursAgo(hours);
        if (payee == null) {
            return null;
        }
        if (Boolean.TRUE.equals(saidToBeNew)) {
            return true;
        }
        if (firstPaid < from) {
            return false;
        }
        if (!covers(hours) || mayHavePaidInCash) {
            return null;
        }
        return !hasPaid() && saidToBeNew != null ? null : Boolean.TRUE;
    }

    /** Whether nothing is known to have moved between the two. */
    boolean areStrangers() {
        return firstContact == Earlier.NOT_YET;
    }

    /** Days since the first known payment to this payee, 0 where none is known. */
    int knownDays() {
        return payerLedger.days(firstPaid);
    }

    private boolean hasPaid() {
        return firstPaid != Earlier.NOT_YET;
    }

    /** Days since the first known movement between the two in either direction, 0 where none is known. */
    int contactDays() {
        return payerLedger.days(firstContact);
    }

    private boolean covers(int hours) {
        boolean payees = payeeLedger != null && payeeLedger.covers(hours);
        // earlier notes would show in the payee's books alone
        return inCash ? payees : payees || payerLedger.covers(hours);
    }
}
