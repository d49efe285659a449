package io.levee.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The import in a process of its own, which notes how far it got far more often than a bank needs. */
final class ImportProcess {

    private ImportProcess() {}

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    public static void main(String[] arguments) {
        // the library's complaints are told by the command itself
        System.setProperty("logback.configurationFile", "io/levee/cli/logback.xml");
        ImportCommand command = new ImportCommand(500);
        command.output(new Output(System.out, System.err, false, false));
        System.exit(new CommandLine(command).execute(arguments));
    }
}
