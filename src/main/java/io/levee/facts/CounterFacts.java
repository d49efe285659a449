package io.levee.facts;

import io.levee.transfer.Confirmation;
import io.levee.transfer.Observation;
import io.levee.transfer.Transfer;
import java.util.EnumSet;
import java.util.Set;

/** What the teller sees, and what the bank established. */
public final class CounterFacts {

    private final Set<Observation> seen;
    private final Set<Observation> notSeen;
    private final Set<Confirmation> confirmations;

    CounterFacts(Transfer transfer) {
        this(transfer.observations(), transfer.notObserved(), transfer.confirmations());
    }

    private CounterFacts(Set<Observation> seen, Set<Observation> notSeen, Set<Confirmation> confirmations) {
        this.seen = seen;
        this.notSeen = notSeen;
        this.confirmations = confirmations;
    }

    /** The same, had the teller seen this too. */
    CounterFacts with(Observation observation) {
        EnumSet<Observation> more = EnumSet.of(observation);
        more.addAll(seen);
        return new CounterFacts(more, notSeen, confirmations);
    }

    /** The same, had the bank confirmed the purpose in this way. */
    CounterFacts with(Confirmation confirmation) {
        EnumSet<Confirmation> more = EnumSet.of(confirmation);
        more.addAll(confirmations);
        return new CounterFacts(seen, notSeen, more);
    }

    /** Whether the teller saw it; false where it was not seen and where nobody looked. */
    @Meaning(zh = "柜员看到了该现象", en = "The teller saw it", onlyIf = "anythingSeen", opposite = "without")
    public boolean saw(Observation observation) {
        return seen.contains(observation);
    }

    /** Whether the teller saw anything. No word of the flag language. */
    public boolean anythingSeen() {
        return !seen.isEmpty();
    }

    /** Whether the teller looked for it and did not see it; false where it was seen and where nobody looked. */
    @Meaning(zh = "柜员留意过且没有该现象", en = "The teller looked for it and did not see it", opposite = "saw")
    public boolean without(Observation observation) {
        return notSeen.contains(observation);
    }

    /** Whether the bank established the purpose in this way. */
    @Meaning(zh = "银行以该方式核实过", en = "The bank confirmed it in that way")
    public boolean confirmed(Confirmation confirmation) {
        return confirmations.contains(confirmation);
    }

    /** Whether the bank established the purpose itself in any way; never on the customer's word. */
    @Meaning(zh = "银行已自行核实用途", en = "The bank has confirmed the purpose itself")
    public boolean confirmedByBank() {
        return !confirmations.isEmpty() || seen.contains(Observation.KNOWN_TO_TELLER_GENUINE);
    }
}
