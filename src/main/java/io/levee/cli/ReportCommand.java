package io.levee.cli;

import io.levee.RecordReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what decision records tell. */
@Command(
        name = "report",
        description =
                "Says what decision records tell: alarms by level, scam, branch, hour and age, money stopped, what"
                        + " became of transfers, and what each flag was worth.",
        mixinStandardHelpOptions = true)
final class ReportCommand extends Work {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "the records' folders")
    private List<Path> directories = List.of();

    @Option(names = "--month", paramLabel = "2026-11", description = "only transfers of this month")
    private String month = "";

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "where the rulebooks that were in force are kept, to say what a flag was worth (default: the"
                    + " built-in one alone)")
    private @Nullable Path archive;

    @Option(names = "--html", paramLabel = "FILE.html", description = "writes a page with charts instead")
    private @Nullable Path html;

    @Option(names = "--json", description = "JSON instead of text")
    private boolean json;

    @Override
    int work() throws IOException {
        List<Path> folders = new ArrayList<>(directories);
        if (archive != null) {
            folders.add(archive);
        }
        if (!InputFiles.areFolders(folders, this)) {
            return Levee.BAD_INPUT;
        }
        RecordReport report = RecordReport.of(directories, month(), archive);
        if (report.problems() > 0) {
            output().err()
                    .println(say(
                            "注意：留痕与写入时不一致 " + report.problems() + " 处，先运行 levee record verify",
                            "beware: the records are not as they were written, problems: " + report.problems()
                                    + "; run levee record verify first"));
        }
        if (html != null) {
            Files.writeString(html, new ReportHtml(report, month, this).page());
        } else if (json) {
            output().out().println(ReportJson.of(report));
        } else {
            new ReportText(report, this).print();
        }
        return Levee.DONE;
    }

    private @Nullable YearMonth month() {
        try {
            return month.isEmpty() ? null : YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new RefusedException(
                    say("--month 应为年-月，如 2026-11", "--month: expected year and month, such as 2026-11"));
        }
    }
}
