package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.Screening;
import io.levee.decision.Evidence;
import io.levee.decision.Mandate;
import java.util.List;
import java.util.Locale;

/** A screening as one JSON object, schema 1. */
final class ScreeningJson {

    private static final int SCHEMA = 1;

    private ScreeningJson() {}

    static ObjectNode of(Screening screening, long micros, Locale locale) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", SCHEMA);
        json.put("id", screening.transferId());
        json.put("intervention", screening.intervention().name());
        json.put("score", tenth(screening.score()));
        json.put("probability", screening.probability());
        json.put("scam", screening.scam().orElse(null));
        ArrayNode scams = json.putArray("scams");
        screening
                .scams()
                .forEach(scam -> scams.addObject().put("scam", scam.scam()).put("score", tenth(scam.score())));
        evidence(json.putArray("evidence"), screening.evidence(), locale);
        mandates(json.putArray("mandates"), screening.mandates(), locale);
        evidence(json.putArray("shadow"), screening.shadow(), locale);
        ArrayNode faults = json.putArray("faults");
        screening.faults().forEach(fault -> faults.addObject()
                .put("kind", fault.kind().name())
                .put("floor", fault.floor().name())
                .put("text", fault.message().in(locale)));
        json.put("rulebook", screening.rulebookHash());
        json.put("micros", micros);
        return json;
    }

    static void mandates(ArrayNode array, List<Mandate> mandates, Locale locale) {
        mandates.forEach(mandate -> array.addObject()
                .put("intervention", mandate.intervention().name())
                .put("source", mandate.source())
                .put("text", mandate.reason().in(locale)));
    }

    static void evidence(ArrayNode array, List<Evidence> evidence, Locale locale) {
        evidence.forEach(one -> array.addObject()
                .put("rule", one.rule())
                .put("group", one.group().name().toLowerCase(Locale.ROOT))
                .put("points", one.points())
                .put("text", one.reason().in(locale)));
    }

    private static double tenth(double decibans) {
        return Math.round(decibans * 10) / 10.0;
    }
}
