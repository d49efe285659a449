package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Text;
import io.levee.rulebook.Missed;
import io.levee.transfer.Intervention;
import java.util.List;

/**
 * A screening for the supervisor: what it rests on, and what would change it. For staff alone, never for the customer.
 *
 * @param evidence the flags that fired, the strongest first, signs of innocence last
 * @param capped evidence that counts less than its points, because another says much the same
 * @param raising what is not known and would raise the score most, the strongest first; at most three
 * @param lowering what would lower it most, the strongest first; at most three
 * @param missed flags for a scam that missed by one threshold, the most telling first; at most five
 */
public record SupervisorView(
        List<Evidence> evidence,
        List<Capped> capped,
        List<Change> raising,
        List<Change> lowering,
        List<Missed> missed) {

    /** Copies the lists. */
    public SupervisorView {
        evidence = List.copyOf(evidence);
        capped = List.copyOf(capped);
        raising = List.copyOf(raising);
        lowering = List.copyOf(lowering);
        missed = List.copyOf(missed);
    }

    /**
     * Evidence that counts less than its points.
     *
     * @param evidence the flag that fired
     * @param counts by how much the score would be lower without it, in decibans
     */
    public record Capped(Evidence evidence, double counts) {}

    /**
     * Something that is not known and would change the decision.
     *
     * @param what what would have to be seen, said or confirmed
     * @param intervention what would be asked for then, mandates and faults included
     * @param score the score then, in decibans
     */
    public record Change(Text what, Intervention intervention, double score) {}
}
