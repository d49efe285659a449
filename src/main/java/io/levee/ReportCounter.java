package io.levee;

import io.levee.record.RecordedLine;
import io.levee.record.RecordedLines;
import io.levee.record.Verification;
import io.levee.transfer.Intervention;
import io.levee.transfer.Outcome;
import io.levee.transfer.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what records tell. */
final class ReportCounter {

    private static final String UNKNOWN = "-";
    private static final Set<Outcome> STOPPED = Set.of(Outcome.CANCELLED, Outcome.REFUSED, Outcome.REFERRED);

    private final @Nullable YearMonth month;
    private final ArchivedRulebooks rulebooks;
    private final Map<String, ReportedTransfer> transfers = new LinkedHashMap<>();
    private long questions;

    ReportCounter(@Nullable YearMonth month, ArchivedRulebooks rulebooks) {
        this.month = month;
        this.rulebooks = rulebooks;
    }

    RecordReport count(List<Path> directories) throws IOException {
        RecordedLines.each(directories, this::take);
        Map<Intervention, Long> levels = new EnumMap<>(Intervention.class);
        Map<String, Long> scams = new TreeMap<>();
        Map<String, RecordReport.Count> branches = new TreeMap<>();
        Map<String, RecordReport.Count> hours = new TreeMap<>();
        Map<String, RecordReport.Count> ages = new TreeMap<>();
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        Map<String, BigDecimal> stopped = new TreeMap<>();
        Map<String, BigDecimal> stoppedScams = new TreeMap<>();
        for (ReportedTransfer transfer : transfers.values()) {
            boolean alarm = transfer.isAlarm();
            levels.merge(transfer.level(), 1L, Long::sum);
            add(branches, transfer.branch(), alarm);
            add(hours, String.format(Locale.ROOT, "%02d", transfer.hour()), alarm);
            add(ages, transfer.age(), alarm);
            Outcome outcome = transfer.outcome();
            Verdict verdict = transfer.verdict();
            if (outcome != null) {
                outcomes.merge(outcome, 1L, Long::sum);
            }
            if (verdict != null) {
                verdicts.merge(verdict, 1L, Long::sum);
            }
            if (alarm) {
                scams.merge(transfer.scam(), 1L, Long::sum);
                if (outcome != null && STOPPED.contains(outcome)) {
                    stopped.merge(transfer.currency(), transfer.amount(), BigDecimal::add);
                    if (verdict == Verdict.CONFIRMED_SCAM) {
                        stoppedScams.merge(transfer.currency(), transfer.amount(), BigDecimal::add);
                    }
                }
            }
        }
        return new RecordReport(
                transfers.size(),
                questions,
                levels,
                scams,
                branches,
                hours,
                ages,
                outcomes,
                verdicts,
                stopped,
                stoppedScams,
                flags(),
                Verification.of(directories, null).findings().size());
    }

    private static void add(Map<String, RecordReport.Count> counts, String key, boolean alarm) {
        counts.put(key, counts.getOrDefault(key, new RecordReport.Count(0, 0)).plus(alarm));
    }

    private void take(RecordedLine line) {
        String id = line.transferId();
        if (id == null) {
            return;
        }
        ReportedTransfer known = transfers.get(id);
        switch (line.kind()) {
            case LOOK -> look(id, line);
            case SHOWN -> questions +=
                    known == null ? 0 : line.list("questions").size();
            case CLOSED -> {
                if (known != null) {
                    known.ended(Outcome.valueOf(line.text("outcome")));
                }
            }
            case VERDICT -> {
                if (known != null) {
                    known.proved(Verdict.valueOf(line.text("verdict")));
                }
            }
            default -> {
                // tells nothing that is counted
            }
        }
    }

    private void look(String id, RecordedLine line) {
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(line.text("time"));
        } catch (DateTimeException e) {
            return; // its contents were lost
        }
        if (month == null || YearMonth.from(time).equals(month)) {
            transfers.computeIfAbsent(id, any -> new ReportedTransfer()).look(line, time, rulebooks);
        }
    }

    private List<FlagReport> flags() {
        Map<String, long[]> counts = new TreeMap<>();
        for (ReportedTransfer transfer : transfers.values()) {
            int column =
                    transfer.verdict() == Verdict.CONFIRMED_SCAM ? 1 : transfer.verdict() == Verdict.GENUINE ? 2 : 0;
            for (String rule : transfer.rules()) {
                long[] count = counts.computeIfAbsent(rule, any -> new long[7]);
                count[0]++;
                count[column] += column > 0 ? 1 : 0;
                if (transfer.needs(rule)) {
                    count[3]++;
                    count[3 + column] += column > 0 ? 1 : 0;
                }
                count[6] += transfer.isAlarm() && !transfer.isRepeated() ? 1 : 0;
            }
        }
        List<FlagReport> flags = new ArrayList<>();
        counts.forEach((rule, count) ->
                flags.add(new FlagReport(rule, count[0], count[1], count[2], count[3], count[4], count[5], count[6])));
        flags.sort(Comparator.comparingLong(FlagReport::fired).reversed().thenComparing(FlagReport::rule));
        return flags;
    }

    static String orUnknown(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }
}
