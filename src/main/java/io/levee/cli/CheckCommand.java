package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.Rulebooks;
import io.levee.rulebook.Problem;
import io.levee.rulebook.RulebookLoader;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether a rulebook would be accepted, and what an officer should look at. */
@Command(
        name = "check",
        description = "Reads a rulebook, runs all its examples and lists everything that is wrong, each with its place."
                + " Errors refuse the rulebook (exit status 1), warnings do not.",
        mixinStandardHelpOptions = true)
final class CheckCommand extends RulesWork {

    @Option(names = "--json", description = "prints one JSON object instead")
    private boolean json;

    @Override
    int work() {
        RulebookLoader.Report report = Rulebooks.check(files(), LocalDate.now(ZoneId.systemDefault()));
        if (json) {
            output().out().println(json(report));
        } else {
            report.problems().forEach(this::print);
            output().out().println(summary(report));
        }
        return report.isAccepted() ? Levee.DONE : Levee.REFUSED;
    }

    private String summary(RulebookLoader.Report report) {
        long errors = report.errors().size();
        long warnings = report.problems().size() - errors;
        if (report.isAccepted()) {
            return say("规则库有效：", "the rulebook is valid: ") + report.version() + " " + report.hash()
                    + (warnings == 0 ? "" : say("；警告 " + warnings + " 条", "; warnings: " + warnings));
        }
        return say(
                "规则库未通过：错误 " + errors + " 条，警告 " + warnings + " 条",
                "the rulebook is refused; errors: " + errors + ", warnings: " + warnings);
    }

    private ObjectNode json(RulebookLoader.Report report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("schema", 1).put("accepted", report.isAccepted());
        node.put("version", report.version()).put("rulebook", report.hash());
        ArrayNode problems = node.putArray("problems");
        for (Problem problem : report.problems()) {
            problems.addObject()
                    .put("severity", problem.severity().name())
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("message", problem.message().in(locale()))
                    .put("source", problem.source());
        }
        return node;
    }
}
