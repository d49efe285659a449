package io.levee.rulebook;

import io.levee.decision.Fault;
import io.levee.facts.Rate;
import io.levee.transfer.Intervention;
import io.levee.transfer.WatchlistStatus;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * The settings of a rulebook.
 *
 * @param version its version, as its authors count
 * @param country whose profile says what is done, two capital letters
 * @param currency the currency in which flags compare amounts
 * @param thresholds for each level the least score in decibans
 * @param prior the share of scams among all transfers, in decibans
 * @param lead by how many decibans the leading scam must lead
 * @param wordsAtMost the most that words count for one scam
 * @param innocenceAtMost the most that signs of innocence take away, as a negative number
 * @param coverageDays how many days a history must be complete before absence means something
 * @param faults for each fault the least intervention
 * @param watchlist for each status the least intervention
 * @param suspectAndMore the least intervention where the payee is a suspect and there is evidence of another group
 * @param protectedPayer by how many decibans a scam is likelier for a payer who was rescued before
 * @param rates rough exchange rates for where the bank supplies none
 */
public record Settings(
        String version,
        String country,
        Currency currency,
        Map<Intervention, Double> thresholds,
        double prior,
        double lead,
        double wordsAtMost,
        double innocenceAtMost,
        int coverageDays,
        Map<Fault.Kind, Intervention> faults,
        Map<WatchlistStatus, Intervention> watchlist,
        Intervention suspectAndMore,
        double protectedPayer,
        List<Rate> rates) {

    private static final List<Intervention> LEVELS = List.of(Intervention.values());

    /** The level that a score reaches. */
    Intervention level(double score) {
        Intervention reached = Intervention.NONE;
        for (int i = 0; i < LEVELS.size(); i++) {
            Double least = thresholds.get(LEVELS.get(i));
            if (least != null && score >= least) {
                reached = LEVELS.get(i);
            }
        }
        return reached;
    }

    /** The floor for a fault; none where the rulebook sets none. */
    public Intervention floor(Fault.Kind kind) {
        return faults.getOrDefault(kind, Intervention.NONE);
    }
}
