package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.Rulebooks;
import io.levee.Screener;
import io.levee.rulebook.RulebookDiff;
import io.levee.rulebook.RulebookFiles;
import io.levee.transfer.CaseReader;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed from one rulebook to another. */
@Command(
        name = "diff",
        description =
                "Says in words what changed from one rulebook to another, what protects less first, marked with !."
                        + " With --on also which decisions flip, alarms per thousand, and recall by scam, before and after.",
        mixinStandardHelpOptions = true)
final class DiffCommand extends Work {

    @Parameters(index = "0", paramLabel = "OLD", description = "the rulebook before; - for the built-in one")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "the rulebook after")
    private Path after = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "FILE.jsonl",
            arity = "1..*",
            description = "cases, or the lines of a stream, that both rulebooks screen")
    private List<Path> data = List.of();

    @Option(names = "--json", description = "prints one JSON object instead")
    private boolean json;

    @Override
    int work() throws IOException {
        if (!InputFiles.areThere(data, this)) {
            return Levee.BAD_INPUT;
        }
        RulebookFiles old = isBuiltIn() ? RulebookFiles.builtIn() : RulebookFiles.in(before);
        List<RulebookDiff.Change> changes = Rulebooks.diff(old, RulebookFiles.in(after));
        DecisionDiff decisions = null;
        int status = Levee.DONE;
        if (!data.isEmpty()) {
            decisions = new DecisionDiff();
            status = decide(decisions);
        }
        if (json) {
            output().out().println(json(changes, decisions));
        } else {
            changes.forEach(change -> output().out()
                    .println((change.weakens() ? "! " : "  ") + change.text().in(locale())));
            if (changes.isEmpty()) {
                output().out().println(say("没有改动", "nothing changed"));
            }
            if (decisions != null) {
                print(decisions);
            }
        }
        return status;
    }

    private boolean isBuiltIn() {
        return before.toString().equals("-");
    }

    private int decide(DecisionDiff decisions) throws IOException {
        JsonLines lines = new JsonLines(data, this, output().errOnTerminal());
        try (Screener one = screener(isBuiltIn() ? null : before).build();
                Screener other = screener(after).build()) {
            Desk old = new Desk(one, Watchlist.empty());
            Desk now = new Desk(other, Watchlist.empty());
            if (StreamShape.isStream(data.get(0))) {
                DecisionDiff.Pairs pairs = decisions.pairs();
                Replay first = new Replay(old, Past.none(), (transfer, screening, micros) -> pairs.before(screening));
                Replay second = new Replay(now, Past.none(), (transfer, screening, micros) -> pairs.after(screening));
                lines.forEach(CaseReader::streamLine, line -> {
                    first.line(line);
                    second.line(line);
                });
            } else {
                lines.forEachCase(situation -> decisions.add(
                        situation.id(),
                        situation.label(),
                        CaseLooks.at(situation, old).last(),
                        CaseLooks.at(situation, now).last()));
            }
        }
        return lines.status();
    }

    private void print(DecisionDiff decisions) {
        decisions.flips().forEach(flip -> output().out()
                .println(flip.id() + "  " + flip.before() + " → " + flip.after()
                        + (flip.label() == null ? "" : "  " + flip.label())));
        output().out()
                .println(say(
                        "共 " + decisions.looks() + " 笔，决定改变 "
                                + decisions.flips().size() + " 笔",
                        decisions.looks() + " transfers, decisions that flip: "
                                + decisions.flips().size()));
        output().out()
                .println(say("每千笔报警（VERIFY 及以上）：", "alarms per 1,000 (VERIFY and above): ")
                        + DecisionDiff.number(decisions.alarmsBefore()) + " → "
                        + DecisionDiff.number(decisions.alarmsAfter()));
        decisions.recall().forEach((scam, recall) -> output().out()
                .println(say("召回 ", "recall of ") + scam + ": " + recall.before() + "/" + recall.all() + " → "
                        + recall.after() + "/" + recall.all()));
    }

    private ObjectNode json(List<RulebookDiff.Change> changes, @Nullable DecisionDiff decisions) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.put("schema", 1).putArray("changes");
        changes.forEach(change -> list.addObject()
                .put("weakens", change.weakens())
                .put("text", change.text().in(locale())));
        if (decisions != null) {
            node.put("transfers", decisions.looks());
            node.put("alarmsBefore", decisions.alarmsBefore()).put("alarmsAfter", decisions.alarmsAfter());
            ArrayNode flips = node.putArray("flips");
            decisions.flips().forEach(flip -> flips.addObject()
                    .put("id", flip.id())
                    .put("label", flip.label())
                    .put("before", flip.before().name())
                    .put("after", flip.after().name()));
            ObjectNode recall = node.putObject("recall");
            decisions.recall().forEach((scam, one) -> recall.putObject(scam)
                    .put("all", one.all())
                    .put("before", one.before())
                    .put("after", one.after()));
        }
        return node;
    }
}
