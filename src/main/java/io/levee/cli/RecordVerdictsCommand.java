package io.levee.cli;

import io.levee.RecordedVerdicts;
import io.levee.record.DecisionRecord;
import io.levee.record.RecordKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what proved true. */
@Command(
        name = "verdicts",
        description = "Adds what proved true of transfers to a record, from a file with the columns"
                + " transfer,verdict,by; a verdict is CONFIRMED_SCAM or GENUINE. The latest of a transfer counts.",
        mixinStandardHelpOptions = true)
final class RecordVerdictsCommand extends Work {

    @Parameters(index = "0", paramLabel = "DIR", description = "the record's folder")
    private Path directory = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE.csv", description = "UTF-8, the columns named in the first line")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", description = "the bank's key, where the record is sealed")
    private @Nullable Path key;

    @Option(
            names = "--node",
            paramLabel = "NAME",
            description = "the name of the files that it writes (default: ${DEFAULT-VALUE})")
    private String node = "verdicts";

    @Override
    int work() throws IOException {
        if (!InputFiles.areThere(List.of(file), this) || !InputFiles.areFolders(List.of(directory), this)) {
            return Levee.BAD_INPUT;
        }
        RecordedVerdicts verdicts = RecordedVerdicts.read(file);
        verdicts.problems().forEach(problem -> output().err()
                .println(file.getFileName() + ":" + problem.line() + ": "
                        + problem.text().in(locale())));
        DecisionRecord.Builder builder = DecisionRecord.in(directory).node(node);
        if (key != null) {
            builder.keys(RecordKeys.in(key));
        }
        try (DecisionRecord record = builder.open()) {
            verdicts.addTo(record);
        }
        output().out().println(say("已记录 ", "verdicts recorded: ") + verdicts.size() + say(" 条结论", ""));
        return verdicts.problems().isEmpty() ? Levee.DONE : Levee.BAD_INPUT;
    }
}
