package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long payer and payee have known each other, as far as the bank's books tell. */
final class Acquaintance {

    private final Frame frame;
    private final Ledger payerLedger;
    private final @Nullable Ledger payeeLedger;
    private final @Nullable AccountId payee;
    private final @Nullable Boolean saidToBeNew;
    private final boolean inCash;
    private final boolean mayHavePaidInCash;
    private final @Nullable Instant firstPaid;
    private final @Nullable Instant firstContact;

    private Acquaintance(
            Transfer transfer, Ledger payerLedger, @Nullable Ledger payeeLedger, Frame frame, Search search) {
        this.frame = frame;
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

    static Acquaintance of(Transfer transfer, Ledger payerLedger, @Nullable Ledger payeeLedger, Frame frame) {
        Search search = new Search();
        Payee payee = transfer.payee();
        if (payee != null) {
            search.inPayers(payerLedger, payee.account());
        }
        if (payeeLedger != null) {
            search.inPayees(payeeLedger, transfer.payer().account());
        }
        return new Acquaintance(transfer, payerLedger, payeeLedger, frame, search);
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
        if (firstPaid != null) {
            return false;
        }
        return covers(1) && !mayHavePaidInCash ? Boolean.TRUE : null;
    }

    /** Whether the first payment to this payee is this one or lies within the window; null where not known. */
    @Nullable
    Boolean newWithin(int hours) {
        Instant from = payerLedger.hoursAgo(hours);
        if (payee == null) {
            return null;
        }
        if (Boolean.TRUE.equals(saidToBeNew)) {
            return true;
        }
        if (firstPaid != null && firstPaid.isBefore(from)) {
            return false;
        }
        if (!covers(hours) || mayHavePaidInCash) {
            return null;
        }
        return firstPaid == null && saidToBeNew != null ? null : Boolean.TRUE;
    }

    /** Whether nothing is known to have moved between the two. */
    boolean areStrangers() {
        return firstContact == null;
    }

    /** Days since the first known payment to this payee, 0 where none is known. */
    int knownDays() {
        return firstPaid == null
                ? 0
                : (int) Duration.between(firstPaid, frame.asOf()).toDays();
    }

    /** Days since the first known movement between the two in either direction, 0 where none is known. */
    int contactDays() {
        return firstContact == null
                ? 0
                : (int) Duration.between(firstContact, frame.asOf()).toDays();
    }

    private boolean covers(int hours) {
        boolean payees = payeeLedger != null && payeeLedger.covers(hours);
        // earlier notes would show in the payee's books alone
        return inCash ? payees : payees || payerLedger.covers(hours);
    }

    /** The first movements between the two, found in either account. */
    private static final class Search {
        private @Nullable Instant firstPaid;
        private @Nullable Instant firstContact;
        private boolean cashPaidIn;

        void inPayers(Ledger ledger, AccountId payee) {
            ledger.all((time, out, other, amount) -> {
                if (payee.equals(other)) {
                    note(time, out);
                }
            });
        }

        void inPayees(Ledger ledger, AccountId payer) {
            ledger.all((time, out, other, amount) -> {
                if (payer.equals(other)) {
                    note(time, !out);
                }
                cashPaidIn |= other == null && !out;
            });
        }

        private void note(Instant time, boolean paid) {
            firstContact = earlier(firstContact, time);
            if (paid) {
                firstPaid = earlier(firstPaid, time);
            }
        }

        private static Instant earlier(@Nullable Instant known, Instant time) {
            return known == null || time.isBefore(known) ? time : known;
        }
    }
}
