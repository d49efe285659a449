package io.levee.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.history.HistoryState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is in a history on disk. */
@Command(
        name = "state",
        description =
                "Says how many accounts a history knows, how many entries are safe, and since when it is complete.",
        mixinStandardHelpOptions = true)
final class HistoryStateCommand extends HistoryWork {

    @Parameters(paramLabel = "DIR", description = "the history's folder")
    private Path directory = Path.of("");

    @Override
    int work() throws IOException {
        try (OpenHistory open = OpenHistory.existing(directory, this)) {
            HistoryState state = open.state();
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("schema", 1);
            json.put("accounts", state.accounts());
            json.put("safe", state.safe());
            json.put("coveredSince", text(state.coveredSince()));
            print(
                    List.of(
                            accounts(state),
                            say("已落盘的记录：", "entries that are safe: ") + number(state.safe()),
                            coverage(state)),
                    json);
        }
        return Levee.DONE;
    }
}
