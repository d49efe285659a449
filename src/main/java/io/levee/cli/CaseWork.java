package io.levee.cli;

import io.levee.Screener;
import java.io.IOException;
import java.nio.file.Path;
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

    @Option(names = "--json", description = "JSON instead of text")
    private boolean json;

    @Override
    final int work() throws IOException {
        if (!InputFiles.areThere(files, this)) {
            return Levee.BAD_INPUT;
        }
        JsonLines cases = new JsonLines(files, this);
        try (Screener screener = screener(rules)) {
            screen(cases, screener, json);
        }
        return cases.status();
    }

    /** Screens the cases and prints what is asked for. */
    abstract void screen(JsonLines cases, Screener screener, boolean json) throws IOException;
}
