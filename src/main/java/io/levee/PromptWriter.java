package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Mandate;
import io.levee.decision.Text;
import io.levee.rulebook.Dialogue;
import io.levee.rulebook.Profile;
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
    private static final CustomerText NOTHING = new CustomerText(CustomerText.Kind.NONE, "");
    private static final Prompt.Terms NO_TERMS = new Prompt.Terms(List.of(), false, "", "");
    private static final int MOST_REASONS = 3;
    private static final int MOST_LINES = 3;

    private final Screening screening;
    private final Transfer transfer;
    private final Dialogue dialogue;
    private final @Nullable Scam leading;
    private final Profile profile;
    private final boolean overheard;
    private final List<Dialogue.Advice> advice;
    private final Locale locale;

    PromptWriter(Screening screening, Locale locale) {
        Rulebook rulebook = screening.rulebook();
        this.screening = screening;
        this.transfer = screening.transfer();
        this.dialogue = rulebook.dialogue();
        this.leading = screening.scam().flatMap(rulebook::scam).orElse(null);
        this.profile = rulebook.profile();
        this.overheard = transfer.observations().contains(Observation.ACCOMPANIED)
                || dialogue.coercion().stream().anyMatch(screening.facts().words()::tells);
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
            return new Prompt(
                    level,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    NO_TERMS,
                    NOTHING,
                    Recorded.NO_RECORD);
        }
        return new Prompt(
                level,
                headline(level),
                reasons(),
                questions(),
                say(level),
                never(),
                steps(level),
                terms(level),
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
        if (!overheard) {
            advice.forEach(about -> advised.addAll(about.questions()));
        }
        return new QuestionPlan(screening)
                .questions(overheard ? null : leading, advised, dialogue.questions()).stream()
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
        if (overheard) {
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

    private List<Prompt.Step> steps(Intervention level) {
        List<Prompt.Step> steps = new ArrayList<>();
        if (overheard) {
            dialogue.apart().forEach(step -> steps.add(plain(step)));
            steps.add(new Prompt.Step(in(profile.quietCall()), Profile.Who.POLICE, 0, ""));
        }
        advice.forEach(about -> about.steps().forEach(step -> steps.add(plain(step))));
        for (Profile.Step step : profile.rung(level).steps()) {
            Text basis = step.basis();
            steps.add(
                    new Prompt.Step(in(step.text()), step.who(), step.withinMinutes(), basis == null ? "" : in(basis)));
        }
        return steps;
    }

    private Prompt.Terms terms(Intervention level) {
        Profile.Rung rung = profile.rung(level);
        String release = level == Intervention.HOLD ? in(profile.release()) : "";
        return new Prompt.Terms(rung.settlements(), rung.signs(), release, in(rung.basis()));
    }

    private Prompt.Step plain(Text step) {
        return new Prompt.Step(in(step), null, null, "");
    }

    /** What the customer may read or hear. */
    CustomerText customerText() {
        Intervention level = screening.intervention();
        return level == Intervention.NONE ? NOTHING : customerText(level);
    }

    private CustomerText customerText(Intervention level) {
        if (overheard) {
            return new CustomerText(CustomerText.Kind.NEUTRAL, in(dialogue.neutral()));
        }
        String general = in(profile.rung(level).notice());
        boolean named = leading != null && level.compareTo(profile.namesScamFrom()) >= 0;
        if (level == Intervention.HOLD) {
            // whoever is held must also be told why and how to complain
            String told = named && leading != null ? in(leading.notice()) + "\n" + general : general;
            return new CustomerText(CustomerText.Kind.NOTICE, told);
        }
        return new CustomerText(CustomerText.Kind.WARNING, named && leading != null ? in(leading.notice()) : general);
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
        return profile.filled(text.in(locale));
    }
}
