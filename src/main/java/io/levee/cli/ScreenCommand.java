package io.levee.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.Screener;
import io.levee.transfer.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Screens each line of a file. */
@Command(
        name = "screen",
        description = "Screens each line of FILE, a bare transfer or a case, and prints what the teller sees.",
        mixinStandardHelpOptions = true)
final class ScreenCommand extends Work {

    @Parameters(paramLabel = "FILE.jsonl", description = "one transfer or case a line, JSON, UTF-8")
    private Path file = Path.of("");

    @Option(names = "--rules", paramLabel = "DIR", description = "another rulebook than the built-in one")
    private @Nullable Path rules;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Override
    int work() throws IOException {
        CaseFile cases = new CaseFile(file, this);
        try (Screener screener = screener(rules)) {
            TellerView view = new TellerView(output(), locale());
            cases.forEach(situation -> {
                if (json) {
                    output().out().println(json(situation, CaseLooks.at(situation, screener), locale()));
                } else {
                    view.print(situation, CaseLooks.at(situation, screener), screener);
                }
            });
        }
        return cases.status();
    }

    private static ObjectNode json(Case situation, CaseLooks looks, Locale locale) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", situation.id());
        json.set("first", ScreeningJson.of(looks.first(), looks.firstMicros(), locale));
        json.set("final", ScreeningJson.of(looks.last(), looks.lastMicros(), locale));
        return json;
    }
}
