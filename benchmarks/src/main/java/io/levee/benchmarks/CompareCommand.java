package io.levee.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two stored runs. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Prints how two stored runs differ: new over old, of medians over the forks.",
            "The noise of a ratio is its spread over the forks: the least new over the most old, to the most new over the least old.",
            "A star marks what lies beyond it, that is, where this whole spread is on one side of 1."
        })
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD.json")
    private Path oldFile;

    @Parameters(index = "1", paramLabel = "NEW.json")
    private Path newFile;

    @Option(names = "--anyway", description = "although they come from different machines")
    private boolean anyway;

    @Override
    public Integer call() throws Exception {
        StoredRun before = StoredRun.read(oldFile);
        StoredRun after = StoredRun.read(newFile);
        if (before.isQuick() != after.isQuick()) {
            System.err.println("a quick run says nothing beside a full one: " + (before.isQuick() ? oldFile : newFile)
                    + " is quick");
            return 1;
        }
        if (!before.machine().equals(after.machine()) && !anyway) {
            System.err.println("different machines (" + before.machine() + "; " + after.machine()
                    + "): compare figures of one machine, or add --anyway");
            return 1;
        }
        System.out.printf(Locale.ROOT, "%-72s %10s %10s %7s%n", "p50", before.date(), after.date(), "ratio");
        before.figures().forEach((name, old) -> {
            Figures now = after.figures().get(name);
            if (now != null) {
                print(name, old, now);
            }
        });
        return 0;
    }

    private static void print(String name, Figures old, Figures now) {
        double least = now.leastP50() / old.mostP50();
        double most = now.mostP50() / old.leastP50();
        System.out.printf(
                Locale.ROOT,
                "%-72s %10.3f %10.3f %7.2f (%.2f to %.2f)%s; p99 x %.2f, bytes x %.2f%n",
                name,
                old.p50(),
                now.p50(),
                now.p50() / old.p50(),
                least,
                most,
                least > 1 || most < 1 ? " *" : "",
                now.p99() / old.p99(),
                now.bytes() / old.bytes());
    }
}
