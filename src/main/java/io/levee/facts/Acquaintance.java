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
    private final long firstPaid;
    private final long firstContact;

    private Acquaintance(Transfer transfer, Ledger payerLedger, @Nullable Ledger payeeLedger, Search search) {
        this.payerLedger = payerLedger;
        this.payeeLedger = payeeLedger;
        Payee side = transfer.payee();
        this.payee = side == null ? null : side.account();
        this.saidToBeNew = side == null ? null : side.newToPayer();
        this.inCash = MoneyFacts.isNotes(transfer);
        this.mayHavePaidInCash = inCash && search.cashPaidIn;
        this.firstPaid = search.firstPaid;
        this.firstContact = search.firstContact;
    }

    static Acquaintance of(Transfer transfer, Ledger payerLedger, @Nullable Ledger payeeLedger) {
        Search search = new Search();
        Payee payee = transfer.payee();
        if (payee != null) {
            search.inPayers(payerLedger, payee.account());
        }
        if (payeeLedger != null) {
            search.inPayees(payeeLedger, transfer.payer().account());
        }
        return new Acquaintance(transfer, payerLedger, payeeLedger, search);
    }

    @Nullable
    AccountId payee() {
        return payee;
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

    /** The first movements between the two, found in either account. */
    private static final class Search {
        private long firstPaid = Earlier.NOT_YET;
        private long firstContact = Earlier.NOT_YET;
        private boolean cashPaidIn;

        void inPayers(Ledger ledger, AccountId payee) {
            int number = ledger.numberOf(payee);
            if (number == Movements.NOTES) {
                return;
            }
            noteContact(ledger.firstContact(number));
            notePaid(ledger.firstPaid(number));
            ledger.all((time, out, other, amount) -> {
                if (other == number) {
                    note(time, out);
                }
            });
        }

        void inPayees(Ledger ledger, AccountId payer) {
            int number = ledger.numberOf(payer);
            if (number != Movements.NOTES) {
                noteContact(ledger.firstContact(number));
                notePaid(ledger.firstReceived(number));
            }
            cashPaidIn = ledger.hadNotesPaidIn();
            ledger.all((time, out, other, amount) -> {
                if (other == Movements.NOTES) {
                    cashPaidIn |= !out;
                } else if (other == number) {
                    note(time, !out);
                }
            });
        }

        private void note(long time, boolean paid) {
            noteContact(time);
            if (paid) {
                notePaid(time);
            }
        }

        private void noteContact(long time) {
            firstContact = Math.min(firstContact, time);
        }

        private void notePaid(long time) {
            firstPaid = Math.min(firstPaid, time);
        }
    }
}
