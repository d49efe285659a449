package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Micros;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The movements of one account as a history kept them, seen from that account and oldest first. Immutable. Counterparties
 * are numbered from 0; the numbers mean something within one such object only.
 */
public interface Movements {

    /** Stands in the place of a counterparty where notes were paid in or drawn, or where an account is not among them. */
    int NOTES = -1;

    /** How many there are one by one. */
    int size();

    /** When the money moved, as {@link Micros}. */
    long time(int at);

    /** Whether the account was debited. */
    boolean isOut(int at);

    /** The number of the account on the other side, or {@link #NOTES}. */
    int counterparty(int at);

    /** How much moved, in the smallest unit of its currency. */
    long minor(int at);

    /** The currency of the amount. */
    Currency currency(int at);

    /** The {@link Fingerprint} of the id of the transfer that it carried out; {@link Fingerprint#NONE} where not known. */
    long transfer(int at);

    /** How many numbers of counterparties there are. */
    int counterparties();

    /** The counterparty of a number. */
    AccountId account(int counterparty);

    /** The number of an account; {@link #NOTES} where it is not among the counterparties. */
    int numberOf(@Nullable AccountId account);

    /** What is left of movements that came before and are no longer kept one by one. */
    Earlier earlier();
}
