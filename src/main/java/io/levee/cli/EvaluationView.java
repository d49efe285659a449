package io.levee.cli;

import io.levee.decision.Intervention;
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
        out.println(work.say(
                "各级及以上的案例数：初看 → 问后（LEGITIMATE 行为误报）",
                "Cases at each level or above: first look -> after asking (false alarms in the row LEGITIMATE)"));
        out.printf(Locale.ROOT, "%-20s %5s", "", "n");
        for (Intervention level : Intervention.values()) {
            if (level != Intervention.NONE) {
                out.printf(Locale.ROOT, " %12s", level);
            }
        }
        out.println();
        evaluation.byLabel().forEach((label, tally) -> {
            out.printf(Locale.ROOT, "%-20s %5d", label, tally.cases());
            for (Intervention level : Intervention.values()) {
                if (level != Intervention.NONE) {
                    out.printf(Locale.ROOT, " %12s", tally.firstAtLeast(level) + " -> " + tally.lastAtLeast(level));
                }
            }
            out.println();
        });
        out.println();
        out.println(work.say("核实及以上时判定的骗局（- 表示未定）：", "Scam named at VERIFY or above (- for none):"));
        evaluation
                .byLabel()
                .forEach((label, tally) -> out.printf(Locale.ROOT, "%-20s %s%n", label, named(tally.named())));
        out.println();
        out.println(work.say("漏掉的骗局和误报：", "Scams missed and honest cases alarmed:"));
        for (Evaluation.Wrong wrong : evaluation.wrong()) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %-20s %-8s %5.1f  %s%n",
                    wrong.id(),
                    wrong.label(),
                    wrong.level(),
                    wrong.score(),
                    String.join(" ", wrong.evidence()));
        }
        if (evaluation.unlabelled() > 0) {
            out.println(evaluation.unlabelled() + work.say(" 行没有 label，未计入", " lines have no label and are left out"));
        }
    }

    private static String named(Map<String, Integer> named) {
        return named.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
