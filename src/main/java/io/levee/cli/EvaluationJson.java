package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.transfer.Intervention;
import java.util.Locale;

/**
 * An evaluation as one JSON object.
 *
 * <p>{@code labels}: for each label {@code cases}, and the cases at each level or above at the {@code first} look and
 * after the follow-up ({@code final}); for the cases at {@code VERIFY} or above, which scam was {@code rankedFirst} and
 * which was {@code named} ({@code -} for none). {@code ages}: the same counts of the legitimate cases by the payer's
 * age. {@code totals}: for {@code as_told}, {@code without_confirmations} and {@code without_words} the counts of all
 * {@code scams} and of the {@code legitimate}, how many scams were {@code detected} and for how many of those the right
 * scam was ranked first, and for how many it was named. {@code wrong}: each case that went wrong, with the evidence and
 * the mandates of the look that went wrong. {@code unlabelled}: lines
 * without a label.
 */
final class EvaluationJson {

    private EvaluationJson() {}

    static ObjectNode of(Evaluation evaluation, Locale locale) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        ObjectNode labels = json.putObject("labels");
        evaluation.byLabel().forEach((label, levels) -> {
            ObjectNode one = labels.putObject(label);
            counts(one, levels);
            evaluation.rankedFirst(label).forEach(one.putObject("rankedFirst")::put);
            evaluation.named(label).forEach(one.putObject("named")::put);
        });
        ObjectNode ages = json.putObject("ages");
        evaluation.legitimateByAge().forEach((band, levels) -> counts(ages.putObject(key(band)), levels));
        ObjectNode totals = json.putObject("totals");
        evaluation.totals().forEach((variant, total) -> {
            ObjectNode one = totals.putObject(key(variant));
            counts(one.putObject("scams"), total.scams());
            counts(one.putObject("legitimate"), total.legitimate());
            one.put("detected", total.detected())
                    .put("rightFirst", total.rightFirst())
                    .put("rightNamed", total.rightNamed());
        });
        ArrayNode wrongs = json.putArray("wrong");
        for (Noted noted : evaluation.noted()) {
            ObjectNode node = wrongs.addObject();
            node.put("why", key(noted.why())).put("id", noted.id()).put("label", noted.label());
            node.put("first", noted.first().name())
                    .put("intervention", noted.last().name());
            node.put("score", Math.round(noted.score() * 10) / 10.0).put("rankedFirst", noted.rankedFirst());
            ScreeningJson.evidence(node.putArray("evidence"), noted.shown().evidence(), locale);
            ScreeningJson.mandates(node.putArray("mandates"), noted.shown().mandates(), locale);
        }
        json.put("unlabelled", evaluation.unlabelled());
        return json;
    }

    private static void counts(ObjectNode node, Levels levels) {
        node.put("cases", levels.cases());
        ObjectNode first = node.putObject("first");
        ObjectNode last = node.putObject("final");
        for (Intervention level : Intervention.values()) {
            if (level != Intervention.NONE) {
                first.put(level.name(), levels.firstAtLeast(level));
                last.put(level.name(), levels.lastAtLeast(level));
            }
        }
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
