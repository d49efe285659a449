package io.levee.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Runs the benchmarks, compares stored runs and draws them. JMH's own command line is there too:
 * {@code java -cp benchmarks.jar org.openjdk.jmh.Main}.
 */
@Command(
        name = "java -jar target/benchmarks.jar",
        description = "Levee's benchmarks",
        subcommands = {RunCommand.class, CompareCommand.class, ChartCommand.class},
        synopsisSubcommandLabel = "run|compare|chart")
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Benchmarks());
        command.setExecutionExceptionHandler((problem, line, result) -> {
            line.getErr().println(problem.getMessage());
            return 1;
        });
        if (arguments.length == 0) {
            command.usage(System.out);
            return;
        }
        System.exit(command.execute(arguments));
    }
}
