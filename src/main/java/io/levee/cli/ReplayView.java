package io.levee.cli;

import io.levee.transfer.Intervention;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a replay came to, as tables. */
final class ReplayView {

    private static final int MOST_FLAGS = 20;
    private static final int NAME_WIDTH = 36;
    private static final List<Intervention> LEVELS =
            List.of(Intervention.HOLD, Intervention.DISSUADE, Intervention.VERIFY, Intervention.REMIND);

    private final ReplaySummary summary;
    private final PrintStream out;
    private final Work work;

    ReplayView(ReplaySummary summary, PrintStream out, Work work) {
        this.summary = summary;
        this.out = out;
        this.work = work;
    }

    void print() {
        out.println(work.say("筛查 ", "transfers screened: ") + summary.transfers() + work.say(" 笔", ""));
        if (summary.faulty() > 0) {
            out.println(work.say("其中有故障的 ", "of these with a fault: ") + summary.faulty());
        }
        heading("各级及以上，每千笔：", "at each level or above, per 1,000:");
        LEVELS.forEach(level -> perThousand(level.name(), summary.atLeast(level)));
        if (summary.atLeast(Intervention.REMIND) > 0) {
            heading("其中按排在第一的骗局，每千笔：", "of these by the scam ranked first, per 1,000:");
            scams();
        }
        heading("触发最多的加分规则，每千笔：", "flags with points that fired most, per 1,000:");
        mostFirst(summary.flags()).limit(MOST_FLAGS).forEach(flag -> perThousand(flag, summary.fired(flag)));
        heading("附带以下内容的交易所占比例：", "share of the transfers that came with:");
        for (Told told : Told.values()) {
            share(work.say(told.zh(), told.en()), summary.told(told));
        }
        heading("各项事实已知的交易所占比例：", "share of the transfers in which a fact was known:");
        summary.known().forEach(this::share);
    }

    private void heading(String zh, String en) {
        out.println(work.say(zh, en));
    }

    private void scams() {
        StringBuilder header = new StringBuilder(Columns.padded("", 22));
        LEVELS.forEach(level -> header.append(String.format(Locale.ROOT, "%9s ", level)));
        out.println(header.toString().stripTrailing());
        mostFirst(summary.scamsAtLeast(Intervention.REMIND)).forEach(this::scam);
    }

    private void scam(String scam) {
        StringBuilder row = new StringBuilder(Columns.padded("  " + scam, 22));
        for (Intervention level : LEVELS) {
            long alarms = summary.scamsAtLeast(level).getOrDefault(scam, 0L);
            row.append(String.format(Locale.ROOT, "%9.3f ", 1000 * ratio(alarms)));
        }
        out.println(row.toString().stripTrailing());
    }

    private static Stream<String> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private void perThousand(String name, long count) {
        out.printf(Locale.ROOT, "  %-20s %9d %9.3f%n", name, count, 1000 * ratio(count));
    }

    private void share(String name, long count) {
        out.println(
                Columns.padded("  " + name, NAME_WIDTH) + String.format(Locale.ROOT, "%6.1f %%", 100 * ratio(count)));
    }

    private double ratio(long count) {
        return summary.transfers() == 0 ? 0 : (double) count / summary.transfers();
    }
}
