package io.levee.rulebook;

import io.levee.decision.Text;
import java.util.List;
import java.util.Map;

/**
 * One kind of scam, as its folder describes it.
 *
 * @param id its id, for example {@code LOAN_SCAM}
 * @param folder its rule folder
 * @param prefix the prefix of its flags' ids
 * @param name its name
 * @param share how many of all scams at the counter it is, in decibans, over the scams of the rulebook
 * @param course how it runs, step by step
 * @param questions what to ask
 * @param lines what to say
 * @param never what not to say or do
 * @param notice what the customer may read or hear
 * @param shows signs with the percentage of such scams that show them: they rank scams and never move the level
 */
public record Scam(
        String id,
        String folder,
        String prefix,
        Text name,
        double share,
        List<Text> course,
        List<Question> questions,
        List<Text> lines,
        List<Text> never,
        Text notice,
        Map<Condition, Double> shows) {

    @Override
    public String toString() {
        return id;
    }
}
