package io.levee.rulebook;

import io.levee.decision.ScamScore;
import io.levee.transfer.Intervention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How points add up for one remittance.
 *
 * @param level the score over all scams, in decibans
 * @param probability the chance that it is a scam, from the prior and the score
 * @param intervention what the points alone ask for
 * @param leading the id of the scam that leads, or null
 * @param ranked all scams, the most likely first
 */
public record Score(
        double level,
        double probability,
        Intervention intervention,
        @Nullable String leading,
        List<ScamScore> ranked) {}
