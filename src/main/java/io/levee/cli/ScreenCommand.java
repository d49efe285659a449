package io.levee.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.transfer.Case;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Screens each line of a file. */
@Command(
        name = "screen",
        description = "Screens each line of FILE, a bare transfer or a case, and prints what the teller sees.",
        mixinStandardHelpOptions = true)
final class ScreenCommand extends CaseWork {

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
