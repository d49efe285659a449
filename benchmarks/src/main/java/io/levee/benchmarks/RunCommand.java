package io.levee.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures, prints JMH's table and stores the run. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Measures: all benchmarks, or those whose name contains a given text.",
            "A full run takes hours; give names. Stores what JMH gave with machine, date and versions."
        })
final class RunCommand implements Callable<Integer> {

    private static final String QUICK =
            "quick: 10,000 accounts, 100,000 entries of a watchlist, one fork of a second, 60 flags only, without reloads and cold starts: a first look, no measurement";

    @Option(
            names = "--quick",
            description = "under three minutes with 10,000 accounts; not to be compared with a full run")
    private boolean quick;

    @Option(names = "--forks", description = "forks of each benchmark (default: its own, 5 for most)")
    private Integer forks;

    @Option(
            names = "-p",
            paramLabel = "NAME=VALUES",
            description = "values of a benchmark's parameter, as `-p accounts=10000` or `-p engine=compiled,tree`")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = "--out",
            paramLabel = "FILE.json",
            description = "where to store the run (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("target/run.json");

    @Parameters(paramLabel = "NAME", description = "part of a benchmark's name, as `Peer` or `Screen`")
    private List<String> names = List.of();

    @Override
    public Integer call() throws Exception {
        Path results = Files.createTempFile("jmh", ".json");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString());
        names.forEach(options::include);
        if (quick) {
            System.out.println(QUICK);
            options.forks(1)
                    .mode(Mode.SampleTime)
                    .warmupIterations(1)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(1)
                    .measurementTime(TimeValue.seconds(1))
                    .param("accounts", "10000")
                    .param("entries", "100000")
                    .param("flags", "60")
                    .param("engine", "compiled", "tree")
                    .param("characters", "200")
                    .exclude("ReloadBenchmark")
                    .exclude("ColdStartBenchmark");
        }
        parameters.forEach((name, values) -> options.param(name, values.split(",")));
        if (forks != null) {
            options.forks(forks);
        }
        new Runner(options.build()).run();
        StoredRun.store(out, quick, results);
        Files.delete(results);
        StoredRun.read(out).ratios().forEach(System.out::println);
        System.out.println("stored in " + out);
        return 0;
    }
}
