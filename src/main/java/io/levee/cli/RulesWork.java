package io.levee.cli;

import io.levee.rulebook.Problem;
import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** A command that looks at a rulebook itself. */
abstract class RulesWork extends Work {

    @Parameters(paramLabel = "RULES", arity = "0..1", description = "the rulebook's folder (default: the built-in one)")
    private @Nullable Path rules;

    final RulebookFiles files() {
        return rules == null ? RulebookFiles.builtIn() : RulebookFiles.in(rules);
    }

    @Override
    final void refused(RulebookException e) {
        e.problems().forEach(this::print);
    }

    /** A file of the rulebook as an editor or a terminal finds it. */
    final String located(String file) {
        return rules == null ? file : rules.resolve(file).toString();
    }

    /** Prints a problem with its line and a caret: errors to where errors go, warnings to the output. */
    final void print(Problem problem) {
        String shown = problem.shown(locale());
        (problem.isError() ? output().err() : output().out())
                .println(
                        located(problem.file()) + shown.substring(problem.file().length()));
    }
}
