package io.levee.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What tells the scams apart beside their evidence: signs that some of them show more often than others. */
final class Ranking {

    /** Signs that tell scams apart depend on one another; together they move the rank by no more than this. */
    private static final double MOST = 10;
    /** The same where a scam's own words were said, which tell more. */
    private static final double MOST_BESIDE_WORDS = 4;
    /** Where the words of one scam came out, a scam of which none came out ranks lower: about one in six stays silent. */
    private static final double SILENT_BESIDE_WORDS = -8;

    private final List<Sign> signs;

    /**
     * A sign that scams show.
     *
     * @param gains for each scam in decibans how much likelier it is than the scams with a figure are on average; 0 for
     *     one without
     */
    private record Sign(Condition condition, List<Double> gains) {}

    Ranking(List<Scam> scams) {
        // in one order, whatever the order of maps: sums of doubles depend on it
        TreeMap<Condition, Sign> byText = new TreeMap<>(Comparator.comparing(Condition::toString));
        for (Scam scam : scams) {
            for (Condition condition : scam.shows().keySet()) {
                byText.computeIfAbsent(condition, shown -> new Sign(shown, gains(shown, scams)));
            }
        }
        this.signs = List.copyOf(byText.values());
    }

    private static List<Double> gains(Condition condition, List<Scam> scams) {
        double mean = scams.stream()
                .filter(scam -> scam.shows().containsKey(condition))
                .mapToDouble(scam -> scam.shows().getOrDefault(condition, 0.0))
                .average()
                .orElseThrow();
        List<Double> gains = new ArrayList<>();
        for (Scam scam : scams) {
            gains.add(10 * Math.log10(scam.shows().getOrDefault(condition, mean) / mean));
        }
        return List.copyOf(gains);
    }

    /** Says how far each scam moves; what customers say outweighs the signs. */
    void rank(Scorer.Standing[] standings, Facts facts) {
        boolean words = false;
        for (Scorer.Standing standing : standings) {
            words |= standing.hasOwnWords();
        }
        double most = words ? MOST_BESIDE_WORDS : MOST;
        double[] moved = new double[standings.length];
        for (Sign sign : signs) {
            if (sign.condition.holds(facts)) {
                for (int scam = 0; scam < moved.length; scam++) {
                    moved[scam] += sign.gains.get(scam);
                }
            }
        }
        for (Scorer.Standing standing : standings) {
            standing.rankBy(Math.max(-most, Math.min(most, moved[standing.number()]))
                    + (words && !standing.hasOwnWords() ? SILENT_BESIDE_WORDS : 0));
        }
    }
}
