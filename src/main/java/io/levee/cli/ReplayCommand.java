package io.levee.cli;

import io.levee.transfer.CaseReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Screens the transfers of a stream, each against what came before it. */
@Command(
        name = "replay",
        description = "Replays a stream in time order: movements, events, attempts, watchlist entries, coverage and"
                + " transfers, which are screened against what came before. Prints a summary, or one JSON object a"
                + " transfer and no summary.",
        mixinStandardHelpOptions = true)
final class ReplayCommand extends CaseWork {

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description = "a history on disk that the replay goes on from and adds everything to; begun where there is"
                    + " none. The next replay or screen goes on from there. A stream that is replayed twice adds"
                    + " its movements without an id twice")
    private @Nullable Path history;

    @Override
    @Nullable
    OpenHistory openHistory() {
        return history == null ? null : OpenHistory.orBegun(history, this);
    }

    @Override
    boolean printsOnTheWay(boolean json) {
        return json;
    }

    @Override
    void screen(JsonLines lines, Desk desk, boolean json) throws IOException {
        PrintStream out = output().out();
        ReplaySummary summary = new ReplaySummary();
        Replay replay = new Replay(desk, desk.past(), (transfer, screening, micros) -> {
            if (json) {
                out.println(ScreeningJson.of(screening, micros, locale()));
            } else {
                summary.add(transfer, screening);
            }
        });
        lines.forEach(CaseReader::streamLine, replay::line);
        if (!json) {
            new ReplayView(summary, out, this).print();
        }
    }
}
