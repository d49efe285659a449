package io.levee.rulebook;

import io.levee.decision.Group;
import io.levee.decision.ScamScore;
import io.levee.facts.Remittance;
import io.levee.facts.SpokenTell;
import io.levee.transfer.Intervention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds points up.
 *
 * <p>Points are decibans, so independent signs add. Signs are not independent, so for each scam the evidence that feeds
 * it is counted as {@link Selection} says. The level is taken over all scams, as 10·log10 of the sum of their likelihood
 * ratios. Signs that only tell the scams apart ({@link Ranking}) rank them and never move the level.
 *
 * <p>It is part of every screening, so it works on lists and loops that leave little behind.
 */
final class Scorer {

    private static final Comparator<Standing> BY_RANK =
            Comparator.comparingDouble(Standing::rank).reversed().thenComparing(standing -> standing.scam.id());

    private final List<Scam> scams;
    private final Settings settings;
    private final Ranking ranking;

    Scorer(List<Scam> scams, Settings settings) {
        this.scams = scams;
        this.settings = settings;
        this.ranking = new Ranking(scams);
    }

    /** Scores the flags that fired on a remittance, shadow flags left out. */
    Score score(List<Flag> fired, Remittance remittance) {
        return score(fired, Facts.of(remittance));
    }

    /** Scores the flags that fired, shadow flags left out. */
    Score score(List<Flag> fired, Facts facts) {
        Standing[] standings = new Standing[scams.size()];
        for (int i = 0; i < standings.length; i++) {
            Scam scam = scams.get(i);
            List<Flag> feeding = feeding(scam, fired);
            standings[i] = new Standing(i, scam, scam.share() + Selection.points(feeding, settings), feeding);
        }
        double before = facts.rescuedBefore() ? settings.protectedPayer() : 0;
        double level = before + together(standings, null);
        Intervention intervention = settings.level(level).atMost(Intervention.VERIFY);
        if (intervention == Intervention.VERIFY) {
            intervention = intervention.or(settings.level(before + together(standings, facts)));
        }
        double odds = Math.pow(10, (settings.prior() + level) / 10);
        if (intervention != Intervention.NONE) {
            ranking.rank(standings, facts);
        }
        Arrays.sort(standings, BY_RANK);
        ScamScore[] ranked = new ScamScore[standings.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = new ScamScore(standings[i].scam.id(), standings[i].score);
        }
        return new Score(
                level,
                odds / (1 + odds),
                intervention,
                intervention == Intervention.NONE ? null : leading(standings),
                List.of(ranked));
    }

    private static List<Flag> feeding(Scam scam, List<Flag> fired) {
        if (fired.isEmpty()) {
            return List.of();
        }
        List<Flag> feeding = new ArrayList<>(fired.size());
        for (int i = 0; i < fired.size(); i++) {
            Flag flag = fired.get(i);
            boolean common = flag.folder().equals(Rulebook.COMMON)
                    && (flag.feeds().isEmpty() || flag.feeds().contains(scam.id()));
            if (common || flag.folder().equals(scam.folder())) {
                feeding.add(flag);
            }
        }
        return feeding;
    }

    /**
     * All scams together, or those that are corroborated.
     *
     * @param corroborating what is known where only corroborated scams count, else null
     */
    private static double together(Standing[] standings, @Nullable Facts corroborating) {
        double sum = 0;
        for (Standing standing : standings) {
            if (corroborating == null || isCorroborated(standing, corroborating)) {
                sum += Math.pow(10, standing.score / 10);
            }
        }
        return 10 * Math.log10(sum);
    }

    /** Positive evidence in two groups, or two different tells of the scam of which one is strong. */
    private static boolean isCorroborated(Standing standing, Facts facts) {
        @Nullable Group first = null;
        for (int i = 0; i < standing.feeding.size(); i++) {
            Flag flag = standing.feeding.get(i);
            if (flag.isPositive()) {
                if (first != null && first != flag.group()) {
                    return true;
                }
                first = flag.group();
            }
        }
        @Nullable String tell = null;
        boolean different = false;
        boolean strong = false;
        for (SpokenTell spoken : facts.spoken()) {
            if (spoken.folder().equals(standing.scam.folder()) && spoken.strength() != SpokenTell.Strength.WEAK) {
                different |= tell != null && !tell.equals(spoken.name());
                tell = spoken.name();
                strong |= spoken.strength() == SpokenTell.Strength.STRONG;
            }
        }
        return strong && different;
    }

    private @Nullable String leading(Standing[] ranked) {
        if (ranked.length == 0) {
            return null;
        }
        Standing first = ranked[0];
        boolean clear = ranked.length == 1 || first.rank() - ranked[1].rank() >= settings.lead() - 1e-9;
        return clear && (first.hasOwnEvidence() || first.ranking > 0) ? first.scam.id() : null;
    }

    /** What is known of one scam while scoring. */
    static final class Standing {

        private final int number;
        private final Scam scam;
        private final double score;
        private final List<Flag> feeding;
        private double ranking;

        Standing(int number, Scam scam, double score, List<Flag> feeding) {
            this.number = number;
            this.scam = scam;
            this.score = score;
            this.feeding = feeding;
        }

        /** The scam's place among the scams of the rulebook. */
        int number() {
            return number;
        }

        double rank() {
            return score + ranking;
        }

        void rankBy(double decibans) {
            ranking = decibans;
        }

        boolean hasOwnEvidence() {
            return feeding.stream().anyMatch(flag -> flag.isPositive() && isOwn(flag));
        }

        boolean hasOwnWords() {
            return feeding.stream().anyMatch(flag -> flag.isPositive() && flag.group() == Group.WORDS && isOwn(flag));
        }

        private boolean isOwn(Flag flag) {
            return flag.folder().equals(scam.folder()) || flag.feeds().size() == 1;
        }
    }
}
