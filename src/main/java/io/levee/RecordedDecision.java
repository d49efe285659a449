package io.levee;

import io.levee.facts.SpokenTell;
import io.levee.record.RecordedLine;
import io.levee.rulebook.Decided;
import io.levee.rulebook.KeptFacts;
import io.levee.rulebook.Rulebook;
import io.levee.transfer.Intervention;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decision of one recorded look, to be made again. */
final class RecordedDecision {

    private final RecordedLine line;
    private final Rulebook rulebook;
    private final KeptFacts facts;
    private final Set<String> keptOut;

    RecordedDecision(RecordedLine line, Rulebook rulebook) {
        this.line = line;
        this.rulebook = rulebook;
        this.facts = facts(line);
        this.keptOut = line.list("keptOut").stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static KeptFacts facts(RecordedLine line) {
        Map<String, Object> values = new LinkedHashMap<>();
        line.map("facts").forEach((path, value) -> {
            if (value != null) {
                values.put(String.valueOf(path), value);
            }
        });
        List<SpokenTell> spoken = maps(line, "tells")
                .map(tell -> new SpokenTell(
                        String.valueOf(tell.get("name")),
                        String.valueOf(tell.get("folder")),
                        SpokenTell.Strength.valueOf(String.valueOf(tell.get("strength")))))
                .toList();
        return new KeptFacts(values, isTrue(line, "rescuedBefore"), spoken);
    }

    /** The objects of a list among a line's fields. */
    static Stream<Map<?, ?>> maps(RecordedLine line, String field) {
        return line.list(field).stream().filter(Map.class::isInstance).map(each -> (Map<?, ?>) each);
    }

    private static boolean isTrue(RecordedLine line, String field) {
        return Boolean.TRUE.equals(line.fields().get(field));
    }

    boolean isPaused() {
        return isTrue(line, "paused");
    }

    Decided again() {
        return rulebook.decide(facts, keptOut);
    }

    /** What would have been asked for without a flag. */
    Intervention without(String flag) {
        Set<String> out = new HashSet<>(keptOut);
        out.add(flag);
        return intervention(rulebook.decide(facts, out), flag);
    }

    /** What a decision asks for, with the orders and faults on record. */
    Intervention intervention(Decided decided) {
        return intervention(decided, "");
    }

    private Intervention intervention(Decided decided, String withoutFlag) {
        Intervention points = decided.score().intervention();
        Intervention strongest = isTrue(line, "underRelease") ? points.atMost(Intervention.REMIND) : points;
        strongest = isPaused() ? Intervention.NONE : strongest;
        for (Map<?, ?> fault :
                isPaused() ? List.<Map<?, ?>>of() : maps(line, "faults").toList()) {
            strongest = strongest.or(Intervention.valueOf(String.valueOf(fault.get("floor"))));
        }
        for (Map<?, ?> mandate : maps(line, "mandates").toList()) {
            boolean counts = !withoutFlag.equals(mandate.get("source"));
            strongest = counts
                    ? strongest.or(Intervention.valueOf(String.valueOf(mandate.get("intervention"))))
                    : strongest;
        }
        return strongest;
    }
}
