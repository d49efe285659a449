package io.levee.cli;

import io.levee.Screener;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a rulebook on labelled cases. */
@Command(
        name = "evaluate",
        description =
                "Screens labelled cases and prints recall per scam and level, false alarms, and which scam was named.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand extends Work {

    @Parameters(paramLabel = "FILE.jsonl", description = "one labelled case a line, JSON, UTF-8")
    private Path file = Path.of("");

    @Option(names = "--rules", paramLabel = "DIR", description = "another rulebook than the built-in one")
    private @Nullable Path rules;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Override
    int work() throws IOException {
        CaseFile cases = new CaseFile(file, this);
        try (Screener screener = screener(rules)) {
            Evaluation evaluation = new Evaluation();
            cases.forEach(situation -> evaluation.add(situation, CaseLooks.at(situation, screener)));
            if (json) {
                output().out().println(evaluation.json());
            } else {
                new EvaluationView(evaluation, output().out(), this).print();
            }
        }
        return cases.status();
    }
}
