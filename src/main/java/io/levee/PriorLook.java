package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Mandate;
import io.levee.transfer.Intervention;
import java.time.Instant;
import java.util.List;

/**
 * What is remembered of a look, to tell the next one what changed: what came out, and no word of what was said or seen.
 *
 * @param fingerprint of the transfer with all that was keyed
 * @param rules the ids of the flags that fired, in the rulebook's order
 * @param orders what was ordered
 */
record PriorLook(
        int fingerprint,
        Instant asOf,
        String rulebook,
        Intervention intervention,
        double score,
        List<String> rules,
        List<Mandate> orders) {

    static PriorLook of(Screening screening) {
        return new PriorLook(
                screening.transfer().hashCode(),
                screening.asOf(),
                screening.rulebookHash(),
                screening.intervention(),
                screening.score(),
                rules(screening.evidence()),
                screening.mandates());
    }

    /** It is part of every look: a loop, and no stream. */
    private static List<String> rules(List<Evidence> evidence) {
        String[] rules = new String[evidence.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = evidence.get(i).rule();
        }
        return List.of(rules);
    }

    /** Whether a look is this one again: the same was keyed, and the same came out. */
    boolean isRepeatedBy(Screening screening) {
        return equals(of(screening));
    }

    Changes to(Screening now) {
        List<String> then = rules;
        List<String> rulesNow = now.evidence().stream().map(Evidence::rule).toList();
        return new Changes(
                intervention,
                score,
                now.evidence().stream()
                        .filter(evidence -> !then.contains(evidence.rule()))
                        .toList(),
                then.stream().filter(rule -> !rulesNow.contains(rule)).toList());
    }
}
