package io.levee;

import io.levee.decision.Mandate;
import io.levee.rulebook.Flag;
import io.levee.transfer.Money;
import io.levee.transfer.Release;
import io.levee.transfer.Transfer;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A hold that was lifted, and what was known then. It is of one payment: another payee, another payer or more money is
 * something that nobody released.
 *
 * @param transfer the transfer as it was released
 * @param mandates the orders that were in force
 * @param flags the ids of the flags that had spoken for a scam
 */
record Lifted(Release release, Transfer transfer, List<Mandate> mandates, Set<String> flags) {

    boolean covers(Transfer now) {
        Money released = transfer.amount();
        return now.payer().account().equals(transfer.payer().account())
                && Objects.equals(now.payeeAccount(), transfer.payeeAccount())
                && now.amount().currency().equals(released.currency())
                && now.amount().amount().compareTo(released.amount()) <= 0;
    }

    boolean knows(Mandate mandate) {
        return mandates.stream().anyMatch(mandate::isSameOrder);
    }

    boolean knows(Flag flag) {
        return !flag.isPositive() || flags.contains(flag.id());
    }
}
