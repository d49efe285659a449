package io.levee.cli;

import io.levee.Screener;
import io.levee.record.DecisionRecord;
import io.levee.record.RecordKeys;
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

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "a decision record that every look and prompt is added to; begun where there is none")
    private @Nullable Path record;

    @Option(
            names = "--record-key",
            paramLabel = "FILE",
            description = "the bank's key for it, as `openssl rand -hex 32` writes it; without it lines are not sealed"
                    + " and nothing private is kept")
    private @Nullable Path recordKey;

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
        int history = screen(cases, list);
        return history == Levee.DONE ? Math.max(list.status(), cases.status()) : history;
    }

    private int screen(JsonLines cases, ListInForce list) throws IOException {
        if (record == null) {
            try (Screener screener = screener(rules).build()) {
                return screen(cases, screener, list);
            }
        }
        DecisionRecord.Builder builder = DecisionRecord.in(record);
        if (recordKey != null) {
            builder.keys(RecordKeys.in(recordKey));
        }
        DecisionRecord kept = builder.open();
        try (kept;
                Screener screener = screener(rules).record(kept).build()) {
            int status = screen(cases, screener, list);
            long lost = kept.state().lost();
            if (lost > 0) {
                output().err().println(say("未能留痕的记录：", "lines that the record did not take: ") + lost);
            }
            return lost > 0 ? Levee.REFUSED : status;
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
