package io.levee.cli;

import io.levee.Screener;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says whether a rulebook would be accepted. */
@Command(
        name = "check",
        description = "Reads a rulebook, runs all its examples and lists everything that is wrong.",
        mixinStandardHelpOptions = true)
final class CheckCommand extends Work {

    @Parameters(paramLabel = "RULES", arity = "0..1", description = "the rulebook's folder (default: the built-in one)")
    private @Nullable Path rules;

    @Override
    int work() throws IOException {
        try (Screener screener = screener(rules)) {
            output().out()
                    .println(say("规则库有效：", "the rulebook is valid: ")
                            + screener.health().rulebookVersion() + " "
                            + screener.health().rulebookHash());
        }
        return Levee.DONE;
    }
}
