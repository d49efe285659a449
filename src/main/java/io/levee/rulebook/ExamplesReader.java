package io.levee.rulebook;

import io.levee.transfer.Case;
import io.levee.transfer.CaseReader;
import io.levee.transfer.InvalidInputException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code examples.yaml}. Each example is the same harmless transfer, 1,000 yuan from a person of 45 at the
 * counter to a person paid twice before, with the differences that it names. Times are told as how long before the look.
 */
final class ExamplesReader {

    private static final OffsetDateTime LOOK = OffsetDateTime.parse("2026-03-10T10:30:00+08:00");
    private static final int COVERED_DAYS = 90;
    private static final Set<String> KEYS =
            Set.of("name", "transfer", "history", "events", "attempts", "watchlist", "coveredDays");

    private final Yaml yaml;

    ExamplesReader(Yaml yaml) {
        this.yaml = yaml;
    }

    List<Example> read() {
        List<Example> examples = new ArrayList<>();
        yaml.each((flag, both) -> {
            both.allow(Set.of("fires", "quiet", "innocent"));
            both.need("fires").items().forEach(item -> add(examples, flag, Example.Kind.FIRES, item));
            both.need("quiet").items().forEach(item -> add(examples, flag, Example.Kind.QUIET, item));
            both.get("innocent").items().forEach(item -> add(examples, flag, Example.Kind.INNOCENT, item));
        });
        return examples;
    }

    /** The harmless transfer itself, on which no flag of a scam may fire. */
    static Example base() {
        return new Example("", "", Example.Kind.QUIET, CaseReader.read(situation(Map.of())), COVERED_DAYS, "", 0, 0);
    }

    private void add(List<Example> examples, String flag, Example.Kind kind, Yaml item) {
        item.allow(KEYS);
        String name = item.need("name").text();
        Yaml covered = item.get("coveredDays");
        int days = covered.isThere() ? covered.whole(0, 3650) : COVERED_DAYS;
        if (!(item.plain() instanceof Map<?, ?> differences)) {
            return;
        }
        try {
            Case situation = CaseReader.read(situation(differences));
            examples.add(new Example(flag, name, kind, situation, days, yaml.file(), item.line(), item.column()));
        } catch (InvalidInputException e) {
            String zh = String.valueOf(e.getMessage())
                    .replace(", expected one of ", "，应为下列之一：")
                    .replace(", expected ", "，应为：");
            item.problem(flag + "：例子无法读取，" + zh, flag + ": the example can't be read, " + e.getMessage());
        }
    }

    private static Map<String, Object> situation(Map<?, ?> differences) {
        Map<String, Object> transfer = new LinkedHashMap<>();
        transfer.put("id", "example");
        transfer.put("time", LOOK.toString());
        transfer.put("amount", "1000");
        transfer.put("currency", "CNY");
        transfer.put("payer", new LinkedHashMap<>(Map.of("account", "payer", "type", "PERSON", "age", 45)));
        transfer.put("payee", new LinkedHashMap<>(Map.of("account", "payee", "type", "PERSON")));
        merge(transfer, differences.get("transfer"));
        if (transfer.get("kind") instanceof String kind && kind.equals("CASH_WITHDRAWAL")) {
            transfer.remove("payee");
        }
        Map<String, Object> situation = new LinkedHashMap<>();
        situation.put("transfer", transfer);
        Object history = differences.get("history");
        situation.put(
                "history", dated(history == null ? usualHistory() : history, Map.of("from", "payer", "to", "payer")));
        situation.put("events", dated(differences.get("events"), Map.of("account", "payer")));
        situation.put("attempts", dated(differences.get("attempts"), Map.of("payer", "payer")));
        if (differences.get("watchlist") != null) {
            situation.put("watchlist", differences.get("watchlist"));
        }
        return situation;
    }

    private static List<Map<String, Object>> usualHistory() {
        return List.of(
                Map.of("daysAgo", "80", "to", "payee", "amount", "900"),
                Map.of("daysAgo", "45", "to", "payee", "amount", "1200"));
    }

    private static void merge(Map<String, Object> into, @Nullable Object differences) {
        if (differences instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof Map<?, ?> && into.get(String.valueOf(key)) instanceof Map<?, ?> there) {
                    Map<String, Object> merged = new LinkedHashMap<>();
                    there.forEach((name, old) -> merged.put(String.valueOf(name), old));
                    merge(merged, value);
                    into.put(String.valueOf(key), merged);
                } else {
                    into.put(String.valueOf(key), value);
                }
            });
        }
    }

    /** Turns "how long ago" into times, several at once, and fills in whose account it is; oldest first. */
    private static List<Map<String, Object>> dated(@Nullable Object items, Map<String, String> defaults) {
        List<Map<String, Object>> dated = new ArrayList<>();
        if (items instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    for (OffsetDateTime time : times(map)) {
                        Map<String, Object> entry = new LinkedHashMap<>();
                        entry.put("time", time.toString());
                        map.forEach((key, value) -> entry.put(String.valueOf(key), value));
                        List.of("daysAgo", "hoursAgo", "minutesAgo", "monthsAgo")
                                .forEach(entry::remove);
                        defaults.forEach(entry::putIfAbsent);
                        dated.add(entry);
                    }
                }
            }
        }
        dated.sort((a, b) ->
                OffsetDateTime.parse((String) a.get("time")).compareTo(OffsetDateTime.parse((String) b.get("time"))));
        return dated;
    }

    private static List<OffsetDateTime> times(Map<?, ?> item) {
        List<OffsetDateTime> times = new ArrayList<>();
        for (long ago : numbers(item.get("daysAgo"))) {
            times.add(LOOK.minusDays(ago));
        }
        for (long ago : numbers(item.get("hoursAgo"))) {
            times.add(LOOK.minusHours(ago));
        }
        for (long ago : numbers(item.get("minutesAgo"))) {
            times.add(LOOK.minusMinutes(ago));
        }
        for (long ago : numbers(item.get("monthsAgo"))) {
            times.add(LOOK.minusMonths(ago));
        }
        return times;
    }

    private static List<Long> numbers(@Nullable Object value) {
        List<Long> numbers = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (item.toString().matches("\\d{1,5}")) {
                numbers.add(Long.parseLong(item.toString()));
            }
        }
        return numbers;
    }
}
