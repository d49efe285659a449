package io.levee.history;

import io.levee.transfer.AccountId;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Micros;
import io.levee.transfer.Movement;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a history keeps of a movement.
 *
 * @param time when, in {@link Micros}
 * @param from the account debited; null for notes
 * @param to the account credited; null for notes
 * @param minor how much, in the smallest unit of the currency
 * @param currency the currency
 * @param id the fingerprint of the bank's reference
 * @param transfer the fingerprint of the id of the transfer that it carried out
 */
record Moved(
        long time,
        @Nullable AccountId from,
        @Nullable AccountId to,
        long minor,
        Currency currency,
        long id,
        long transfer) {

    static Moved of(Movement movement) {
        return new Moved(
                Micros.of(movement.time()),
                movement.from(),
                movement.to(),
                movement.amount().minor(),
                movement.amount().currency(),
                Fingerprint.of(movement.id()),
                Fingerprint.of(movement.transferId()));
    }

    /** Whether nothing tells it from another one like it. */
    boolean isAnonymous() {
        return id == Fingerprint.NONE && transfer == Fingerprint.NONE;
    }
}
