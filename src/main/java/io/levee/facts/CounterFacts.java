package io.levee.facts;

import io.levee.transfer.Confirmation;
import io.levee.transfer.Observation;
import io.levee.transfer.Transfer;

/** What the teller sees, and what the bank established. */
public final class CounterFacts {

    private final Transfer transfer;
    private final boolean anythingSeen;
    private final boolean confirmedByBank;

    CounterFacts(Transfer transfer) {
        this.transfer = transfer;
        this.anythingSeen = !transfer.observations().isEmpty();
        this.confirmedByBank = !transfer.confirmations().isEmpty()
                || transfer.observations().contains(Observation.KNOWN_TO_TELLER_GENUINE);
    }

    /** Whether the teller saw it; false where it was not seen and where nobody looked. */
    @Meaning(zh = "柜员看到了该现象", en = "The teller saw it", onlyIf = "anythingSeen", opposite = "without")
    public boolean saw(Observation observation) {
        return transfer.observations().contains(observation);
    }

    /** Whether the teller saw anything. No word of the flag language. */
    public boolean anythingSeen() {
        return anythingSeen;
    }

    /** Whether the teller looked for it and did not see it; false where it was seen and where nobody looked. */
    @Meaning(zh = "柜员留意过且没有该现象", en = "The teller looked for it and did not see it", opposite = "saw")
    public boolean without(Observation observation) {
        return transfer.notObserved().contains(observation);
    }

    /** Whether the bank established the purpose in this way. */
    @Meaning(zh = "银行以该方式核实过", en = "The bank confirmed it in that way")
    public boolean confirmed(Confirmation confirmation) {
        return transfer.confirmations().contains(confirmation);
    }

    /** Whether the bank established the purpose itself in any way; never on the customer's word. */
    @Meaning(zh = "银行已自行核实用途", en = "The bank has confirmed the purpose itself")
    public boolean confirmedByBank() {
        return confirmedByBank;
    }
}
