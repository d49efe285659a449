package io.levee.rulebook;

import io.levee.decision.Group;
import io.levee.decision.ScamScore;
import io.levee.facts.Remittance;
import io.levee.facts.SpokenTell;
import io.levee.transfer.Intervention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds points up.
 *
 * <p>Points are decibans, so independent signs add. Signs are not independent, so for each scam the evidence that feeds
 * it is counted by the best <em>selection</em> in which nothing stands twice: of one sign only one flag, and never a
 * conjunction together with what it replaces. In a selection the best of each group counts in full, the second at half
 * and the rest not at all, and words are capped. As more evidence only widens the choice, one more positive flag can
 * never lower a score. Signs of innocence are taken off afterwards, the strongest of each sign, down to a floor.
 *
 * <p>The level is taken over all scams, as 10·log10 of the sum of their likelihood ratios. Signs that only tell the
 * scams apart rank them and never move the level.
 */
final class Scorer {

    private static final double HALF = 0.5;
    private static final int CORROBORATING_GROUPS = 2;
    private static final int CORROBORATING_TELLS = 2;
    /** Signs that tell scams apart depend on one another; together they move the rank by no more than this. */
    private static final double MOST_RANKING = 10;
    /** The same where a scam's own words were said, which tell more. */
    private static final double MOST_RANKING_BESIDE_WORDS = 4;
    /** Where the words of one scam came out, a scam of which none came out ranks lower: about one in six stays silent. */
    private static final double SILENT_BESIDE_WORDS = -8;

    private final List<Scam> scams;
    private final Settings settings;

    Scorer(List<Scam> scams, Settings settings) {
        this.scams = scams;
        this.settings = settings;
    }

    /** Scores the flags that fired, shadow flags left out. */
    Score score(List<Flag> fired, Remittance remittance) {
        List<Standing> standings = new ArrayList<>(scams.size());
        for (Scam scam : scams) {
            List<Flag> feeding = feeding(scam, fired);
            standings.add(new Standing(scam, total(scam, feeding), feeding));
        }
        double before = remittance.payer().rescuedBefore() ? settings.protectedPayer() : 0;
        double level = before + together(standings);
        List<Standing> corroborated = standings.stream()
                .filter(standing -> isCorroborated(standing, remittance))
                .toList();
        Intervention intervention = settings.level(level).atMost(Intervention.VERIFY);
        if (!corroborated.isEmpty()) {
            intervention = intervention.or(settings.level(before + together(corroborated)));
        }
        double odds = Math.pow(10, (settings.prior() + level) / 10);
        rank(standings, remittance, intervention);
        return new Score(
                level,
                odds / (1 + odds),
                intervention,
                intervention == Intervention.NONE ? null : leading(standings),
                standings.stream()
                        .map(standing -> new ScamScore(standing.scam.id(), standing.score))
                        .toList());
    }

    /** What is known of one scam while scoring. */
    private static final class Standing {
        private final Scam scam;
        private final double score;
        private final List<Flag> feeding;
        private double ranking;

        Standing(Scam scam, double score, List<Flag> feeding) {
            this.scam = scam;
            this.score = score;
            this.feeding = feeding;
        }

        double rank() {
            return score + ranking;
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

    private static List<Flag> feeding(Scam scam, List<Flag> fired) {
        List<Flag> feeding = new ArrayList<>(fired.size());
        for (Flag flag : fired) {
            boolean common = flag.folder().equals(Rulebook.COMMON)
                    && (flag.feeds().isEmpty() || flag.feeds().contains(scam.id()));
            if (common || flag.folder().equals(scam.folder())) {
                feeding.add(flag);
            }
        }
        return feeding;
    }

    private double total(Scam scam, List<Flag> feeding) {
        if (feeding.isEmpty()) {
            return scam.share();
        }
        List<Flag> positive = feeding.stream().filter(Flag::isPositive).toList();
        List<Flag> conjunctions = new ArrayList<>();
        List<Flag> plain = new ArrayList<>();
        for (Flag flag : positive) {
            boolean hasPart = positive.stream().anyMatch(part -> flag.replaces().contains(part.id()));
            (hasPart ? conjunctions : plain).add(flag);
        }
        return scam.share() + best(plain, conjunctions, 0, new ArrayList<>()) + innocence(feeding);
    }

    /** The best selection: each conjunction is either taken, and what it replaces is not, or left out. */
    private double best(List<Flag> plain, List<Flag> conjunctions, int next, List<Flag> taken) {
        if (next == conjunctions.size()) {
            return counted(plain, taken);
        }
        double without = best(plain, conjunctions, next + 1, taken);
        Flag conjunction = conjunctions.get(next);
        for (Flag other : taken) {
            if (other.replaces().contains(conjunction.id())
                    || conjunction.replaces().contains(other.id())) {
                return without;
            }
        }
        taken.add(conjunction);
        double with = best(plain, conjunctions, next + 1, taken);
        taken.remove(taken.size() - 1);
        return Math.max(with, without);
    }

    private double counted(List<Flag> plain, List<Flag> taken) {
        Map<String, Flag> bySign = new HashMap<>();
        for (Flag flag : taken) {
            bySign.merge(flag.sign(), flag, Scorer::higher);
        }
        for (Flag flag : plain) {
            if (taken.stream().noneMatch(conjunction -> conjunction.replaces().contains(flag.id()))) {
                bySign.merge(flag.sign(), flag, Scorer::higher);
            }
        }
        Map<Group, Best> best = new EnumMap<>(Group.class);
        for (Flag flag : bySign.values()) {
            best.computeIfAbsent(flag.group(), group -> new Best()).add(flag.points());
        }
        double sum = 0;
        for (Map.Entry<Group, Best> entry : best.entrySet()) {
            double points = entry.getValue().counted();
            sum += entry.getKey() == Group.WORDS ? Math.min(points, settings.wordsAtMost()) : points;
        }
        return sum;
    }

    /** The two highest of a group. */
    private static final class Best {
        private double first;
        private double second;

        void add(double points) {
            if (points > first) {
                second = first;
                first = points;
            } else {
                second = Math.max(second, points);
            }
        }

        double counted() {
            return first + HALF * second;
        }
    }

    private static Flag higher(Flag one, Flag other) {
        return one.points() >= other.points() ? one : other;
    }

    private double innocence(List<Flag> feeding) {
        Map<String, Double> bySign = new HashMap<>();
        for (Flag flag : feeding) {
            if (!flag.isPositive()) {
                bySign.merge(flag.sign(), flag.points(), Math::min);
            }
        }
        double sum = bySign.values().stream()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Math.max(sum, settings.innocenceAtMost());
    }

    private static double together(List<Standing> standings) {
        double sum = 0;
        for (Standing standing : standings) {
            sum += Math.pow(10, standing.score / 10);
        }
        return 10 * Math.log10(sum);
    }

    /** Positive evidence in two groups, or two different tells of the scam of which one is strong. */
    private static boolean isCorroborated(Standing standing, Remittance remittance) {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        for (Flag flag : standing.feeding) {
            if (flag.isPositive()) {
                groups.add(flag.group());
            }
        }
        if (groups.size() >= CORROBORATING_GROUPS) {
            return true;
        }
        Set<String> tells = new HashSet<>();
        boolean strong = false;
        for (SpokenTell tell : remittance.words().spoken()) {
            if (tell.folder().equals(standing.scam.folder()) && tell.strength() != SpokenTell.Strength.WEAK) {
                tells.add(tell.name());
                strong |= tell.strength() == SpokenTell.Strength.STRONG;
            }
        }
        return strong && tells.size() >= CORROBORATING_TELLS;
    }

    /** Sorts by score and by the signs that tell scams apart; what customers say outweighs those. */
    private void rank(List<Standing> standings, Remittance remittance, Intervention intervention) {
        if (intervention != Intervention.NONE) {
            boolean words = standings.stream().anyMatch(Standing::hasOwnWords);
            double most = words ? MOST_RANKING_BESIDE_WORDS : MOST_RANKING;
            Map<Condition, List<Double>> shares = new HashMap<>();
            for (Standing standing : standings) {
                standing.scam.shows().forEach((sign, share) -> shares.computeIfAbsent(sign, key -> new ArrayList<>())
                        .add(share));
            }
            shares.keySet().removeIf(sign -> !sign.holds(remittance));
            for (Standing standing : standings) {
                standing.ranking = Math.max(-most, Math.min(most, ranking(standing.scam, shares)))
                        + (words && !standing.hasOwnWords() ? SILENT_BESIDE_WORDS : 0);
            }
        }
        standings.sort(
                Comparator.comparingDouble(Standing::rank).reversed().thenComparing(standing -> standing.scam.id()));
    }

    private static double ranking(Scam scam, Map<Condition, List<Double>> shares) {
        List<Double> parts = new ArrayList<>();
        scam.shows().forEach((sign, share) -> {
            List<Double> all = shares.get(sign);
            if (all != null) {
                double mean = all.stream().mapToDouble(Double::doubleValue).sum() / all.size();
                parts.add(10 * Math.log10(share / mean));
            }
        });
        return parts.stream().sorted().mapToDouble(Double::doubleValue).sum();
    }

    private @Nullable String leading(List<Standing> ranked) {
        if (ranked.isEmpty()) {
            return null;
        }
        Standing first = ranked.get(0);
        boolean clear = ranked.size() == 1 || first.rank() - ranked.get(1).rank() >= settings.lead() - 1e-9;
        return clear && (first.hasOwnEvidence() || first.ranking > 0) ? first.scam.id() : null;
    }
}
