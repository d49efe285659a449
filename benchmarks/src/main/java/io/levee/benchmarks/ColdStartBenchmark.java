package io.levee.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the start of a new JVM to the first answered {@code screen}, with the JVM's own settings. The process goes on screening
 * until after the compiled rules came; when that was, and its longest later call, is printed for each start.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 10)
public class ColdStartBenchmark {

    @Benchmark
    public void firstAnswer(NewProcess process) throws IOException {
        process.awaitFirst();
    }

    /** A process that is started for each measurement, and whose end is waited for outside of it. */
    @State(Scope.Thread)
    public static class NewProcess {

        @Param({"builtIn", "directory"})
        public String rules;

        private Path directory;
        private Process process;
        private BufferedReader out;

        @Setup(Level.Trial)
        public void copy() throws IOException {
            directory = ShippedRules.copy();
        }

        void awaitFirst() throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ColdStart.class.getName()));
            if (rules.equals("directory")) {
                command.add(directory.toString());
            }
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            if (!"first".equals(out.readLine())) {
                throw new IllegalStateException("the process did not answer");
            }
        }

        @TearDown(Level.Iteration)
        public void end() throws Exception {
            out.lines()
                    .forEach(line -> System.out.print(
                            line.startsWith("compiled")
                                    ? "rules compiled after " + line.substring(9) + " ms, "
                                    : "longest later call " + line.substring(8) + " us; "));
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the process failed");
            }
        }
    }
}
