package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.List;

/** By which threshold alone a transfer misses a condition. */
final class NearMiss {

    private static final double NEAR = 0.3;

    private NearMiss() {}

    /** The thresholds of a condition: comparisons of a number with a literal. */
    static List<Condition.Compare> thresholds(Condition condition) {
        return Leaves.of(condition).stream()
                .filter(Condition.Compare.class::isInstance)
                .map(Condition.Compare.class::cast)
                .toList();
    }

    /** The thresholds that are missed on a known value while everything else holds. */
    static List<Condition.Compare> thresholds(Condition condition, Remittance remittance) {
        return thresholds(condition).stream()
                .filter(threshold -> threshold.property().of(remittance) != null)
                .filter(threshold -> !threshold.holds(remittance) && holdsWith(condition, threshold, remittance))
                .toList();
    }

    /** Whether the value comes near the threshold: by three tenths of it, or by one where there is some at all. */
    static boolean isNear(Condition.Compare threshold, Remittance remittance) {
        if (!(threshold.property().of(remittance) instanceof Number number)) {
            return false;
        }
        double value = number.doubleValue();
        double off = Math.abs(value - threshold.literal());
        return off <= NEAR * Math.abs(threshold.literal()) || value >= 1 && off <= 1;
    }

    /** Whether the condition would hold if that threshold were met. */
    private static boolean holdsWith(Condition condition, Condition.Compare met, Remittance remittance) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holdsWith(part, met, remittance));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holdsWith(part, met, remittance));
        }
        if (condition instanceof Condition.Not not) {
            return !holdsWith(not.part(), met, remittance);
        }
        return condition.equals(met) || condition.holds(remittance);
    }
}
