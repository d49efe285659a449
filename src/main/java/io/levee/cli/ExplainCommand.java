package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.Screening;
import io.levee.SupervisorView;
import io.levee.rulebook.Explanation;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says of each case why a flag fired or did not. */
@Command(
        name = "explain",
        description =
                "Says of each line of FILE why a flag fired, or which conditions kept it from firing and what value"
                        + " they saw. Without --flag, what the decision rests on and what would change it. Where the"
                        + " teller asked, the look afterwards counts.",
        mixinStandardHelpOptions = true)
final class ExplainCommand extends CaseWork {

    @Option(names = "--flag", paramLabel = "ID", description = "the flag's id, such as LS-03")
    private String flag = "";

    @Override
    boolean printsOnTheWay(boolean json) {
        return true;
    }

    @Override
    void screen(JsonLines cases, Desk desk, boolean json) throws IOException {
        SupervisorText supervisor = new SupervisorText(this);
        cases.forEachCase(situation -> {
            Screening last = CaseLooks.at(situation, desk).last();
            if (flag.isEmpty()) {
                SupervisorView view = desk.screener().explain(last);
                if (json) {
                    output().out().println(supervisor.json(situation.id(), last, view));
                } else {
                    supervisor.print(situation.id(), last, view);
                }
                return;
            }
            Optional<Explanation> explanation = last.explain(flag);
            if (explanation.isEmpty()) {
                throw new RefusedException(say("规则库中没有规则 ", "the rulebook has no flag ") + flag);
            }
            if (json) {
                output().out().println(json(situation.id(), explanation.get()));
            } else {
                print(situation.id(), explanation.get());
            }
        });
    }

    private void print(String id, Explanation explanation) {
        output().out()
                .println(id + "  " + flag + " "
                        + (explanation.fires() ? say("触发", "fires") : say("未触发", "does not fire")));
        for (Explanation.Line line : explanation.lines()) {
            output().out().println("  " + "  ".repeat(line.depth()) + told(line));
        }
    }

    private String told(Explanation.Line line) {
        String word =
                switch (line.condition()) {
                    case "||" -> say("下列之一：", "one of:");
                    case "&&" -> say("下列全部：", "all of:");
                    case "!" -> say("并非：", "not:");
                    default -> line.condition();
                };
        String value = line.value().equals("?") ? say("未知", "unknown") : line.value();
        return (line.holds() ? "✓ " : "✗ ") + word + (value.isEmpty() ? "" : "  [" + value + "]");
    }

    private static ObjectNode json(String id, Explanation explanation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("rule", explanation.flag().id()).put("fires", explanation.fires());
        ArrayNode lines = node.putArray("conditions");
        for (Explanation.Line line : explanation.lines()) {
            lines.addObject()
                    .put("depth", line.depth())
                    .put("condition", line.condition())
                    .put("holds", line.holds())
                    .put("value", line.value().equals("?") ? null : line.value());
        }
        return node;
    }
}
