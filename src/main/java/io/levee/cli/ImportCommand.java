package io.levee.cli;

import io.levee.history.HistoryState;
import io.levee.transfer.CaseReader;
import io.levee.transfer.Coverage;
import io.levee.transfer.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads what a bank's systems know of the last months into a history on disk. */
@Command(
        name = "import",
        description = "Loads files into a history on disk, which is begun where there is none: lines of"
                + " {\"movement\":…}, {\"event\":…}, {\"attempt\":…} and {\"covered\":{\"since\":…}}, as in a stream for"
                + " replay.",
        footer = {
            "",
            "Of an account 180 days and 256 movements are kept one by one, older ones in sums. Movements should come in"
                    + " time order: of one with an id that comes after younger ones were summed up, only the counterparty"
                    + " becomes known.",
            "",
            "After an interruption the same command goes on where it was safe. Until then add nothing else to the history,"
                    + " and nothing is counted twice or left out. DIR/import.progress has a line for each file, which is"
                    + " known again by its content; to give an interrupted file up, take out its line.",
            "",
            "Coverage is stated at the end, when everything is loaded: what the files say, and after that"
                    + " --covered-since. Without either, \"never paid before\" stays unknown."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand extends HistoryWork {

    private static final int EVERY = 50_000;

    @Parameters(paramLabel = "FILE.jsonl", arity = "1..*", description = "one JSON object a line, UTF-8")
    private List<Path> files = List.of();

    @Option(names = "--history", paramLabel = "DIR", required = true, description = "the history's folder")
    private Path directory = Path.of("");

    @Option(
            names = "--covered-since",
            paramLabel = "MOMENT|DAY",
            description = "states, once all is loaded, that the movements of all accounts are complete from then on:"
                    + " 2026-03-02T00:00:00+08:00, or 2026-03-02")
    private @Nullable String coveredSince;

    @Option(
            names = "--again",
            description = "loads files that were imported already, or have changed since, from their beginning;"
                    + " movements without an id count twice then")
    private boolean again;

    private final int every;

    ImportCommand() {
        this(EVERY);
    }

    /** {@code every}: after how many entries it is noted how far the import got. */
    ImportCommand(int every) {
        this.every = every;
    }

    @Override
    int work() throws IOException {
        Coverage covered = null;
        try {
            covered = coveredSince == null ? null : coverage(coveredSince);
        } catch (InvalidInputException e) {
            output().err()
                    .println("--covered-since"
                            + String.valueOf(e.getMessage()).substring(e.field().length()));
            return Levee.BAD_INPUT;
        }
        return InputFiles.areThere(files, this) && InputFiles.arePlain(files, this) ? load(covered) : Levee.BAD_INPUT;
    }

    /** As a covered line would be read. */
    private static @Nullable Coverage coverage(String since) {
        return CaseReader.streamLine(Map.of("covered", Map.of("since", since))) instanceof Coverage coverage
                ? coverage
                : null;
    }

    private int load(@Nullable Coverage covered) throws IOException {
        long start = System.nanoTime();
        OpenHistory open = OpenHistory.orBegun(directory, this);
        ImportCount count;
        int status;
        try (open) {
            ImportProgress progress = ImportProgress.read(directory, this);
            Admission admission = new Admission(progress, again, this);
            JsonLines lines = new JsonLines(admission.inOrder(files), this, output().errOnTerminal());
            Import running = new Import(open, progress, admission, every, lines::message, this);
            lines.forEach(running);
            running.cover(covered);
            count = running.count();
            status = admission.anyRefused() || count.bad() > 0 ? Levee.BAD_INPUT : lines.status();
        } catch (StoppedException e) {
            output().err().println(e.getMessage());
            return Levee.REFUSED;
        }
        HistoryState state = open.state();
        ImportView view = new ImportView(count, state, System.nanoTime() - start, this);
        print(view.lines(), view.json());
        return status;
    }
}
