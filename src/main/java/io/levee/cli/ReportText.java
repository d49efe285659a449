package io.levee.cli;

import io.levee.FlagReport;
import io.levee.RecordReport;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A report as text. */
final class ReportText {

    private static final int NAME_WIDTH = 26;

    private final RecordReport report;
    private final Work work;
    private final ReportWords words;
    private final PrintStream out;

    ReportText(RecordReport report, Work work) {
        this.report = report;
        this.work = work;
        this.words = new ReportWords(report, work);
        this.out = work.output().out();
    }

    void print() {
        out.println(words.summary());
        heading("各级，每千笔：", "by level, per 1,000:");
        ReportWords.LEVELS.forEach(level -> row(words.atLeast(level), words.perThousand(report.atLeast(level))));
        heading("核实及以上，按骗局：", "VERIFY and above, by scam:");
        report.scams().forEach((scam, alarms) -> row(words.named(scam, "未能判断", "none led"), words.perThousand(alarms)));
        counts(
                "核实及以上，按网点：",
                "VERIFY and above, by branch:",
                report.branches(),
                branch -> words.named(branch, "网点未知", "branch not known"));
        counts("核实及以上，按时段：", "VERIFY and above, by hour:", report.hours(), hour -> hour + ":00");
        counts("核实及以上，按付款人年龄：", "VERIFY and above, by the payer's age:", report.ages(), words::age);
        heading("结果：", "what became of them:");
        report.outcomes().forEach((outcome, many) -> row(words.outcome(outcome), number(many)));
        report.verdicts().forEach((verdict, many) -> row(words.verdict(verdict), number(many)));
        heading("拦下的金额（其中证实为诈骗）：", "money stopped (of it confirmed scams):");
        report.stopped()
                .forEach((currency, sum) -> row(
                        currency,
                        String.format(
                                Locale.ROOT,
                                "%,.2f  (%,.2f)",
                                sum,
                                report.stoppedScams().getOrDefault(currency, java.math.BigDecimal.ZERO))));
        heading("各条规则：触发、判断正确（95% 区间）、去掉的代价：", "each flag: fired, right (95 % interval), what dropping it would cost:");
        for (FlagReport flag : report.flags()) {
            out.println(Columns.padded("  " + flag.rule(), 10)
                    + Columns.padded(number(flag.fired()), 9)
                    + Columns.padded(words.right(flag), 26)
                    + words.cost(flag));
        }
    }

    private void counts(String zh, String en, Map<String, RecordReport.Count> counts, UnaryOperator<String> name) {
        heading(zh, en);
        counts.forEach((key, count) -> row(
                name.apply(key),
                String.format(
                        Locale.ROOT,
                        "%,d / %,d  (%.2f ‰)",
                        count.alarms(),
                        count.transfers(),
                        1000.0 * count.alarms() / count.transfers())));
    }

    private void heading(String zh, String en) {
        out.println(work.say(zh, en));
    }

    private void row(String name, String value) {
        out.println(Columns.padded("  " + name, NAME_WIDTH) + value);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
