package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.transfer.Intervention;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said and done whatever the scam.
 *
 * @param headlines for each level the headline where a scam leads ({@code {scam}} is its name) and where none does
 * @param questions the general questions
 * @param lines what to say at each level
 * @param never what not to say or do
 * @param neutral what the customer may read or hear while a companion must not be alerted
 * @param apart how to speak with the customer alone
 * @param advice for a sign what is asked, said and done about it, whatever the scam
 * @param coercion the tells after which the customer reads and hears nothing but the neutral text
 */
public record Dialogue(
        Map<Intervention, Headline> headlines,
        List<Question> questions,
        Map<Intervention, List<Text>> lines,
        List<Text> never,
        Text neutral,
        List<Text> apart,
        Map<String, Advice> advice,
        Set<String> coercion) {

    /** What is asked, said and done where a sign was found; it comes before everything else. */
    public record Advice(List<Question> questions, List<Text> lines, List<Text> steps) {}

    /** A headline for a leading scam and one for none. */
    public record Headline(Text leading, Text general) {}
}
