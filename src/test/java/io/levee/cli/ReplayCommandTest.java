package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levee.Screener;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.watchlist.Watchlist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private static final String FROZEN =
            "{\"watch\":{\"account\":\"Q\",\"status\":\"FROZEN\",\"since\":\"2026-03-10T11:00:00+08:00\"}}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path dir;

    private int replay(List<String> lines, String... options) throws IOException {
        return replayIn("en", lines, options);
    }

    private int replayIn(String language, List<String> lines, String... options) throws IOException {
        Path file = Files.write(dir.resolve("stream.jsonl"), lines);
        List<String> arguments = new ArrayList<>(List.of("replay", file.toString(), "--lang", language));
        arguments.addAll(List.of(options));
        return Levee.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                arguments.toArray(String[]::new));
    }

    private List<JsonNode> screened(List<String> lines) throws IOException {
        replay(lines, "--json");
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    private static String transfer(String id, String time, String payee, String amount) {
        return "{\"transfer\":{\"id\":\"" + id + "\",\"time\":\"2026-03-" + time + "+08:00\",\"amount\":\"" + amount
                + "\",\"currency\":\"CNY\",\"payer\":{\"account\":\"A\",\"type\":\"PERSON\"},\"payee\":{\"account\":\""
                + payee + "\",\"type\":\"PERSON\"}}}";
    }

    private static String movement(String time, String amount) {
        return "{\"movement\":{\"time\":\"" + time + "+08:00\",\"from\":\"A\",\"to\":\"Q\",\"amount\":\"" + amount
                + "\",\"currency\":\"CNY\"}}";
    }

    private static List<String> rules(JsonNode screening) {
        return screening.get("evidence").findValuesAsText("rule");
    }

    @Test
    void aTransferIsScreenedAgainstWhatCameBeforeItAndNothingAfter() throws IOException {
        List<JsonNode> screened = screened(List.of(
                transfer("T-1", "10T10:30:00", "Q", "60000.00"),
                FROZEN,
                transfer("T-2", "10T12:30:00", "Q", "60000.00")));

        assertThat(screened).hasSize(2);
        assertThat(screened.get(0).get("id").asText()).isEqualTo("T-1");
        assertThat(screened.get(0).get("intervention").asText()).isNotEqualTo("HOLD");
        assertThat(screened.get(1).get("id").asText()).isEqualTo("T-2");
        assertThat(screened.get(1).get("intervention").asText()).isEqualTo("HOLD");
    }

    @Test
    void aHoldBecomesARefusedAttempt() throws IOException {
        String next = transfer("T-3", "10T14:30:00", "R", "30000.00");

        assertThat(rules(screened(List.of(next)).get(0))).doesNotContain("CM-50");
        out.reset();
        assertThat(rules(screened(List.of(FROZEN, transfer("T-2", "10T12:30:00", "Q", "60000.00"), next))
                        .get(1)))
                .contains("CM-50");
    }

    @Test
    void belowHoldATransferSettlesAndMakesItsPayeeKnown() throws IOException {
        List<JsonNode> screened = screened(List.of(
                "{\"covered\":{\"since\":\"2025-01-01\"}}",
                transfer("T-1", "10T10:30:00", "Q", "60000.00"),
                transfer("T-2", "20T10:30:00", "Q", "60000.00")));

        assertThat(rules(screened.get(0))).contains("CM-40");
        assertThat(rules(screened.get(1))).doesNotContain("CM-40");
    }

    @Test
    void theBookingOfATransferThatSettledIsNoSecondPayment() throws IOException {
        String once = transfer("T-1", "10T10:00:00", "Q", "60000.00");
        String again = transfer("T-2", "10T11:00:00", "Q", "60000.00");
        String next = transfer("T-3", "10T12:00:00", "Q", "60000.00");
        String booked = movement("2026-03-10T11:01:00", "60000.00")
                .replace("{\"time\"", "{\"id\":\"B-1\",\"transferId\":\"T-2\",\"time\"");
        String covered = "{\"covered\":{\"since\":\"2025-01-01\"}}";

        JsonNode expected = screened(List.of(covered, once, again, next)).get(2).get("evidence");
        out.reset();
        assertThat(screened(List.of(covered, once, again, booked, next)).get(2).get("evidence"))
                .isEqualTo(expected);
        out.reset();
        String unnamed = booked.replace(",\"transferId\":\"T-2\"", "");
        assertThat(screened(List.of(covered, once, again, unnamed, next)).get(2).get("evidence"))
                .isNotEqualTo(expected);
    }

    @Test
    void withoutACoveredLineTheStreamCoversEveryAccountFromItsFirstLineOn() throws IOException {
        String first = movement("2025-01-01T10:00:00", "5.00").replace("\"A\"", "\"Z\"");

        assertThat(rules(screened(List.of(transfer("T-1", "10T10:30:00", "Q", "60000.00")))
                        .get(0)))
                .doesNotContain("CM-40");
        out.reset();
        assertThat(rules(screened(List.of(first, transfer("T-1", "10T10:30:00", "Q", "60000.00")))
                        .get(0)))
                .contains("CM-40");
        out.reset();
        String watched = FROZEN.replace("\"Q\"", "\"Z\"").replace("2026-03-10", "2020-03-10");
        assertThat(rules(screened(List.of(watched, transfer("T-1", "10T10:30:00", "Q", "60000.00")))
                        .get(0)))
                .doesNotContain("CM-40");
        out.reset();
        String other = "{\"covered\":{\"since\":\"2025-01-01\",\"account\":\"Y\"}}";
        assertThat(rules(screened(List.of(other, first, transfer("T-1", "10T10:30:00", "Q", "60000.00")))
                        .get(0)))
                .doesNotContain("CM-40");
    }

    @Test
    void aBadLineCostsItselfOnly() throws IOException {
        int status = replay(
                List.of(
                        "{\"movment\":{}}",
                        "{}",
                        movement("2026-03-01T10:00:00", "-5.00"),
                        "{\"covered\":{\"since\":\"soon\"}}",
                        transfer("T-1", "10T10:30:00", "Q", "100.00")),
                "--json");

        assertThat(status).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        List<String> messages = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(messages).hasSize(4);
        assertThat(messages.get(0)).contains(":1: movment: ", "did you mean `movement`?");
        assertThat(messages.get(1)).contains(":2: line: ", "expected one of movement, event, attempt, watch");
        assertThat(messages.get(2)).contains(":3: movement.amount: ");
        assertThat(messages.get(3)).contains(":4: covered.since: ");
    }

    @Test
    void messagesShowNeitherNumbersNorNames() throws IOException {
        replay(List.of(
                transfer("T-1", "10T10:30:00", "Q", "100.00").replace("2026-03-10T10:30:00", "张三丰 6222000000000001"),
                "{\"6222000000000001\":1}",
                transfer("T-1", "10T10:30:00", "Q", "100.00").replace("\"account\"", "\"张三丰6222000000000001\""),
                FROZEN.replace("2026-03-10T11", "-999999999-03-10T11"),
                FROZEN.replace("\"Q\"", "\"Q\uFFFD\"")));

        String messages = err.toString(StandardCharsets.UTF_8);
        assertThat(messages).doesNotContain("张三丰", "6222000000000001");
        assertThat(messages.lines()).hasSize(5);
    }

    @Test
    void theSummaryCountsPerThousandTransfers() throws IOException {
        int status = replay(List.of(
                transfer("T-1", "10T10:30:00", "Q", "100.00"),
                FROZEN,
                transfer("T-2", "10T12:30:00", "Q", "60000.00"),
                transfer("T-3", "10T12:35:00", "A", "100.00"),
                transfer("T-4", "10T12:40:00", "S", "1.00")));

        assertThat(status).isZero();
        String summary = out.toString(StandardCharsets.UTF_8);
        assertThat(summary).contains("transfers screened: 4").containsPattern("HOLD +1 +250\\.000");
    }

    @Test
    void theSummaryTellsAlarmsByLevelAndScam() throws IOException {
        String loan = transfer("T-1", "10T10:30:00", "R", "3000.00")
                .replace("\"payer\"", "\"answers\":[\"贷款批下来冻结了，要先交解冻费\"],\"payer\"");
        String calm = transfer("T-2", "10T12:40:00", "S", "1.00").replace("\"account\":\"A\"", "\"account\":\"B\"");
        replay(List.of(loan, calm));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        "\n +HOLD +DISSUADE +VERIFY +REMIND\n +LOAN_SCAM( +0\\.000){0,2}( +500\\.000){2,4}\nflags");
    }

    @Test
    void theSummaryTellsHowOftenEachFactWasKnown() throws IOException {
        String aged = transfer("T-2", "10T12:35:00", "Q", "100.00")
                .replace("\"type\":\"PERSON\"},\"payee\"", "\"age\":70},\"payee\"")
                .replace("\"payer\"", "\"answers\":[\"房租\"],\"observations\":[\"HURRIED\"],\"payer\"");
        replay(List.of(
                transfer("T-1", "10T10:30:00", "Q", "100.00"), aged, transfer("T-3", "10T12:40:00", "Q", "1.00")));

        List<String> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
        assertThat(lines)
                .containsSubsequence(
                        "share of the transfers that came with:",
                        "an answer 33.3 %",
                        "something that the teller saw 33.3 %",
                        "a confirmation by the bank 0.0 %",
                        "share of the transfers in which a fact was known:",
                        "money.amount 100.0 %",
                        "payee.daysOpen 0.0 %",
                        "payee.type 100.0 %",
                        "payer.age 33.3 %",
                        "payer.type 66.7 %");
    }

    @Test
    void theSummaryComesInChineseToo() throws IOException {
        replayIn("zh", List.of(transfer("T-1", "10T10:30:00", "Q", "100.00")));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("筛查 1 笔", "  有客户回答                           0.0 %\n", "各项事实已知的交易所占比例：")
                .doesNotContain("share of", "per 1,000");
    }

    @Test
    void jsonComesWithoutASummary() throws IOException {
        assertThat(screened(List.of(transfer("T-1", "10T10:30:00", "Q", "100.00"))))
                .hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aHistoryThatIsCoveredAlreadyKeepsItsBeginning() {
        AccountId account = AccountId.of("A");
        Instant since = Instant.parse("2025-01-01T00:00:00Z");
        Instant now = Instant.parse("2026-03-10T02:30:00Z");
        Movement movement = Movement.builder()
                .time(now)
                .from("A")
                .to("Q")
                .amount(Money.of("5.00", "CNY"))
                .build();
        try (Screener screener = Screener.builder().withoutCompiling().build()) {
            Desk desk = new Desk(screener, Watchlist.empty());
            History old = History.inMemory();
            old.cover(since);
            new Replay(desk, new Past(old, true), (transfer, screening, micros) -> {}).line(movement);
            History young = History.inMemory();
            new Replay(desk, new Past(young, false), (transfer, screening, micros) -> {}).line(movement);

            assertThat(old.snapshot(account, now).coveredSince()).isEqualTo(since);
            assertThat(old.snapshot(account, now).movements().size()).isEqualTo(1);
            assertThat(young.snapshot(account, now).coveredSince()).isEqualTo(now);
        }
    }
}
