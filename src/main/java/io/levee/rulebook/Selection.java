package io.levee.rulebook;

import io.levee.decision.Group;
import java.util.List;

/**
 * What the evidence for one scam counts: the best <em>selection</em> in which nothing stands twice. Of one sign only one
 * flag, and never a conjunction together with what it replaces. In a selection the best of each group counts in full, the
 * second at half and the rest not at all, and words are capped. As more evidence only widens the choice, one more
 * positive flag can never lower a score. Signs of innocence are taken off afterwards, the strongest of each sign, down to
 * a floor.
 */
final class Selection {

    private static final double HALF = 0.5;
    /** Points are tenths of decibans. */
    private static final double TENTHS = 10;

    private static final List<Group> GROUPS = List.of(Group.values());

    /** Hardly ever is there a conjunction together with one of its parts. */
    private static final boolean[] NONE = {};

    private final List<Flag> feeding;
    private final double wordsAtMost;
    private boolean[] conjunction = NONE;
    private boolean[] taken = NONE;

    private Selection(List<Flag> feeding, double wordsAtMost) {
        this.feeding = feeding;
        this.wordsAtMost = wordsAtMost;
    }

    /** The points of the flags that feed a scam, with the signs of innocence among them. */
    static double points(List<Flag> feeding, Settings settings) {
        if (feeding.isEmpty()) {
            return 0;
        }
        Selection selection = new Selection(feeding, settings.wordsAtMost());
        selection.findConjunctions();
        return selection.best(0) + innocence(feeding, settings.innocenceAtMost());
    }

    private void findConjunctions() {
        for (int i = 0; i < feeding.size(); i++) {
            Flag flag = feeding.get(i);
            if (flag.isPositive() && !flag.replaces().isEmpty() && hasPart(flag)) {
                if (conjunction.length == 0) {
                    conjunction = new boolean[feeding.size()];
                    taken = new boolean[feeding.size()];
                }
                conjunction[i] = true;
            }
        }
    }

    private boolean hasPart(Flag flag) {
        for (int i = 0; i < feeding.size(); i++) {
            if (feeding.get(i).isPositive() && replaces(flag, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean replaces(Flag flag, int other) {
        return flag.replaces().contains(feeding.get(other).id());
    }

    /** The best selection: each conjunction is either taken, and what it replaces is not, or left out. */
    private double best(int from) {
        int next = from;
        while (next < conjunction.length && !conjunction[next]) {
            next++;
        }
        if (next >= conjunction.length) {
            return counted();
        }
        double without = best(next + 1);
        if (!mayBeTaken(next)) {
            return without;
        }
        taken[next] = true;
        double with = best(next + 1);
        taken[next] = false;
        return Math.max(with, without);
    }

    private boolean mayBeTaken(int candidate) {
        for (int i = 0; i < candidate; i++) {
            if (taken[i] && (replaces(feeding.get(i), candidate) || replaces(feeding.get(candidate), i))) {
                return false;
            }
        }
        return true;
    }

    private double counted() {
        double sum = 0;
        for (int group = 0; group < GROUPS.size(); group++) {
            double points = counted(GROUPS.get(group));
            sum += GROUPS.get(group) == Group.WORDS ? Math.min(points, wordsAtMost) : points;
        }
        return sum;
    }

    private double counted(Group group) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < feeding.size(); i++) {
            Flag flag = feeding.get(i);
            if (flag.group() == group && flag.isPositive() && isSelected(i) && isHighestOfSign(i)) {
                if (flag.points() > first) {
                    second = first;
                    first = flag.points();
                } else {
                    second = Math.max(second, flag.points());
                }
            }
        }
        return first + HALF * second;
    }

    private boolean isSelected(int at) {
        if (conjunction.length == 0) {
            return true;
        }
        if (conjunction[at]) {
            return taken[at];
        }
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] && replaces(feeding.get(i), at)) {
                return false;
            }
        }
        return true;
    }

    /** Of several as high the first. */
    private boolean isHighestOfSign(int at) {
        Flag flag = feeding.get(at);
        for (int i = 0; i < feeding.size(); i++) {
            Flag other = feeding.get(i);
            boolean higher = i < at ? other.points() >= flag.points() : other.points() > flag.points();
            if (higher && other.sign().equals(flag.sign()) && isSelected(i)) {
                return false;
            }
        }
        return true;
    }

    private static double innocence(List<Flag> feeding, double atMost) {
        long tenths = 0; // a sum of whole numbers does not depend on the order
        for (int i = 0; i < feeding.size(); i++) {
            Flag flag = feeding.get(i);
            if (!flag.isPositive() && isStrongestOfSign(feeding, i)) {
                tenths += Math.round(flag.points() * TENTHS);
            }
        }
        return Math.max(tenths / TENTHS, atMost);
    }

    private static boolean isStrongestOfSign(List<Flag> feeding, int at) {
        Flag flag = feeding.get(at);
        for (int i = 0; i < feeding.size(); i++) {
            Flag other = feeding.get(i);
            boolean stronger = i < at ? other.points() <= flag.points() : other.points() < flag.points();
            if (stronger && other.sign().equals(flag.sign())) {
                return false;
            }
        }
        return true;
    }
}
