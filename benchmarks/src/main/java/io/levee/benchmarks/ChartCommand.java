package io.levee.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Draws a stored run of the peers and of the growth with the number of flags. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = "Draws a stored run with PeerBenchmark and RulebookBenchmark as an SVG.")
final class ChartCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PEERS.json", description = "a run with PeerBenchmark")
    private Path peers;

    @Parameters(index = "1", paramLabel = "GROWTH.json", description = "a run with RulebookBenchmark; may be the same")
    private Path growth;

    @Parameters(index = "2", paramLabel = "OUT.svg")
    private Path out;

    @Override
    public Integer call() throws Exception {
        StoredRun one = StoredRun.read(peers);
        StoredRun other = StoredRun.read(growth);
        if (one.isQuick() || other.isQuick()) {
            System.err.println("a quick run: no chart of what was not measured");
            return 1;
        }
        Files.writeString(out, new Chart(one, other).svg(), StandardCharsets.UTF_8);
        return 0;
    }
}
