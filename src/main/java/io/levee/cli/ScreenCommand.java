package io.levee.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.transfer.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Screens each line of a file. */
@Command(
        name = "screen",
        description = "Screens each line of FILE, a bare transfer or a case, and prints what the teller sees.",
        mixinStandardHelpOptions = true)
final class ScreenCommand extends CaseWork {

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description = "a history on disk for transfers and cases that bring no history, events or attempts of their"
                    + " own. Nothing is added to it")
    private @Nullable Path history;

    @Override
    @Nullable
    OpenHistory openHistory() throws IOException {
        return history == null ? null : OpenHistory.existing(history, this);
    }

    @Override
    boolean printsOnTheWay(boolean json) {
        return true;
    }

    @Override
    void screen(JsonLines cases, Desk desk, boolean json) throws IOException {
        TellerView view = new TellerView(output(), locale());
        cases.forEachCase(situation -> {
            CaseLooks looks = CaseLooks.at(situation, desk);
            if (json) {
                output().out().println(json(situation, looks, locale()));
            } else {
                view.print(situation, looks, desk.screener());
            }
        });
    }

    private static ObjectNode json(Case situation, CaseLooks looks, Locale locale) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", situation.id());
        json.set("first", ScreeningJson.of(looks.first(), looks.firstMicros(), locale));
        json.set("final", ScreeningJson.of(looks.last(), looks.lastMicros(), locale));
        return json;
    }
}
