package io.levee.cli;

import io.levee.Screening;
import io.levee.transfer.Case;
import io.levee.transfer.Intervention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the screenings of labelled cases compare with their labels. */
final class Evaluation {

    static final String LEGITIMATE = "LEGITIMATE";
    static final String NO_SCAM = "-";

    private final Map<String, Levels> byLabel = new TreeMap<>();
    private final Map<String, Map<String, Integer>> rankedFirst = new TreeMap<>();
    private final Map<String, Map<String, Integer>> named = new TreeMap<>();
    private final Map<AgeBand, Levels> legitimateByAge = new EnumMap<>(AgeBand.class);
    private final Map<Variant, Totals> totals = new EnumMap<>(Variant.class);
    private final List<Noted> noted = new ArrayList<>();
    private int unlabelled;

    /** The scam that is ranked first, whether or not it leads by enough to be named; none without any evidence. */
    static String rankedFirst(Screening screening) {
        boolean any = screening.evidence().stream().anyMatch(evidence -> evidence.points() > 0);
        return any ? screening.scams().get(0).scam() : NO_SCAM;
    }

    /** Looks at a case in every variant. */
    void add(Case situation, Looker looker) {
        String label = situation.label();
        if (label == null) {
            unlabelled++;
            return;
        }
        for (Variant variant : Variant.values()) {
            CaseLooks looks = looker.look(variant.of(situation));
            totals.computeIfAbsent(variant, key -> new Totals()).add(label, looks);
            if (variant == Variant.AS_TOLD) {
                add(situation, label, looks);
            }
        }
    }

    /** Screens a case. */
    @FunctionalInterface
    interface Looker {
        CaseLooks look(Case situation);
    }

    private void add(Case situation, String label, CaseLooks looks) {
        byLabel.computeIfAbsent(label, key -> new Levels()).add(looks);
        Screening last = looks.last();
        boolean alarmed = isAt(last, Intervention.VERIFY);
        if (alarmed) {
            count(rankedFirst, label, rankedFirst(last));
            count(named, label, last.scam().orElse(NO_SCAM));
        }
        Noted.Why why = null;
        if (label.equals(LEGITIMATE)) {
            legitimateByAge
                    .computeIfAbsent(AgeBand.of(situation.transfer().payer().age()), key -> new Levels())
                    .add(looks);
            if (alarmed) {
                why = Noted.Why.FALSE_ALARM;
            } else if (isAt(looks.first(), Intervention.DISSUADE)) {
                why = Noted.Why.FALSE_ALARM_AT_FIRST;
            }
        } else if (!alarmed) {
            why = Noted.Why.MISSED;
        } else if (!rankedFirst(last).equals(label)) {
            why = Noted.Why.OTHER_SCAM;
        }
        note(why, situation, label, looks);
    }

    private void note(Noted.@Nullable Why why, Case situation, String label, CaseLooks looks) {
        if (why != null) {
            noted.add(Noted.of(why, situation.id(), label, looks));
        }
    }

    private static boolean isAt(Screening screening, Intervention level) {
        return screening.intervention().compareTo(level) >= 0;
    }

    private static void count(Map<String, Map<String, Integer>> matrix, String label, String scam) {
        matrix.computeIfAbsent(label, key -> new TreeMap<>()).merge(scam, 1, Integer::sum);
    }

    /** What became of the cases of each label. */
    Map<String, Levels> byLabel() {
        return byLabel;
    }

    /** By label, which scam was ranked first for the cases at {@code VERIFY} or above. */
    Map<String, Integer> rankedFirst(String label) {
        return rankedFirst.getOrDefault(label, Map.of());
    }

    /** By label, which scam was named for the cases at {@code VERIFY} or above, {@code -} for none. */
    Map<String, Integer> named(String label) {
        return named.getOrDefault(label, Map.of());
    }

    /** What became of the legitimate cases of each age band that occurs. */
    Map<AgeBand, Levels> legitimateByAge() {
        return legitimateByAge;
    }

    /** The totals of each variant; empty without a labelled case. */
    Map<Variant, Totals> totals() {
        return totals;
    }

    /** The cases that went wrong, in order. */
    List<Noted> noted() {
        return noted;
    }

    int unlabelled() {
        return unlabelled;
    }
}
