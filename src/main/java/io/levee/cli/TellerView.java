package io.levee.cli;

import io.levee.Prompt;
import io.levee.Screener;
import io.levee.Screening;
import io.levee.transfer.Case;
import io.levee.transfer.Intervention;
import io.levee.transfer.Transfer;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What the teller sees, for a screen and for a pipe. */
final class TellerView {

    private static final int LABEL_WIDTH = 6;
    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";

    private final PrintStream out;
    private final boolean coloured;
    private final Locale locale;
    private final boolean chinese;

    TellerView(Output output, Locale locale) {
        this.out = output.out();
        this.coloured = output.terminal();
        this.locale = locale;
        this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    void print(Case situation, CaseLooks looks, Screener screener) {
        Transfer transfer = situation.transfer();
        out.println(style(BOLD, situation.id()) + "  " + transfer.amount().display() + "  " + transfer.kind() + " "
                + transfer.channel());
        Prompt first = screener.present(looks.first(), locale);
        if (looks.last() == looks.first()) {
            judgement("", looks.last(), first);
            questions(first);
            conduct(first);
        } else {
            // what was asked at the first look is not asked again; what to do follows from the second
            judgement(say("初看", "first"), looks.first(), first);
            questions(first);
            Prompt last = screener.present(looks.last(), locale);
            judgement(say("问后", "asked"), looks.last(), last);
            conduct(last);
        }
        out.println();
    }

    private void judgement(String when, Screening screening, Prompt prompt) {
        Intervention level = prompt.intervention();
        String headline = level == Intervention.NONE ? say("正常办理", "Carry on") : prompt.headline();
        String score = String.format(Locale.ROOT, "%.0f", screening.score());
        line(when, style(colour(level), name(level)) + "  " + headline + style(DIM, "  [" + score + "]"));
        list(say("理由", "why"), prompt.reasons());
        screening.faults().forEach(fault -> line("!", fault.message().in(locale)));
    }

    private void questions(Prompt prompt) {
        list(say("要问", "ask"), prompt.questions().stream().map(this::question).toList());
    }

    private void conduct(Prompt prompt) {
        list(say("要说", "say"), prompt.say());
        list(say("不要", "never"), prompt.never());
        list(say("要做", "do"), prompt.steps().stream().map(Prompt.Step::text).toList());
        list(say("给客户", "show"), prompt.customerText().text().lines().toList());
    }

    private String question(Prompt.Question question) {
        return question.ask() + style(DIM, say("（留意：", " (listen for: ") + question.listen() + say("）", ")"));
    }

    private void list(String label, List<String> items) {
        String shown = label;
        for (String item : items) {
            line(shown, item);
            shown = "";
        }
    }

    private void line(String label, String text) {
        out.println("  " + Columns.padded(label, LABEL_WIDTH + 1) + text);
    }

    private String name(Intervention level) {
        if (!chinese) {
            return String.format(Locale.ROOT, "%-8s", level);
        }
        return switch (level) {
            case NONE -> "放行";
            case REMIND -> "提醒";
            case VERIFY -> "核实";
            case DISSUADE -> "劝阻";
            case HOLD -> "暂缓";
        };
    }

    private static String colour(Intervention level) {
        return switch (level) {
            case NONE -> "\u001B[32m";
            case REMIND -> "\u001B[36m";
            case VERIFY -> "\u001B[33m";
            case DISSUADE -> "\u001B[35m";
            case HOLD -> "\u001B[1;31m";
        };
    }

    private String style(String code, String text) {
        return coloured ? code + text + RESET : text;
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }
}
