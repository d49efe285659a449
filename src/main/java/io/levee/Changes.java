package io.levee;

import io.levee.decision.Evidence;
import io.levee.transfer.Intervention;
import java.util.List;

/**
 * What changed since the look before.
 *
 * @param before what was asked for then
 * @param scoreBefore the score then, in decibans
 * @param appeared the flags that fire now and did not then
 * @param gone the ids of the flags that fired then and do not now
 */
public record Changes(Intervention before, double scoreBefore, List<Evidence> appeared, List<String> gone) {

    /** Copies the lists. */
    public Changes {
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
    }

    /** Whether neither the flags nor what is asked for changed. */
    public boolean isNone(Screening now) {
        return appeared.isEmpty() && gone.isEmpty() && before == now.intervention();
    }
}
