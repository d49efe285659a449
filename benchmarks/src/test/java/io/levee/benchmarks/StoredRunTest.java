package io.levee.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On a run that JMH really made: two peers, two forks of a tenth of a second. */
class StoredRunTest {

    private static final Path RUN = Path.of("src/test/resources/run.json");

    @TempDir
    Path directory;

    private record Said(int status, String out, String err) {}

    private static Said say(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(refused, true, StandardCharsets.UTF_8));
            int status = new CommandLine(new CompareCommand()).execute(arguments);
            return new Said(status, said.toString(StandardCharsets.UTF_8), refused.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Path changed(String from, String to) throws Exception {
        String run = Files.readString(RUN);
        assertThat(run).contains(from);
        return Files.writeString(directory.resolve("changed.json"), run.replace(from, to));
    }

    @Test
    void aRunComparedWithItselfHasNotMoved() {
        Said said = say(RUN.toString(), RUN.toString());

        assertThat(said.status()).isZero();
        assertThat(said.out())
                .contains("PeerBenchmark.evaluate peer=levee")
                .contains(" 1.00 (")
                .doesNotContain("*");
    }

    @Test
    void aQuickRunIsNotComparedWithAFullOne() throws Exception {
        Said said =
                say(RUN.toString(), changed("\"quick\":false", "\"quick\":true").toString());

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("quick");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void runsOfDifferentMachinesAreComparedOnlyOnRequest() throws Exception {
        Path other = changed("\"machine\":\"", "\"machine\":\"a larger one, ");

        assertThat(say(RUN.toString(), other.toString()).status()).isEqualTo(1);
        assertThat(say("--anyway", RUN.toString(), other.toString()).status()).isZero();
    }

    @Test
    void eachForkHasItsOwnMedianAndPeersAreComparedWithLevee() throws Exception {
        StoredRun run = StoredRun.read(RUN);

        Figures levee = run.figures().get("PeerBenchmark.evaluate peer=levee");
        assertThat(levee.p50s()).hasSize(2).isSorted().allMatch(p50 -> p50 > 0);
        assertThat(levee.p99()).isGreaterThanOrEqualTo(levee.leastP50());
        assertThat(levee.bytes()).isPositive();
        assertThat(run.ratios())
                .anyMatch(line -> line.contains("peer=handWritten"))
                .anyMatch(line -> line.contains("x 1.00"));
    }

    @Test
    void theChartIsOneSvgWithEachPeerThatWasMeasured() throws Exception {
        StoredRun run = StoredRun.read(RUN);

        String svg = new Chart(run, run).svg();

        assertThat(svg)
                .startsWith("<svg")
                .endsWith("</svg>\n")
                .contains(">Levee<", ">plain Java by hand<")
                .doesNotContain("NaN");
    }
}
