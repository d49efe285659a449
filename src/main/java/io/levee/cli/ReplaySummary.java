package io.levee.cli;

import io.levee.Screening;
import io.levee.decision.Evidence;
import io.levee.transfer.Intervention;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a replay came to. */
final class ReplaySummary {

    private static final int MOST_FLAGS = 20;

    private final Map<Intervention, Long> levels = new EnumMap<>(Intervention.class);
    private final Map<String, Long> scams = new TreeMap<>();
    private final Map<String, Long> flags = new TreeMap<>();
    private long transfers;
    private long faulty;

    void add(Screening screening) {
        transfers++;
        levels.merge(screening.intervention(), 1L, Long::sum);
        if (!screening.faults().isEmpty()) {
            faulty++;
        }
        if (screening.intervention().compareTo(Intervention.VERIFY) >= 0) {
            scams.merge(Evaluation.rankedFirst(screening), 1L, Long::sum);
        }
        for (Evidence evidence : screening.evidence()) {
            if (evidence.points() > 0) {
                flags.merge(evidence.rule(), 1L, Long::sum);
            }
        }
    }

    void print(PrintStream out, Work work) {
        out.println(work.say("筛查 ", "transfers screened: ") + transfers + work.say(" 笔", ""));
        if (faulty > 0) {
            out.println(work.say("其中有故障的 ", "of these with a fault: ") + faulty);
        }
        out.println(work.say("各级及以上，每千笔：", "at each level or above, per 1,000:"));
        long sum = 0;
        for (Intervention level :
                new Intervention[] {Intervention.HOLD, Intervention.DISSUADE, Intervention.VERIFY, Intervention.REMIND
                }) {
            sum += levels.getOrDefault(level, 0L);
            row(out, level.name(), sum);
        }
        out.println(work.say("核实及以上时排在第一的骗局，每千笔：", "scam ranked first at VERIFY or above, per 1,000:"));
        most(out, scams);
        out.println(work.say("触发最多的加分规则，每千笔：", "flags with points that fired most, per 1,000:"));
        most(out, flags);
    }

    private void most(PrintStream out, Map<String, Long> counts) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FLAGS)
                .forEach(entry -> row(out, entry.getKey(), entry.getValue()));
    }

    private void row(PrintStream out, String name, long count) {
        out.printf(Locale.ROOT, "  %-20s %9d %9.3f%n", name, count, transfers == 0 ? 0 : 1000.0 * count / transfers);
    }
}
