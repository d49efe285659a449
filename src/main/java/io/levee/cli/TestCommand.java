package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.Rulebooks;
import io.levee.rulebook.Coverage;
import io.levee.rulebook.ExampleReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the examples of a rulebook and says how well they try it out. */
@Command(
        name = "test",
        description =
                "Runs every example of a rulebook. Prints for each single condition whether some example makes it"
                        + " true and some example misses by it alone; exit status 1 if an example fails or too little is tried.",
        mixinStandardHelpOptions = true)
final class TestCommand extends RulesWork {

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            description = "exit status 1 if fewer single conditions are tried both ways (default: ${DEFAULT-VALUE})")
    private double minCoverage;

    @Option(
            names = "--mutate",
            description = "changes every condition and tell in small ways, one at a time, and lists the changes that no"
                    + " example notices")
    private boolean mutate;

    @Option(
            names = "--max-alive",
            paramLabel = "PERCENT",
            description = "with --mutate: exit status 1 if more changes go unnoticed (default: ${DEFAULT-VALUE})",
            defaultValue = "100")
    private double maxAlive;

    @Option(names = "--json", description = "prints one JSON object instead")
    private boolean json;

    @Override
    int work() {
        ExampleReport report = Rulebooks.test(files());
        List<Coverage> coverage = report.coverage();
        ExampleReport.Mutation mutation = mutate ? report.mutate() : null;
        if (json) {
            output().out().println(json(report, coverage, mutation));
        } else {
            print(report, coverage, mutation);
        }
        boolean enough = percent(coverage) >= minCoverage;
        boolean noticed = mutation == null || mutation.aliveInPercent() <= maxAlive;
        return enough && noticed ? Levee.DONE : Levee.REFUSED;
    }

    private void print(ExampleReport report, List<Coverage> coverage, ExampleReport.@Nullable Mutation mutation) {
        for (Coverage one : coverage) {
            if (!one.isFull()) {
                output().out().println(place(one) + gap(one));
            }
        }
        if (mutation != null) {
            mutation.survivors().forEach(survivor -> output().out()
                    .println(located(survivor.file()) + ":" + survivor.line() + ":1: " + survivor.name()
                            + say("：没有例子发现这一改动：", ": no example notices ") + survivor.change()));
        }
        output().out()
                .println(say(
                        "例子 " + report.examples() + " 个，全部符合；单个条件 " + coverage.size() + " 个，两面都试过的 "
                                + number(percent(coverage)) + " %",
                        report.examples() + " examples, all as written; " + coverage.size()
                                + " single conditions, tried both ways: " + number(percent(coverage)) + " %"));
        if (mutation != null) {
            output().out()
                    .println(say(
                            "改动 " + mutation.made() + " 处，没有例子发现的 " + number(mutation.aliveInPercent()) + " %",
                            mutation.made() + " changes, unnoticed: " + number(mutation.aliveInPercent()) + " %"));
        }
    }

    private String place(Coverage one) {
        return located(one.flag().file()) + ":" + one.flag().line() + ":1: " + one.flag();
    }

    private String gap(Coverage one) {
        return one.heldSomewhere()
                ? say("：没有例子只差 `" + one.condition() + "`", ": no example misses by `" + one.condition() + "` alone")
                : say("：没有例子满足 `" + one.condition() + "`", ": no example meets `" + one.condition() + "`");
    }

    private ObjectNode json(ExampleReport report, List<Coverage> coverage, ExampleReport.@Nullable Mutation mutation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("schema", 1)
                .put("examples", report.examples())
                .put("conditions", coverage.size())
                .put("coverage", percent(coverage));
        ArrayNode gaps = node.putArray("gaps");
        for (Coverage one : coverage) {
            if (!one.isFull()) {
                gaps.addObject()
                        .put("rule", one.flag().id())
                        .put("file", one.flag().file())
                        .put("line", one.flag().line())
                        .put("condition", one.condition().toString())
                        .put("held", one.heldSomewhere())
                        .put("missedAlone", one.missedAlone());
            }
        }
        if (mutation != null) {
            node.put("changes", mutation.made()).put("unnoticed", mutation.aliveInPercent());
            ArrayNode survivors = node.putArray("survivors");
            mutation.survivors().forEach(survivor -> survivors
                    .addObject()
                    .put("rule", survivor.name())
                    .put("file", survivor.file())
                    .put("line", survivor.line())
                    .put("change", survivor.change()));
        }
        return node;
    }

    private static double percent(List<Coverage> coverage) {
        long full = coverage.stream().filter(Coverage::isFull).count();
        return coverage.isEmpty() ? 100 : 100.0 * full / coverage.size();
    }

    private static String number(double percent) {
        // what is not all must not read as all
        return percent > 99.9 && percent < 100 ? "99.9" : String.format(Locale.ROOT, "%.1f", percent);
    }
}
