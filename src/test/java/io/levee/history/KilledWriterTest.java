package io.levee.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.JavaProcess;
import io.levee.facts.Movements;
import io.levee.transfer.Fingerprint;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes a history is killed at random moments, again and again, on one directory. */
class KilledWriterTest {

    /** {@code mvn verify -Psoak} kills more often. */
    private static final int KILLS = Integer.getInteger("levee.kills", 20);

    private static final Retention RETENTION = new Retention(3_650, 10_000);

    @TempDir
    Path directory;

    private static List<String> command(Path directory, int first) {
        return JavaProcess.command(HistoryWriter.class, directory.toString(), Integer.toString(first));
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void whateverWasAcknowledgedIsThereAfterEveryKill() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledWriterTest seed " + seed);
        Random random = new Random(seed);
        Set<Integer> acknowledged = new TreeSet<>();
        int first = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean closed = random.nextBoolean();
            if (closed) { // a history that was closed is opened in another way than one whose process was killed
                DurableHistory.open(directory, RETENTION).close();
            }
            Process process = started(command(directory, first));
            try (BufferedReader out = JavaProcess.reader(process.getInputStream())) {
                assertThat(out.readLine()).as("seed " + seed + ", kill " + kill).isEqualTo("open");
                int most = random.nextInt(closed ? 3 : 300);
                List<String> lines = new ArrayList<>();
                while (lines.size() < most) {
                    lines.add(out.readLine());
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(3000));
                process.toHandle().destroyForcibly(); // SIGKILL, and what was said before can still be read
                out.lines().forEach(lines::add);
                for (String line : lines) {
                    // the last line may be cut by the kill: it was not said
                    if (line != null && line.matches("safe \\d+")) {
                        acknowledged.add(Integer.parseInt(line.substring(5)));
                    }
                }
            }
            process.waitFor();
            first += 100_000;
        }

        try (DurableHistory history = DurableHistory.open(directory, RETENTION)) {
            Movements movements =
                    history.snapshot(HistoryWriter.PAYER, HistoryWriter.END).movements();
            PackedMovements packed = (PackedMovements) movements;
            Set<Long> there = new HashSet<>();
            for (int i = 0; i < packed.size(); i++) {
                there.add(packed.id(i));
            }
            assertThat(acknowledged).as("seed " + seed).isNotEmpty();
            for (int number : acknowledged) {
                // beyond the cap they are counted together
                assertThat(there.contains(Fingerprint.of("m" + number))
                                || movements.numberOf(
                                                HistoryWriter.movement(number).to())
                                        != Movements.NOTES)
                        .as("seed " + seed + ", movement " + number)
                        .isTrue();
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDiskThatIsFullIsToldToWhoAddsAndNotToWhoLooks() throws Exception {
        Process process = started(JavaProcess.onDiskOf(256, command(directory, 0)));
        List<String> lines;
        try (BufferedReader out = JavaProcess.reader(process.getInputStream())) {
            lines = out.lines().toList();
        }

        assertThat(process.waitFor()).isZero();
        List<String> refused =
                lines.stream().filter(line -> line.startsWith("refused")).toList();
        assertThat(refused).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("can't be written: ")
                .doesNotContain("Exception")
                .doesNotContain("null"));
        long safe = lines.stream().filter(line -> line.startsWith("safe")).count();
        assertThat(safe).isPositive();
        assertThat(lines).last().asString().startsWith("seen ");
        int seen = Integer.parseInt(lines.get(lines.size() - 1).substring(5));
        assertThat(seen).isBetween((int) safe, (int) safe + 2);

        int there = there(directory);
        assertThat(there).isBetween((int) safe, (int) safe + 2);
        assertThat(directory.resolve("history.books")).exists();
        Files.delete(directory.resolve("history.books"));
        assertThat(there(directory))
                .as("what was refused does not come back through the books")
                .isEqualTo(there);
    }

    private static int there(Path directory) {
        try (DurableHistory history = DurableHistory.open(directory, RETENTION)) {
            return history.snapshot(HistoryWriter.PAYER, HistoryWriter.END)
                    .movements()
                    .size();
        }
    }

    @Test
    void whoLacksTheLibraryForTheDiskIsToldWhichToAdd() throws Exception {
        String without = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("h2-mvstore"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        JavaProcess.commandOn(without, HistoryWriter.class, directory.toString(), "0"))
                .redirectErrorStream(true)
                .start();

        try (BufferedReader out = JavaProcess.reader(process.getInputStream())) {
            assertThat(out.lines())
                    .anyMatch(line -> line.contains("needs com.h2database:h2-mvstore on the class path"));
        }
        assertThat(process.waitFor()).isNotZero();
    }

    @Test
    void aSecondProcessIsRefusedInOneLine() throws Exception {
        Process process = started(command(directory, 0));
        try (BufferedReader out = JavaProcess.reader(process.getInputStream())) {
            assertThat(out.readLine()).isEqualTo("open");

            assertThatThrownBy(() -> DurableHistory.open(directory))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageNotContaining("\n");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
