package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.record.RecordKeys;
import io.levee.record.RecordKind;
import io.levee.record.RecordedLines;
import io.levee.record.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that keeps a record is killed at random moments, again and again, on one directory. */
class KilledRecordTest {

    /** {@code mvn verify -Psoak} kills more often. */
    private static final int KILLS = Integer.getInteger("levee.kills", 20);

    private static final RecordKeys KEYS = RecordKeys.of(new byte[32]);

    @TempDir
    Path dir;

    private Path record = Path.of("");
    private Path rules = Path.of("");

    @BeforeEach
    void rulebook() throws IOException {
        record = dir.resolve("record");
        rules = FiveFlags.write(dir.resolve("rules"), "five");
    }

    private List<String> command(String prefix) {
        return JavaProcess.command(PromptingProcess.class, record.toString(), rules.toString(), prefix);
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> findings() throws IOException {
        return Verification.of(List.of(record), KEYS).findings().stream()
                .map(finding -> finding.line() + " " + finding.text().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void noPromptThatWasCalledRecordedIsMissingAfterAnyKill() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledRecordTest seed " + seed);
        Random random = new Random(seed);
        Set<String> recorded = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = started(command("k" + kill));
            try (BufferedReader out = JavaProcess.reader(process.getInputStream())) {
                assertThat(out.readLine()).as("seed " + seed + ", kill " + kill).isEqualTo("open");
                int most = random.nextInt(100);
                List<String> lines = new ArrayList<>();
                while (lines.size() < most) {
                    lines.add(out.readLine());
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(5000));
                process.toHandle().destroyForcibly(); // SIGKILL, and what was said before can still be read
                out.lines().forEach(lines::add);
                for (String line : lines) {
                    // the last line may be cut by the kill: it was not said
                    if (line != null && line.matches("recorded k\\d+[ab]\\d+")) {
                        recorded.add(line.substring(9));
                    }
                }
                recorded.remove(
                        lines.isEmpty()
                                ? ""
                                : String.valueOf(lines.get(lines.size() - 1)).replace("recorded ", ""));
            }
            process.waitFor();
            assertThat(findings())
                    .as("seed " + seed + ", kill " + kill)
                    .allMatch(finding -> finding.contains("cut off"));
        }

        Set<String> shown = new HashSet<>();
        Set<String> looked = new HashSet<>();
        RecordedLines.each(List.of(record), line -> {
            if (line.kind() == RecordKind.SHOWN) {
                shown.add(String.valueOf(line.transferId()));
            } else if (line.kind() == RecordKind.LOOK) {
                looked.add(String.valueOf(line.transferId()));
            }
        });
        assertThat(recorded).as("seed " + seed).isNotEmpty();
        assertThat(shown).as("seed " + seed).containsAll(recorded);
        assertThat(looked).as("seed " + seed).containsAll(recorded);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDiskThatIsFullIsToldToWhoPresentsAndScreeningGoesOn() throws Exception {
        Process process = started(JavaProcess.onDiskOf(256, command("f")));
        List<String> lines;
        try (BufferedReader out = JavaProcess.reader(process.getInputStream())) {
            lines = out.lines().toList();
        }

        assertThat(process.waitFor()).isZero();
        assertThat(lines.stream().filter(line -> line.startsWith("owed"))).hasSize(2);
        assertThat(lines).last().asString().matches("screens [A-Z]+, owed [1-9]\\d*");
        assertThat(findings()).isEmpty();
        Set<String> shown = new HashSet<>();
        RecordedLines.each(List.of(record), line -> {
            if (line.kind() == RecordKind.SHOWN) {
                shown.add("recorded " + line.transferId());
            }
        });
        assertThat(shown)
                .containsAll(lines.stream()
                        .filter(line -> line.startsWith("recorded"))
                        .toList());
    }
}
