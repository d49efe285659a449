package io.levee.cli;

import io.levee.decision.Evidence;
import io.levee.decision.Mandate;
import io.levee.transfer.Intervention;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An evaluation as tables. */
final class EvaluationView {

    private final Evaluation evaluation;
    private final PrintStream out;
    private final Work work;

    EvaluationView(Evaluation evaluation, PrintStream out, Work work) {
        this.evaluation = evaluation;
        this.out = out;
        this.work = work;
    }

    void print() {
        heading(
                "各骗局在各级及以上的案例数：初看 → 问后（百分比为问后）",
                "Scams at each level or above: first look -> after asking (percent after)");
        levels();
        evaluation.byLabel().forEach((label, levels) -> {
            if (!label.equals(Evaluation.LEGITIMATE)) {
                line(label, levels);
            }
        });
        evaluation.totals().forEach((variant, totals) -> {
            if (variant == Variant.AS_TOLD) {
                line(work.say("全部骗局", "all scams"), totals.scams());
            }
        });
        out.println();
        heading("误报：正常客户在各级及以上的案例数，并按年龄", "False alarms: legitimate cases at each level or above, and by age");
        levels();
        Levels legitimate = evaluation.byLabel().get(Evaluation.LEGITIMATE);
        if (legitimate != null) {
            line(Evaluation.LEGITIMATE, legitimate);
        }
        evaluation.legitimateByAge().forEach((band, levels) -> line("  " + work.say(band.zh(), band.en()), levels));
        out.println();
        heading("核实及以上时排在第一的骗局（括号内为明确判定的）：", "Scam ranked first at VERIFY or above (in brackets: named as the one):");
        evaluation.byLabel().keySet().forEach(this::ranked);
        out.println();
        heading("换个条件再看：", "The same cases otherwise:");
        levels();
        evaluation.totals().forEach(this::totals);
        out.println();
        heading("漏掉的、认错的和误报的：", "Missed, taken for another scam, and false alarms:");
        evaluation.noted().forEach(this::noted);
        if (evaluation.unlabelled() > 0) {
            out.println(evaluation.unlabelled() + work.say(" 行没有 label，未计入", " lines have no label and are left out"));
        }
    }

    private void heading(String zh, String en) {
        out.println(work.say(zh, en));
    }

    private void levels() {
        out.printf(Locale.ROOT, "%-22s %5s", "", "n");
        for (Intervention level : Intervention.values()) {
            if (level != Intervention.NONE) {
                out.printf(Locale.ROOT, " %18s", level);
            }
        }
        out.println();
    }

    private void line(String name, Levels levels) {
        out.printf(Locale.ROOT, "%-22s %5d", name, levels.cases());
        for (Intervention level : Intervention.values()) {
            if (level != Intervention.NONE) {
                int last = levels.lastAtLeast(level);
                String counts = levels.firstAtLeast(level) + " -> " + last;
                out.printf(Locale.ROOT, " %10s %6.1f%%", counts, percent(last, levels.cases()));
            }
        }
        out.println();
    }

    private void ranked(String label) {
        Map<String, Integer> named = evaluation.named(label);
        String first = evaluation.rankedFirst(label).entrySet().stream()
                .map(entry ->
                        entry.getKey() + " " + entry.getValue() + " (" + named.getOrDefault(entry.getKey(), 0) + ")")
                .collect(Collectors.joining(", "));
        out.printf(Locale.ROOT, "%-22s %s%n", label, first);
    }

    private void totals(Variant variant, Totals totals) {
        String name = work.say(variant.zh(), variant.en());
        out.println(name + work.say("：", ":") + " " + work.say("骗局排对第一 ", "right scam first for ") + totals.rightFirst()
                + work.say(" / 查出 ", " of ") + totals.detected() + work.say("", " detected")
                + String.format(Locale.ROOT, " (%.1f%%)", percent(totals.rightFirst(), totals.detected()))
                + work.say("，明确判定 ", ", named for ") + totals.rightNamed());
        line("  " + work.say("骗局", "scams"), totals.scams());
        line("  " + work.say("正常", "legitimate"), totals.legitimate());
    }

    private void noted(Noted noted) {
        out.printf(
                Locale.ROOT,
                "%-10s %-20s %s: %s -> %s %.1f %s%n",
                noted.id(),
                noted.label(),
                work.say(noted.why().zh(), noted.why().en()),
                noted.first(),
                noted.last(),
                noted.score(),
                noted.rankedFirst());
        for (Mandate mandate : noted.shown().mandates()) {
            out.println("    " + mandate.source() + " = " + mandate.intervention() + "  "
                    + mandate.reason().in(work.locale()));
        }
        for (Evidence flag : noted.shown().evidence()) {
            out.printf(
                    Locale.ROOT,
                    "    %s %+.1f  %s%n",
                    flag.rule(),
                    flag.points(),
                    flag.reason().in(work.locale()));
        }
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
