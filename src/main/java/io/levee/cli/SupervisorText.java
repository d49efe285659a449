package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.Screening;
import io.levee.SupervisorView;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what a screening rests on and what would change it. */
final class SupervisorText {

    private final Work work;

    SupervisorText(Work work) {
        this.work = work;
    }

    void print(String id, Screening screening, SupervisorView view) {
        PrintStream out = work.output().out();
        out.println(id + "  " + screening.intervention() + String.format(Locale.ROOT, "  [%.0f]", screening.score()));
        view.evidence()
                .forEach(one -> out.println("  " + points(one.points()) + "  " + one.rule() + "  "
                        + one.reason().in(work.locale())));
        view.capped()
                .forEach(one -> out.println(work.say("  只计 ", "  counts only ")
                        + points(one.counts()).strip()
                        + work.say("：", ": ")
                        + one.evidence().rule()));
        changes(work.say("  若得知：", "  if it came out: "), view.raising());
        changes(work.say("  若", "  if "), view.lowering());
        view.missed()
                .forEach(missed -> out.println(work.say("  差一点：", "  just missed: ")
                        + missed.flag().id() + " " + missed.condition() + "  [" + missed.value() + "]"));
        out.println();
    }

    private void changes(String begin, List<SupervisorView.Change> changes) {
        changes.forEach(change -> work.output()
                .out()
                .println(begin
                        + change.what().in(work.locale())
                        + work.say(" → ", " → ")
                        + change.intervention()
                        + String.format(Locale.ROOT, " [%.0f]", change.score())));
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%+6.1f", points);
    }

    ObjectNode json(String id, Screening screening, SupervisorView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1).put("id", id);
        json.put("intervention", screening.intervention().name()).put("score", screening.score());
        ArrayNode evidence = json.putArray("evidence");
        view.evidence().forEach(one -> evidence.addObject()
                .put("rule", one.rule())
                .put("points", one.points())
                .put("text", one.reason().in(work.locale())));
        ArrayNode capped = json.putArray("capped");
        view.capped()
                .forEach(one ->
                        capped.addObject().put("rule", one.evidence().rule()).put("counts", one.counts()));
        changes(json.putArray("raising"), view.raising());
        changes(json.putArray("lowering"), view.lowering());
        ArrayNode missed = json.putArray("missed");
        view.missed().forEach(one -> missed.addObject()
                .put("rule", one.flag().id())
                .put("condition", one.condition())
                .put("value", one.value()));
        return json;
    }

    private void changes(ArrayNode into, List<SupervisorView.Change> changes) {
        changes.forEach(change -> into.addObject()
                .put("what", change.what().in(work.locale()))
                .put("intervention", change.intervention().name())
                .put("score", change.score()));
    }
}
