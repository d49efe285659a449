package io.levee.transfer;

import java.util.List;
import java.util.Set;

/**
 * What came out once the teller asked. All of it is unmodifiable and may be empty.
 *
 * @param observations what the teller saw
 * @param notObserved what the teller looked for and did not see; nothing that is also in {@code observations}
 * @param answers what the customer said
 * @param confirmations what the bank itself established
 */
public record FollowUp(
        Set<Observation> observations,
        Set<Observation> notObserved,
        List<Answer> answers,
        Set<Confirmation> confirmations) {

    /**
     * Makes the follow-up.
     *
     * @throws InvalidInputException if something is both seen and not seen
     */
    public FollowUp {
        observations = Check.set("followUp.observations", Observation.class, observations);
        notObserved = Check.set("followUp.notObserved", Observation.class, notObserved);
        answers = Check.list("followUp.answers", answers);
        confirmations = Check.set("followUp.confirmations", Confirmation.class, confirmations);
        Check.apart("followUp.notObserved", observations, notObserved);
    }

    /** The transfer with all this added; it wins over what was seen before. */
    Transfer appliedTo(Transfer transfer) {
        return transfer.observed(observations)
                .lookedForAndNotSeen(notObserved)
                .answered(answers)
                .confirmed(confirmations);
    }

    /** How much came out, never what. */
    @Override
    public String toString() {
        return "FollowUp[observations=" + observations.size() + ", notObserved=" + notObserved.size() + ", answers="
                + answers.size() + ", confirmations=" + confirmations.size() + "]";
    }
}
