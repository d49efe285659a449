package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levee.history.DurableHistory;
import io.levee.history.Salvage;
import io.levee.transfer.AccountId;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

    private static final Instant START = Instant.parse("2026-03-01T02:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path dir;

    private int history(String... arguments) {
        out.reset();
        err.reset();
        String[] all = new String[arguments.length + 1];
        all[0] = "history";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Levee.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                all);
    }

    private List<String> out() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void fill(int movements) {
        try (DurableHistory history = DurableHistory.open(dir)) {
            for (int i = 0; i < movements; i++) {
                history.add(Movement.builder()
                                .time(START.plusSeconds(i))
                                .from("A")
                                .to("Q")
                                .amount(Money.of("5.00", "CNY"))
                                .build())
                        .toCompletableFuture()
                        .join();
            }
        }
    }

    private void cover() {
        try (DurableHistory history = DurableHistory.open(dir)) {
            history.cover(START);
        }
    }

    /** A history that lost its end: the file is the one from before the last so many movements. */
    private void lose(int movements) throws IOException {
        Path before = Files.copy(dir.resolve("history.mv"), dir.resolve("before"));
        fill(movements);
        Files.move(before, dir.resolve("history.mv"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void stateTellsAccountsEntriesAndCoverage() throws IOException {
        fill(3);

        assertThat(history("state", dir.toString(), "--lang", "en")).isZero();
        assertThat(out()).hasSize(3).startsWith("accounts: 2", "entries that are safe: 3");
        assertThat(out().get(2)).contains("\"never paid before\" stays unknown");
        cover();
        assertThat(history("state", dir.toString())).isZero();
        assertThat(out()).hasSize(3).startsWith("账户：2", "已落盘的记录：4");
        assertThat(out().get(2)).startsWith("完整性：自 2026-0").endsWith(" 起完整");
        assertThat(history("state", dir.toString(), "--json")).isZero();
        assertThat(out())
                .containsExactly("{\"schema\":1,\"accounts\":2,\"safe\":4,\"coveredSince\":\"" + START + "\"}");
    }

    @Test
    void salvageTellsWhatWasKeptAndWhatWasLostAndTheHistoryOpensAgain() throws IOException {
        fill(30);
        lose(20);
        assertThat(history("state", dir.toString())).isEqualTo(1);
        assertThat(err()).contains("历史记录无法使用：", "`levee history salvage DIR`").doesNotContain("DurableHistory");

        assertThat(history("salvage", dir.toString(), "--lang", "en")).isZero();
        assertThat(out()).startsWith("entries kept: 30", "entries lost: 20");
        assertThat(out().get(2)).startsWith("  20  after 2026-0");
        assertThat(out()).anyMatch(line -> line.startsWith("to be fed again: everything after 2026-0"));
        assertThat(out()).last().isEqualTo("the damaged file was moved to " + dir.resolve("history.damaged-1"));
        assertThat(dir.resolve("history.damaged-1")).exists();
        assertThat(history("state", dir.toString(), "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out().get(0)).get("safe").asLong())
                .isEqualTo(30);
    }

    @Test
    void salvageComesInChineseAndAsJson() throws IOException {
        fill(20);
        Files.writeString(dir.resolve("history.mv"), "rubbish".repeat(1000));

        assertThat(history("salvage", dir.toString())).isZero();
        assertThat(out())
                .containsExactly(
                        "保住的记录：0",
                        "丢失的记录：20",
                        "  20  没有留下任何时间",
                        "需要重新导入：全部",
                        "损坏的文件移到了 " + dir.resolve("history.damaged-1"));

        fill(20);
        lose(5);
        assertThat(history("salvage", dir.toString(), "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out().get(0));
        assertThat(json.get("kept").asLong()).isEqualTo(20);
        assertThat(json.get("lost").asLong()).isEqualTo(5);
        assertThat(json.get("latest").asText()).isEqualTo(START.plusSeconds(19).toString());
        assertThat(json.get("gaps")).hasSize(1);
        assertThat(json.get("damaged").asText())
                .isEqualTo(dir.resolve("history.damaged-2").toString());
    }

    @Test
    void whatIsToBeFedAgainIsWhatLiesInTheGapsAndWhatCameAfterTheLast() {
        Optional<Instant> one = Optional.of(START);
        Optional<Instant> other = Optional.of(START.plusSeconds(60));
        Salvage salvage = new Salvage(
                1200,
                33,
                List.of(
                        new Salvage.Gap(10, Optional.empty(), one),
                        new Salvage.Gap(20, one, other),
                        new Salvage.Gap(3, other, Optional.empty())),
                other,
                dir);
        String first = HistoryWork.time(START);
        String last = HistoryWork.time(START.plusSeconds(60));

        assertThat(new HistorySalvageCommand().lines(salvage))
                .containsExactly(
                        "保住的记录：1,200",
                        "丢失的记录：33",
                        "  10  " + first + " 之前",
                        "  20  " + first + " 至 " + last + " 之间",
                        "  3  " + last + " 之后",
                        "需要重新导入：" + last + " 之后的全部记录，以及上列时间段内的记录",
                        "损坏的文件移到了 " + dir);
    }

    @Test
    void whereThereIsNoHistoryNoneIsBegun() {
        for (String command : List.of("state", "salvage")) {
            assertThat(history(command, dir.toString(), "--lang", "en")).isEqualTo(2);
            assertThat(err().lines()).containsExactly("can't be read: " + dir + " (no history there)");
            assertThat(history(command, dir.resolve("gone").toString())).isEqualTo(2);
            assertThat(err().lines()).containsExactly("无法读取：" + dir.resolve("gone") + "（没有历史记录）");
        }
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void whatIsInUseIsOneLine() {
        try (DurableHistory history = DurableHistory.open(dir)) {
            assertThat(history.snapshot(AccountId.of("A"), START).coveredSince())
                    .isNull();
            for (String command : List.of("state", "salvage")) {
                assertThat(history(command, dir.toString(), "--lang", "en")).isEqualTo(1);
                assertThat(err().lines()).hasSize(1);
                assertThat(err()).contains("is in use");
                assertThat(out()).isEmpty();
            }
        }
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        assertThat(history()).isEqualTo(2);
        assertThat(err()).contains("import", "state", "salvage");
        assertThat(history("import", "--help")).isZero();
        assertThat(String.join(" ", out()).replaceAll(" +", " "))
                .contains("the same command goes on", "in time order", "Coverage is stated at the end");
    }
}
