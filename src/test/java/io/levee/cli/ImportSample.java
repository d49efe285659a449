package io.levee.cli;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Movements;
import io.levee.history.DurableHistory;
import io.levee.transfer.AccountId;
import io.levee.transfer.Micros;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Lines of a bank's last months with everything that may come twice, and all that a history tells of them. */
final class ImportSample {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-31T00:00:00Z");
    private static final int ACCOUNTS = 40;

    private ImportSample() {}

    /** So many lines, a few of them bad or blank. */
    static List<String> lines(Random random, int count) {
        List<String> lines = new ArrayList<>();
        lines.add("{\"covered\":{\"since\":\"2025-12-01T00:00:00+08:00\"}}");
        for (int i = 1; i < count; i++) {
            lines.add(line(random, i));
        }
        lines.set(count / 3, "{\"covered\":{\"since\":\"2025-11-01T00:00:00+08:00\",\"account\":\"A-1\"}}");
        return lines;
    }

    private static String line(Random random, int number) {
        String time = "\"time\":\"" + START.plusSeconds(90L * number) + "\"";
        // a few accounts have most of the movements, so that they are summed up
        String from = "A-" + Math.min(random.nextInt(ACCOUNTS), random.nextInt(ACCOUNTS));
        String to = "B-" + random.nextInt(ACCOUNTS);
        String sides = ",\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"amount\":\"" + (1 + random.nextInt(900))
                + ".00\",\"currency\":\"CNY\"";
        int transfer = number / 7;
        return switch (random.nextInt(24)) {
            case 0, 1 -> "{\"event\":{" + time + ",\"account\":\"" + from + "\",\"event\":\"PASSWORD_RESET\"}}";
            case 2 -> "{\"attempt\":{" + time + ",\"payer\":\"" + from + "\",\"outcome\":\"ABANDONED\"}}";
            case 3 -> "{\"attempt\":{" + time + ",\"payer\":\"" + from + "\",\"payee\":\"" + to
                    + "\",\"outcome\":\"REFUSED\",\"amount\":\"5.00\",\"currency\":\"CNY\",\"transferId\":\"T-"
                    + transfer + "\"}}";
            case 4 -> "{\"movement\":{" + time + sides + ",\"transferId\":\"T-" + transfer + "\"}}";
            case 5 -> "{\"movement\":{" + time + sides + ",\"id\":\"T" + transfer + "\",\"transferId\":\"T-" + transfer
                    + "\"}}";
            case 6, 7, 8 -> "{\"movement\":{" + time + sides + ",\"id\":\"M-" + number / 2 + "\"}}";
            case 9 -> number % 5 == 0 ? "{ bad" : "";
            case 10 -> "{\"movement\":{" + time + sides.replace("\"" + from + "\"", "\"CASH\"") + "}}";
            default -> "{\"movement\":{" + time + sides + "}}";
        };
    }

    /** All that the history of a directory tells of every account. */
    static Map<String, List<String>> told(Path directory) {
        Map<String, List<String>> told = new TreeMap<>();
        try (DurableHistory history = DurableHistory.open(directory)) {
            for (int i = 0; i < ACCOUNTS; i++) {
                for (String name : List.of("A-" + i, "B-" + i)) {
                    told.put(name, told(history.snapshot(AccountId.of(name), END)));
                }
            }
        }
        return told;
    }

    private static List<String> told(AccountSnapshot snapshot) {
        Movements movements = snapshot.movements();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < movements.size(); i++) {
            int other = movements.counterparty(i);
            told.add(Micros.instant(movements.time(i)) + " " + movements.isOut(i) + " " + movements.minor(i) + " "
                    + movements.transfer(i) + " "
                    + (other == Movements.NOTES
                            ? "notes"
                            : movements.account(other).value()));
        }
        for (boolean out : new boolean[] {true, false}) {
            for (Instant day = START; day.isBefore(END); day = day.plusSeconds(86_400)) {
                told.add(day + " "
                        + movements.earlier().total(Micros.of(day), Micros.of(day.plusSeconds(86_400)) - 1, out));
            }
        }
        told.add("covered " + snapshot.coveredSince());
        snapshot.events().forEach(event -> told.add(event.event() + " " + event.time()));
        snapshot.attempts()
                .forEach(attempt -> told.add(attempt.outcome() + " " + attempt.time() + " " + attempt.transferId()));
        return told;
    }
}
