package io.levee.cli;

import io.levee.rulebook.LibraryVersion;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code levee} command. */
@Command(
        name = "levee",
        description = "Screens outgoing remittances for scams while the customer is still at the counter.",
        mixinStandardHelpOptions = true,
        versionProvider = Levee.Version.class,
        subcommands = {
            ScreenCommand.class,
            ReplayCommand.class,
            EvaluateCommand.class,
            CheckCommand.class,
            TestCommand.class,
            DiffCommand.class,
            ApproveCommand.class,
            ExplainCommand.class,
            VocabularyCommand.class,
            CardCommand.class,
            HistoryCommand.class,
            RecordCommand.class,
            ReportCommand.class,
            HelpCommand.class
        })
public final class Levee {

    /** Everything was done. */
    static final int DONE = 0;

    /** A rulebook or a history was refused, a disk did not take everything, or what was asked does not hold. */
    static final int REFUSED = 1;

    /** Some input was bad; the rest was done. */
    static final int BAD_INPUT = 2;

    private Levee() {}

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"levee " + LibraryVersion.text()};
        }
    }

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        // the library itself configures no logging
        System.setProperty("logback.configurationFile", "io/levee/cli/logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        int status = run(new Output(out, err, terminal, terminal && isErrOnTerminal()), arguments);
        out.flush();
        System.exit(status);
    }

    /** Whether errors go to a terminal as well; true where the system does not tell. */
    private static boolean isErrOnTerminal() {
        try {
            Path err = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            return err.startsWith("/dev/pts") || err.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    /** Runs the command with these streams; {@code terminal} says whether a person reads them on a screen. */
    static int run(PrintStream out, PrintStream err, boolean terminal, String... arguments) {
        return run(new Output(out, err, terminal, terminal), arguments);
    }

    private static int run(Output output, String... arguments) {
        CommandLine command = new CommandLine(new Levee());
        command.setOut(new PrintWriter(output.out(), true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(output.err(), true, StandardCharsets.UTF_8));
        printTo(output, command);
        return command.execute(arguments);
    }

    private static void printTo(Output output, CommandLine command) {
        command.getSubcommands().values().forEach(sub -> {
            if (sub.getCommand() instanceof Work work) {
                work.output(output);
            }
            printTo(output, sub);
        });
    }
}
