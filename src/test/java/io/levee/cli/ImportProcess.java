package io.levee.cli;

import picocli.CommandLine;

/** The import in a process of its own, which notes how far it got far more often than a bank needs. */
final class ImportProcess {

    private ImportProcess() {}

    public static void main(String[] arguments) {
        // the library's complaints are told by the command itself
        System.setProperty("logback.configurationFile", "io/levee/cli/logback.xml");
        ImportCommand command = new ImportCommand(500);
        command.output(new Output(System.out, System.err, false, false));
        System.exit(new CommandLine(command).execute(arguments));
    }
}
