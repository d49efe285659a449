package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.RecordReport;
import java.util.Map;

/** A report as one JSON object. */
final class ReportJson {

    private ReportJson() {}

    static ObjectNode of(RecordReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1)
                .put("transfers", report.transfers())
                .put("questions", report.questions())
                .put("problems", report.problems());
        ObjectNode levels = json.putObject("levels");
        report.levels().forEach((level, many) -> levels.put(level.name(), many));
        ObjectNode scams = json.putObject("scams");
        report.scams().forEach(scams::put);
        counts(json.putObject("branches"), report.branches());
        counts(json.putObject("hours"), report.hours());
        counts(json.putObject("ages"), report.ages());
        ObjectNode outcomes = json.putObject("outcomes");
        report.outcomes().forEach((outcome, many) -> outcomes.put(outcome.name(), many));
        ObjectNode verdicts = json.putObject("verdicts");
        report.verdicts().forEach((verdict, many) -> verdicts.put(verdict.name(), many));
        ObjectNode stopped = json.putObject("stopped");
        report.stopped().forEach(stopped::put);
        ObjectNode scamsStopped = json.putObject("stoppedScams");
        report.stoppedScams().forEach(scamsStopped::put);
        ArrayNode flags = json.putArray("flags");
        report.flags().forEach(flag -> flags.addObject()
                .put("rule", flag.rule())
                .put("fired", flag.fired())
                .put("right", flag.right())
                .put("wrong", flag.wrong())
                .put("low", flag.low())
                .put("high", flag.high())
                .put("alarms", flag.alarms())
                .put("alarmsRight", flag.alarmsRight())
                .put("alarmsWrong", flag.alarmsWrong())
                .put("notRepeated", flag.notRepeated()));
        return json;
    }

    private static void counts(ObjectNode into, Map<String, RecordReport.Count> counts) {
        counts.forEach((key, count) ->
                into.putObject(key).put("transfers", count.transfers()).put("alarms", count.alarms()));
    }
}
