package io.levee.rulebook;

import io.levee.decision.Evidence;
import io.levee.decision.Group;
import io.levee.decision.Mandate;
import io.levee.decision.Text;
import io.levee.facts.Remittance;
import io.levee.transfer.Intervention;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One flag: a condition and its papers.
 *
 * @param id its id, for example {@code FO-03}
 * @param folder the rule folder that it belongs to
 * @param file the file that it stands in
 * @param line the line where it begins
 * @param title what it is, in English
 * @param group its group of correlated signs
 * @param sign what it rests on; of the flags of one sign only the highest counts
 * @param inScams in what percentage of such scams it is seen
 * @param inHonest in what percentage of honest transfers it is seen
 * @param points decibans, rounded to a tenth
 * @param feeds the scams that it feeds, empty for all
 * @param replaces the flags that it is a conjunction of
 * @param shadow whether it is counted apart and never acts
 * @param mandate the floor of intervention that it sets, or null
 * @param accepted whether an officer says that what the checker warns of is meant
 * @param sources the numbers of its sources
 * @param innocent its innocent explanation
 * @param reason why it fires, with places for values
 * @param condition its meaning
 */
public record Flag(
        String id,
        String folder,
        String file,
        int line,
        String title,
        Group group,
        String sign,
        double inScams,
        double inHonest,
        double points,
        Set<String> feeds,
        Set<String> replaces,
        boolean shadow,
        @Nullable Intervention mandate,
        boolean accepted,
        List<String> sources,
        String innocent,
        Reason reason,
        Condition condition) {

    /** Whether it speaks for a scam. */
    public boolean isPositive() {
        return points > 0;
    }

    /** The evidence that it gives for a remittance on which it fired. */
    public Evidence evidence(Remittance remittance) {
        return new Evidence(id, folder, group, sign, points, text(remittance));
    }

    /** The mandate that it gives for a remittance on which it fired; null if it sets none. */
    public @Nullable Mandate mandate(Remittance remittance) {
        return mandate == null ? null : new Mandate(mandate, id, text(remittance), null);
    }

    private Text text(Remittance remittance) {
        return reason.text(remittance);
    }

    @Override
    public String toString() {
        return id;
    }
}
