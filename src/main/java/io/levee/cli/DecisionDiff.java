package io.levee.cli;

import io.levee.Screening;
import io.levee.transfer.Intervention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the decisions of two rulebooks differ on the same transfers. */
final class DecisionDiff {

    private final List<Flip> flips = new ArrayList<>();
    private final Map<String, Recall> recall = new TreeMap<>();
    private int looks;
    private int alarmsBefore;
    private int alarmsAfter;

    /** A transfer that is decided otherwise. */
    record Flip(String id, @Nullable String label, Intervention before, Intervention after) {}

    /** How many cases of a scam reach {@code VERIFY}, of how many. */
    record Recall(int all, int before, int after) {}

    /** Takes the looks of two replays of one stream, whichever comes first. */
    final class Pairs {
        private final Deque<Screening> waiting = new ArrayDeque<>();

        void before(Screening screening) {
            waiting.add(screening);
        }

        void after(Screening screening) {
            add(screening.transferId(), null, waiting.remove(), screening);
        }
    }

    Pairs pairs() {
        return new Pairs();
    }

    void add(String id, @Nullable String label, Screening before, Screening after) {
        looks++;
        boolean alarmBefore = isAlarm(before);
        boolean alarmAfter = isAlarm(after);
        alarmsBefore += alarmBefore ? 1 : 0;
        alarmsAfter += alarmAfter ? 1 : 0;
        if (before.intervention() != after.intervention()) {
            flips.add(new Flip(id, label, before.intervention(), after.intervention()));
        }
        if (label != null && !label.equals(Evaluation.LEGITIMATE)) {
            Recall old = recall.getOrDefault(label, new Recall(0, 0, 0));
            recall.put(
                    label,
                    new Recall(old.all + 1, old.before + (alarmBefore ? 1 : 0), old.after + (alarmAfter ? 1 : 0)));
        }
    }

    private static boolean isAlarm(Screening screening) {
        return screening.intervention().compareTo(Intervention.VERIFY) >= 0;
    }

    List<Flip> flips() {
        return flips;
    }

    Map<String, Recall> recall() {
        return recall;
    }

    int looks() {
        return looks;
    }

    double alarmsBefore() {
        return looks == 0 ? 0 : 1000.0 * alarmsBefore / looks;
    }

    double alarmsAfter() {
        return looks == 0 ? 0 : 1000.0 * alarmsAfter / looks;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
