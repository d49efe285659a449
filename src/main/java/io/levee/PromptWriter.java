package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Mandate;
import io.levee.decision.Text;
import io.levee.rulebook.Dialogue;
import io.levee.rulebook.Question;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.Scam;
import io.levee.transfer.Intervention;
import io.levee.transfer.Observation;
import io.levee.transfer.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what the teller sees of a screening, from the texts of the rulebook that it was made with. */
final class PromptWriter {

    private static final Text RELEASED = new Text("已按规定解除暂缓，只需提醒", "The hold was lifted: a reminder is enough");
    private static final int MOST_REASONS = 3;
    private static final int MOST_LINES = 3;

    private final Screening screening;
    private final Transfer transfer;
    private final Dialogue dialogue;
    private final @Nullable Scam leading;
    private final boolean accompanied;
    private final List<Dialogue.Advice> advice;
    private final Locale locale;

    PromptWriter(Screening screening, Locale locale) {
        Rulebook rulebook = screening.rulebook();
        this.screening = screening;
        this.transfer = screening.transfer();
        this.dialogue = rulebook.dialogue();
        this.leading = screening.scam().flatMap(rulebook::scam).orElse(null);
        this.accompanied = transfer.observations().contains(Observation.ACCOMPANIED);
        this.advice = strongestFirst().stream()
                .map(Evidence::sign)
                .distinct()
                .flatMap(sign -> Stream.ofNullable(dialogue.advice().get(sign)))
                .toList();
        this.locale = locale;
    }

    Prompt write() {
        Intervention level = screening.intervention();
        if (level == Intervention.NONE) {
            return new Prompt(level, "", List.of(), List.of(), List.of(), List.of(), List.of(), "", Recorded.NO_RECORD);
        }
        return new Prompt(
                level,
                headline(level),
                reasons(),
                questions(),
                say(level),
                never(),
                steps(level),
                customerText(level),
                Recorded.NO_RECORD);
    }

    private String headline(Intervention level) {
        Dialogue.Headline headline = at(dialogue.headlines(), level);
        return leading == null ? in(headline.general()) : in(headline.leading()).replace("{scam}", in(leading.name()));
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        Set<String> signs = new HashSet<>();
        if (screening.release().isPresent()) {
            reasons.add(in(RELEASED));
        }
        for (Mandate mandate : screening.mandates()) {
            reasons.add(in(mandate.reason()));
        }
        for (Evidence evidence : strongestFirst()) {
            String reason = in(evidence.reason());
            if (signs.add(evidence.sign()) && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return firstOf(reasons, MOST_REASONS);
    }

    private List<Evidence> strongestFirst() {
        return screening.evidence().stream()
                .filter(evidence -> evidence.points() > 0)
                .sorted(Comparator.comparingDouble(Evidence::points).reversed())
                .toList();
    }

    private List<Prompt.Question> questions() {
        List<Question> advised = new ArrayList<>();
        if (!accompanied) {
            advice.forEach(about -> advised.addAll(about.questions()));
        }
        return new QuestionPlan(screening)
                .questions(accompanied ? null : leading, advised, dialogue.questions()).stream()
                        .map(this::question)
                        .toList();
    }

    private Prompt.Question question(Question question) {
        return new Prompt.Question(
                question.id(),
                in(question.ask()),
                in(question.listen()),
                question.ticks().stream()
                        .map(tick -> new Prompt.Tick(tick.tell(), tick.observation(), in(tick.label())))
                        .toList());
    }

    private List<String> say(Intervention level) {
        if (accompanied) {
            // a companion hears every word
            return List.of(in(dialogue.neutral()));
        }
        List<String> say = new ArrayList<>();
        if (level.compareTo(Intervention.VERIFY) >= 0) {
            advice.forEach(about -> about.lines().forEach(line -> say.add(in(line))));
        }
        if (leading != null && level.compareTo(Intervention.VERIFY) >= 0) {
            leading.lines().forEach(line -> say.add(in(line)));
        }
        at(dialogue.lines(), level).forEach(line -> say.add(in(line)));
        return firstOf(say, MOST_LINES);
    }

    private List<String> never() {
        List<String> never = new ArrayList<>();
        if (leading != null) {
            leading.never().forEach(line -> never.add(in(line)));
        }
        dialogue.never().forEach(line -> never.add(in(line)));
        return firstOf(never, MOST_LINES);
    }

    private List<String> steps(Intervention level) {
        List<String> steps = new ArrayList<>();
        if (accompanied) {
            dialogue.apart().forEach(step -> steps.add(in(step)));
        }
        advice.forEach(about -> about.steps().forEach(step -> steps.add(in(step))));
        at(dialogue.steps(), level).forEach(step -> steps.add(in(step)));
        return steps;
    }

    private String customerText(Intervention level) {
        if (accompanied) {
            return in(dialogue.neutral());
        }
        String general = in(at(dialogue.notice(), level));
        if (leading == null || level.compareTo(Intervention.VERIFY) < 0) {
            return general;
        }
        // whoever is held must also be told why and how to complain
        return level == Intervention.HOLD ? in(leading.notice()) + "\n" + general : in(leading.notice());
    }

    private static <T> T at(Map<Intervention, T> byLevel, Intervention level) {
        T value = byLevel.get(level);
        if (value == null) {
            throw new IllegalStateException("no text for " + level);
        }
        return value;
    }

    private static List<String> firstOf(List<String> all, int most) {
        return all.size() <= most ? all : all.subList(0, most);
    }

    private String in(Text text) {
        return text.in(locale);
    }
}
