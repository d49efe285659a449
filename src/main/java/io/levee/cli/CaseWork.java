package io.levee.cli;

import io.levee.Screener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that screens the cases of files with a rulebook. */
abstract class CaseWork extends Work {

    @Parameters(paramLabel = "FILE.jsonl", arity = "1..*", description = "one JSON object a line, UTF-8")
    private List<Path> files = List.of();

    @Option(names = "--rules", paramLabel = "DIR", description = "another rulebook than the built-in one")
    private @Nullable Path rules;

    @Option(
            names = "--watchlist",
            paramLabel = "FILE.csv",
            description = "a watchlist that is known besides what the files tell:"
                    + " account,status,since,until,source,note")
    private @Nullable Path watchlist;

    @Option(names = "--json", description = "JSON instead of text")
    private boolean json;

    @Override
    final int work() throws IOException {
        List<Path> inputs = new ArrayList<>(files);
        if (watchlist != null) {
            inputs.add(watchlist);
        }
        if (!InputFiles.areThere(inputs, this)) {
            return Levee.BAD_INPUT;
        }
        ListInForce list = ListInForce.read(watchlist, this);
        // a bar would stand between the lines of what is printed on the way
        JsonLines cases = new JsonLines(files, this, output().errOnTerminal() && !printsOnTheWay(json));
        try (Screener screener = screener(rules)) {
            int history = screen(cases, screener, list);
            return history == Levee.DONE ? Math.max(list.status(), cases.status()) : history;
        }
    }

    /** The result is the exit status as far as the history is concerned. */
    private int screen(JsonLines cases, Screener screener, ListInForce list) throws IOException {
        OpenHistory open = openHistory();
        if (open == null) {
            screen(cases, new Desk(screener, list.list()), json);
            return Levee.DONE;
        }
        try (open) {
            screen(cases, new Desk(screener, list.list(), Past.of(open)), json);
        }
        return open.status();
    }

    /** The history on disk that the command works with; null where it works with none. */
    @Nullable
    OpenHistory openHistory() throws IOException {
        return null;
    }

    /** Whether something is printed before all files are read. */
    abstract boolean printsOnTheWay(boolean json);

    /** Screens the cases and prints what is asked for. */
    abstract void screen(JsonLines cases, Desk desk, boolean json) throws IOException;
}
