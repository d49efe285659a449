package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.RepeatedDecisions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats the decisions of records. */
@Command(
        name = "replay",
        description = "Makes every recorded decision again, from the facts on record and with the rulebook it was made"
                + " with, and tells what comes out otherwise. Nothing should.",
        mixinStandardHelpOptions = true)
final class RecordReplayCommand extends Work {

    private static final int MOST_TOLD = 100;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "the records' folders")
    private List<Path> directories = List.of();

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "where the rulebooks that were in force are kept (default: the built-in one alone)")
    private @Nullable Path archive;

    @Option(names = "--json", description = "JSON instead of text")
    private boolean json;

    @Override
    int work() throws IOException {
        List<Path> inputs = new ArrayList<>(directories);
        if (archive != null) {
            inputs.add(archive);
        }
        if (!InputFiles.areFolders(inputs, this)) {
            return Levee.BAD_INPUT;
        }
        RepeatedDecisions repeated = RepeatedDecisions.of(directories, archive);
        if (json) {
            output().out().println(json(repeated));
        } else {
            print(repeated);
        }
        boolean asRecorded =
                repeated.differences().isEmpty() && repeated.unknownRulebooks().isEmpty();
        return asRecorded ? Levee.DONE : Levee.REFUSED;
    }

    private void print(RepeatedDecisions repeated) {
        PrintStream out = output().out();
        repeated.differences().stream()
                .limit(MOST_TOLD)
                .forEach(one -> out.println(one.file() + ":" + one.line() + ": " + one.what()
                        + say("：记录为 ", ": recorded ") + one.recorded() + say("，重算为 ", ", repeated ") + one.repeated()));
        repeated.unknownRulebooks()
                .forEach((hash, looks) -> out.println(say(
                        "找不到规则库 " + hash + "，" + looks + " 次决定无法重算；用 --archive 指定存档",
                        "rulebook " + hash + " is not there, decisions that can't be repeated: " + looks
                                + "; name the archive with --archive")));
        out.println(say("重算决定 ", "decisions repeated: ")
                + repeated.decisions()
                + say(" 次，不同 ", ", differences: ")
                + repeated.differences().size()
                + say(" 处", ""));
    }

    private static ObjectNode json(RepeatedDecisions repeated) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        json.put("decisions", repeated.decisions());
        ArrayNode differences = json.putArray("differences");
        repeated.differences().forEach(one -> differences
                .addObject()
                .put("file", one.file())
                .put("line", one.line())
                .put("what", one.what())
                .put("recorded", one.recorded())
                .put("repeated", one.repeated()));
        ObjectNode unknown = json.putObject("unknownRulebooks");
        repeated.unknownRulebooks().forEach(unknown::put);
        return json;
    }
}
