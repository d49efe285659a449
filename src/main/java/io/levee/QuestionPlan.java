package io.levee;

import io.levee.rulebook.Flag;
import io.levee.rulebook.Question;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.Scam;
import io.levee.rulebook.Score;
import io.levee.rulebook.WhatIf;
import io.levee.transfer.Intervention;
import io.levee.transfer.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what to ask: the questions whose ticks would move the decision most. A tick counts as far as scams show it more
 * often than honest customers do, which the percentages of the flags that it feeds tell, and as far as the score would
 * move with it, which evaluating the look's own facts once more tells. What honest customers show as often is worth
 * nothing, however far it moves.
 */
final class QuestionPlan {

    /** With its words counted to the full a scam's own tells move nothing, and still tell which scam it is. */
    private static final double OF_POINTS = 0.1;

    private final Screening screening;
    private final Rulebook rulebook;
    private final Transfer transfer;
    private final WhatIf whatIf;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Object, Double> values = new HashMap<>();
    private final Set<Question> elsewhere = new HashSet<>();

    QuestionPlan(Screening screening) {
        this.screening = screening;
        this.rulebook = screening.rulebook();
        this.transfer = screening.transfer();
        this.whatIf = new WhatIf(rulebook, screening.facts(), screening.acting(), screening.points());
        weigh(screening.points());
    }

    /** How likely each scam is, if it is one. */
    private void weigh(Score score) {
        double sum = score.ranked().stream()
                .mapToDouble(scam -> Math.pow(10, scam.score() / 10))
                .sum();
        score.ranked().forEach(scam -> weights.put(scam.scam(), Math.pow(10, scam.score() / 10) / sum));
    }

    /**
     * The questions to ask, in the order of the lists that they come from: that is how a talk runs.
     *
     * @param leading the scam that leads; null where none does: then only what makes sense without one is asked
     * @param advised questions about signs that are there
     * @param general questions that always make sense
     */
    List<Question> questions(@Nullable Scam leading, List<Question> advised, List<Question> general) {
        int most = most(screening.intervention());
        List<Question> own = leading == null ? List.of() : open(leading.questions());
        List<Question> all = new ArrayList<>(own);
        all.addAll(open(general));
        if (leading != null) {
            rulebook.scams().stream().filter(scam -> !scam.equals(leading)).forEach(scam -> {
                all.addAll(open(scam.questions()));
                elsewhere.addAll(scam.questions());
            });
        }
        List<Question> chosen = new ArrayList<>(firstOf(open(advised), most));
        // at least half of the questions are about what leads
        choose(own, Math.max(0, (most + 1) / 2 - chosen.size()), chosen);
        choose(all, most - chosen.size(), chosen);
        chosen.sort(Comparator.comparingInt(all::indexOf)); // advised ones are not in it and stay in front
        return chosen;
    }

    private static int most(Intervention level) {
        return switch (level) {
            case NONE -> 0;
            case REMIND -> 2;
            case VERIFY -> 3;
            case DISSUADE, HOLD -> 4;
        };
    }

    /** Adds so many of the candidates to those that are chosen; what those offer to tick already is worth nothing. */
    private void choose(List<Question> candidates, int many, List<Question> chosen) {
        for (int i = 0; i < many; i++) {
            Set<Object> offered = new HashSet<>();
            chosen.forEach(question -> question.ticks().forEach(tick -> offered.add(tick.thing())));
            candidates.stream()
                    .filter(question -> !chosen.contains(question))
                    .max(Comparator.<Question>comparingDouble(question -> value(question, offered))
                            .thenComparing(candidates::indexOf, Comparator.reverseOrder()))
                    .ifPresent(chosen::add);
        }
    }

    private List<Question> open(List<Question> questions) {
        return questions.stream()
                .filter(question -> !isAnswered(question) && question.makesSense(screening.facts()))
                .toList();
    }

    private boolean isAnswered(Question question) {
        boolean asked =
                transfer.answers().stream().anyMatch(answer -> question.id().equals(answer.question()));
        return asked || !question.ticks().isEmpty() && question.ticks().stream().allMatch(screening::knows);
    }

    private double value(Question question, Set<Object> offered) {
        double value = 0;
        for (Question.Tick tick : question.ticks()) {
            Object thing = tick.thing();
            // what any question can hear, one that supposes another scam is not asked for
            boolean counts = tick.observation() == null || !elsewhere.contains(question);
            if (counts && !offered.contains(thing) && !screening.knows(tick)) {
                value += values.computeIfAbsent(thing, any -> value(tick));
            }
        }
        return value;
    }

    private double value(Question.Tick tick) {
        WhatIf.Then then = whatIf.ticked(tick);
        if (then == null) {
            return 0;
        }
        double inScams = 0;
        double inHonest = 0;
        double points = 0;
        for (Flag flag : then.changed()) {
            if (flag.isPositive()) {
                inScams = Math.max(inScams, flag.inScams() / 100 * weight(flag));
                inHonest = Math.max(inHonest, flag.inHonest() / 100);
                points = Math.max(points, flag.points());
            }
        }
        double moved = Math.max(0, then.moved(whatIf.before()));
        return Math.max(0, inScams - inHonest) * (moved + OF_POINTS * points);
    }

    /** How likely one of the scams is that a flag feeds. */
    private double weight(Flag flag) {
        double weight = 0;
        for (Scam scam : rulebook.scams()) {
            boolean feeds = flag.folder().equals(Rulebook.COMMON)
                    ? flag.feeds().isEmpty() || flag.feeds().contains(scam.id())
                    : flag.folder().equals(scam.folder());
            weight += feeds ? weights.getOrDefault(scam.id(), 0.0) : 0;
        }
        return weight;
    }

    private static List<Question> firstOf(List<Question> all, int most) {
        return all.size() <= most ? all : all.subList(0, most);
    }
}
