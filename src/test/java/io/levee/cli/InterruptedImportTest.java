package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.JavaProcess;
import io.levee.history.DurableHistory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that imports is killed, or its disk is full, and the same command makes good what is missing. */
class InterruptedImportTest {

    private static final int LINES = 40_000;

    /** {@code mvn verify -Psoak} kills more often. */
    private static final int KILLS = Integer.getInteger("levee.kills", 20) / 4;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    private Path dir;

    private Path file = Path.of("");
    private int imports = 1;

    @BeforeEach
    void lines() throws IOException {
        System.out.println("InterruptedImportTest seed " + seed);
        file = Files.write(dir.resolve("days.jsonl"), ImportSample.lines(random, LINES));
    }

    private Path interrupted() {
        return dir.resolve("interrupted" + imports);
    }

    private List<String> command() {
        return JavaProcess.command(
                ImportProcess.class, file.toString(), "--history", interrupted().toString());
    }

    private Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(dir.resolve("errors").toFile())
                .start();
    }

    private void assertTheSameAsWithoutInterruption() {
        Path whole = dir.resolve("whole" + imports);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Levee.run(
                        nowhere, nowhere, false, "history", "import", file.toString(), "--history", whole.toString()))
                .isEqualTo(Levee.BAD_INPUT);

        Map<String, List<String>> expected = ImportSample.told(whole);
        Map<String, List<String>> told = ImportSample.told(interrupted());
        expected.forEach((account, entries) -> assertThat(told.get(account))
                .as("seed " + seed + ", " + account)
                .isEqualTo(entries));
        try (DurableHistory one = DurableHistory.open(interrupted());
                DurableHistory other = DurableHistory.open(whole)) {
            assertThat(one.state().orElseThrow().coveredSince())
                    .isPresent()
                    .isEqualTo(other.state().orElseThrow().coveredSince());
        }
    }

    /** Waits until the process notes again how far it got, or has ended. */
    private void awaitNote(Process process) throws Exception {
        Path progress = ImportProgress.file(interrupted());
        FileTime before = Files.exists(progress) ? Files.getLastModifiedTime(progress) : null;
        while (process.isAlive()
                && (!Files.exists(progress)
                        || Files.getLastModifiedTime(progress).equals(before))) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Test
    void afterKillsTheSameCommandGoesOnAndNothingIsMissingOrCountedTwice() throws Exception {
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = started(command());
            for (int notes = random.nextInt(4); notes >= 0; notes--) {
                awaitNote(process);
            }
            boolean ended = process.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor(); // SIGKILL
            killed += ended ? 0 : 1;
            if (ended) {
                assertTheSameAsWithoutInterruption();
                imports++;
            }
        }
        assertThat(killed).as("seed " + seed).isPositive();

        assertThat(started(command()).waitFor()).as("seed " + seed).isIn(Levee.DONE, Levee.BAD_INPUT);
        assertTheSameAsWithoutInterruption();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void afterTheDiskWasFullTheSameCommandGoesOn() throws Exception {
        Process process = started(JavaProcess.onDiskOf(1024, command()));

        assertThat(process.waitFor()).isEqualTo(Levee.REFUSED);
        List<String> messages = Files.readAllLines(dir.resolve("errors"));
        assertThat(messages)
                .anyMatch(message -> message.contains("未能写入磁盘：the history in"))
                .anyMatch(message -> message.startsWith("导入已中断；"))
                .noneMatch(message -> message.contains("Exception"));

        assertThat(started(command()).waitFor()).isEqualTo(Levee.BAD_INPUT);
        assertTheSameAsWithoutInterruption();
    }
}
