package io.levee.facts;

import java.util.Arrays;

/**
 * When an account first paid each of its counterparties, and was first paid by it; {@link Earlier#NOT_YET} where the
 * books don't say. Made once for a look, because every window over newcomers asks it.
 */
final class FirstContacts {

    private final long[] paid;
    private final long[] received;

    FirstContacts(Ledger ledger) {
        int counterparties = ledger.counterparties();
        this.paid = new long[counterparties];
        this.received = new long[counterparties];
        Arrays.fill(paid, Earlier.NOT_YET);
        Arrays.fill(received, Earlier.NOT_YET);
        if (ledger.hasBlurred()) {
            for (int other = 0; other < counterparties; other++) {
                paid[other] = ledger.firstBlurred(other, true);
                received[other] = ledger.firstBlurred(other, false);
            }
        }
        for (int at = ledger.first(); at < ledger.end(); at = ledger.after(at)) {
            int other = ledger.other(at);
            if (other != Movements.NOTES) {
                long[] first = ledger.isOut(at) ? paid : received;
                first[other] = Math.min(first[other], ledger.time(at));
            }
        }
    }

    /** When the account first paid a counterparty; not yet for {@link Movements#NOTES}. */
    long paid(int other) {
        return other == Movements.NOTES ? Earlier.NOT_YET : paid[other];
    }

    /** When a counterparty first paid the account; not yet for {@link Movements#NOTES}. */
    long received(int other) {
        return other == Movements.NOTES ? Earlier.NOT_YET : received[other];
    }

    /** Whether nothing was paid to a counterparty before a moment; false for notes. */
    boolean isNewPayee(int other, long moment) {
        return other != Movements.NOTES && paid[other] >= moment;
    }

    /** Whether nothing moved in either direction before a moment; false for notes. */
    boolean isStranger(int other, long moment) {
        return other != Movements.NOTES && paid[other] >= moment && received[other] >= moment;
    }
}
