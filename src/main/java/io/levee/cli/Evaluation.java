package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.Screening;
import io.levee.decision.Evidence;
import io.levee.decision.Intervention;
import io.levee.transfer.Case;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the screenings of labelled cases compare with their labels. */
final class Evaluation {

    static final String LEGITIMATE = "LEGITIMATE";
    static final String NO_SCAM = "-";

    private final Map<String, Tally> byLabel = new TreeMap<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private int unlabelled;

    /** What became of the cases of one label. */
    static final class Tally {
        private int cases;
        private final Map<Intervention, Integer> first = new EnumMap<>(Intervention.class);
        private final Map<Intervention, Integer> last = new EnumMap<>(Intervention.class);
        private final Map<String, Integer> named = new TreeMap<>();

        int cases() {
            return cases;
        }

        int firstAtLeast(Intervention level) {
            return atLeast(first, level);
        }

        int lastAtLeast(Intervention level) {
            return atLeast(last, level);
        }

        /** Which scam was named for the cases at VERIFY or above. */
        Map<String, Integer> named() {
            return named;
        }

        private static int atLeast(Map<Intervention, Integer> counts, Intervention level) {
            int sum = 0;
            for (Map.Entry<Intervention, Integer> entry : counts.entrySet()) {
                if (entry.getKey().compareTo(level) >= 0) {
                    sum += entry.getValue();
                }
            }
            return sum;
        }
    }

    /** A scam that was missed or an honest case that was alarmed. */
    record Wrong(String id, String label, Intervention level, double score, List<String> evidence) {}

    void add(Case situation, CaseLooks looks) {
        String label = situation.label();
        if (label == null) {
            unlabelled++;
            return;
        }
        Tally tally = byLabel.computeIfAbsent(label, key -> new Tally());
        Screening last = looks.last();
        tally.cases++;
        tally.first.merge(looks.first().intervention(), 1, Integer::sum);
        tally.last.merge(last.intervention(), 1, Integer::sum);
        boolean alarmed = last.intervention().compareTo(Intervention.VERIFY) >= 0;
        if (alarmed) {
            tally.named.merge(last.scam().orElse(NO_SCAM), 1, Integer::sum);
        }
        if (alarmed == label.equals(LEGITIMATE)) {
            wrong.add(new Wrong(
                    situation.id(),
                    label,
                    last.intervention(),
                    last.score(),
                    last.evidence().stream().map(Evaluation::brief).toList()));
        }
    }

    private static String brief(Evidence evidence) {
        return evidence.rule() + (evidence.points() > 0 ? "+" : "") + evidence.points();
    }

    Map<String, Tally> byLabel() {
        return byLabel;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    int unlabelled() {
        return unlabelled;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        ObjectNode labels = json.putObject("labels");
        byLabel.forEach((label, tally) -> {
            ObjectNode one = labels.putObject(label);
            one.put("cases", tally.cases());
            ObjectNode first = one.putObject("first");
            ObjectNode last = one.putObject("final");
            for (Intervention level : Intervention.values()) {
                if (level != Intervention.NONE) {
                    first.put(level.name(), tally.firstAtLeast(level));
                    last.put(level.name(), tally.lastAtLeast(level));
                }
            }
            ObjectNode named = one.putObject("named");
            tally.named().forEach(named::put);
        });
        ArrayNode wrongs = json.putArray("wrong");
        for (Wrong one : wrong) {
            ObjectNode node = wrongs.addObject();
            node.put("id", one.id()).put("label", one.label());
            node.put("intervention", one.level().name());
            node.put("score", Math.round(one.score() * 10) / 10.0);
            ArrayNode evidence = node.putArray("evidence");
            one.evidence().forEach(evidence::add);
        }
        json.put("unlabelled", unlabelled);
        return json;
    }
}
