package io.levee.cli;

import io.levee.FlagReport;
import io.levee.RecordReport;
import io.levee.transfer.Intervention;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A report as one page: charts drawn within it, nothing loaded from elsewhere, fit to be printed. */
final class ReportHtml {

    private static final String STYLE = "@page{size:A4;margin:15mm}"
            + "body{font:10.5pt/1.5 \"Noto Sans CJK SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif;color:#1a1a1a;"
            + "max-width:180mm;margin:0 auto;padding:8mm}"
            + "h1{font-size:18pt;margin:0}h2{font-size:12pt;margin:7mm 0 2mm}section{break-inside:avoid}"
            + "p.beware{border-left:4px solid #b00020;padding:2mm 4mm;background:#fdecee}"
            + "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.6mm 2mm;"
            + "border-bottom:1px solid #ddd;vertical-align:middle}td.n{text-align:right}"
            + "td:first-child{white-space:nowrap}svg{display:block}.bar{fill:#2f6f8f}.few{fill:#b9d0dc}.dot{fill:#2f6f8f}.range{stroke:#2f6f8f;stroke-width:2}"
            + ".axis{stroke:#ccc}@media print{body{padding:0}}";
    private static final int BAR = 260;
    /** A share of fewer transfers says little, and is drawn in a paler colour. */
    private static final int FEW = 100;

    private static final int LINE = 108;
    private static final int MOST_FLAGS = 60;

    private final RecordReport report;
    private final String month;
    private final Work work;
    private final ReportWords words;
    private final StringBuilder html = new StringBuilder();

    ReportHtml(RecordReport report, String month, Work work) {
        this.report = report;
        this.month = month;
        this.work = work;
        this.words = new ReportWords(report, work);
    }

    String page() {
        String title = work.say("反诈筛查报告", "Report on scam screening") + (month.isEmpty() ? "" : " · " + month);
        html.append("<!DOCTYPE html>\n<html lang=\"").append(work.say("zh", "en"));
        html.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>").append(escaped(title));
        html.append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n<body>\n<h1>");
        html.append(escaped(title))
                .append("</h1>\n<p>")
                .append(escaped(words.summary()))
                .append("</p>\n");
        if (report.problems() > 0) {
            html.append("<p class=\"beware\">")
                    .append(escaped(work.say(
                            "留痕与写入时不一致，问题 " + report.problems() + " 处：以下数字可能不可靠。",
                            "The records are not as they were written, problems: " + report.problems()
                                    + ". The figures may not be true.")))
                    .append("</p>\n");
        }
        levels();
        scams();
        counts("按网点", "By branch", report.branches(), branch -> words.named(branch, "网点未知", "not known"));
        counts("按时段", "By hour", report.hours(), hour -> hour + ":00");
        counts("按付款人年龄", "By the payer's age", report.ages(), words::age);
        outcomes();
        flags();
        return html.append("</body>\n</html>\n").toString();
    }

    private void levels() {
        begin("各级，每千笔", "By level, per 1,000 transfers");
        long most = Math.max(1, report.atLeast(Intervention.REMIND));
        ReportWords.LEVELS.forEach(level -> {
            long many = report.atLeast(level);
            row(words.atLeast(level), bar((double) many / most), words.perThousand(many));
        });
        end();
    }

    private void scams() {
        begin("核实及以上，按骗局", "VERIFY and above, by scam");
        long most = report.scams().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        report.scams()
                .forEach((scam, many) ->
                        row(words.named(scam, "未能判断", "none led"), bar((double) many / most), words.perThousand(many)));
        end();
    }

    private void counts(String zh, String en, Map<String, RecordReport.Count> counts, UnaryOperator<String> name) {
        begin(work.say("核实及以上，", "VERIFY and above. ") + zh, "VERIFY and above. " + en);
        boolean anyLarge = counts.values().stream().anyMatch(count -> count.transfers() >= FEW);
        double most = counts.values().stream()
                .filter(count -> !anyLarge || count.transfers() >= FEW)
                .mapToDouble(count -> (double) count.alarms() / count.transfers())
                .max()
                .orElse(1);
        counts.forEach((key, count) -> {
            double share = (double) count.alarms() / count.transfers();
            row(
                    name.apply(key),
                    bar(most == 0 ? 0 : share / most, count.transfers() < FEW ? "few" : "bar"),
                    String.format(Locale.ROOT, "%,d / %,d  (%.2f ‰)", count.alarms(), count.transfers(), 1000 * share));
        });
        end();
    }

    private void outcomes() {
        begin("结果和拦下的金额", "What became of them, and money stopped");
        Map<String, Long> many = new LinkedHashMap<>();
        report.outcomes().forEach((outcome, count) -> many.put(words.outcome(outcome), count));
        report.verdicts().forEach((verdict, count) -> many.put(words.verdict(verdict), count));
        long most = many.values().stream().mapToLong(Long::longValue).max().orElse(1);
        many.forEach((name, count) -> row(name, bar((double) count / most), String.format(Locale.ROOT, "%,d", count)));
        report.stopped()
                .forEach((currency, sum) -> row(
                        work.say("拦下 ", "stopped ") + currency,
                        "",
                        String.format(Locale.ROOT, "%,.2f", sum)
                                + work.say("，其中证实为诈骗 ", ", of it confirmed scams ")
                                + String.format(
                                        Locale.ROOT,
                                        "%,.2f",
                                        report.stoppedScams().getOrDefault(currency, BigDecimal.ZERO))));
        end();
    }

    private void flags() {
        begin("各条规则：触发、判断正确（95% 区间）、去掉的代价", "Each flag: fired, right (95 % interval), what dropping it would cost");
        report.flags().stream().limit(MOST_FLAGS).forEach(flag -> html.append("<tr><td>")
                .append(escaped(flag.rule()))
                .append("</td><td class=\"n\">")
                .append(String.format(Locale.ROOT, "%,d", flag.fired()))
                .append("</td><td>")
                .append(interval(flag))
                .append("</td><td>")
                .append(escaped(words.right(flag)))
                .append("</td><td>")
                .append(escaped(words.cost(flag)))
                .append("</td></tr>\n"));
        end();
    }

    private void begin(String zh, String en) {
        html.append("<section><h2>").append(escaped(work.say(zh, en))).append("</h2>\n<table>\n");
    }

    private void end() {
        html.append("</table></section>\n");
    }

    private void row(String name, String chart, String text) {
        html.append("<tr><td>").append(escaped(name)).append("</td><td>").append(chart);
        html.append("</td><td class=\"n\">").append(escaped(text)).append("</td></tr>\n");
    }

    private static String bar(double share) {
        return bar(share, "bar");
    }

    private static String bar(double share, String style) {
        return String.format(
                Locale.ROOT,
                "<svg width=\"%d\" height=\"12\" aria-hidden=\"true\"><rect class=\"%s\" width=\"%.1f\" height=\"12\"/></svg>",
                BAR,
                style,
                BAR * Math.max(0, Math.min(1, share)));
    }

    /** How often a flag was right, as a dot within its interval on a line from 0 to 1. */
    private static String interval(FlagReport flag) {
        if (flag.right() + flag.wrong() == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "<svg width=\"120\" height=\"12\" aria-hidden=\"true\"><line class=\"axis\" x1=\"6\" y1=\"6\" x2=\"114\" y2=\"6\"/>"
                        + "<line class=\"range\" x1=\"%.1f\" y1=\"6\" x2=\"%.1f\" y2=\"6\"/>"
                        + "<circle class=\"dot\" cx=\"%.1f\" cy=\"6\" r=\"4\"/></svg>",
                6 + LINE * flag.low(),
                6 + LINE * flag.high(),
                6 + LINE * flag.share());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
