package io.levee.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns of flags that say the same, and of flags that fire whenever another one does without replacing it: both would
 * count for one thing that happened.
 */
final class FlagRelations {

    private final List<Flag> flags;
    private final Problems problems;
    private final Map<String, Flag> byId = new HashMap<>();
    private final List<Alternatives> when = new ArrayList<>();
    private final List<Alternatives> unless = new ArrayList<>();

    FlagRelations(List<Flag> flags, Problems problems) {
        this.flags = flags;
        this.problems = problems;
        for (Flag flag : flags) {
            byId.put(flag.id(), flag);
            when.add(Alternatives.of(flag.condition()));
            unless.add(Alternatives.ofOpposite(flag.condition()));
        }
    }

    void run() {
        for (int i = 0; i < flags.size(); i++) {
            for (int j = 0; j < flags.size(); j++) {
                if (i != j && meet(flags.get(i), flags.get(j)) && implies(i, j)) {
                    warn(i, j);
                }
            }
        }
    }

    private boolean implies(int flag, int wider) {
        return when.get(flag).and(unless.get(wider)).isEmpty();
    }

    private void warn(int one, int other) {
        Flag flag = flags.get(one);
        Flag wider = flags.get(other);
        if (implies(other, one)) {
            boolean same = !flag.sign().equals(wider.sign()) || flag.feeds().equals(wider.feeds());
            if (one > other && same) {
                warn(flag, "与 " + wider + " 的条件相同", "its conditions are those of " + wider);
            }
        } else if (flag.isPositive()
                && wider.isPositive()
                && !flag.sign().equals(wider.sign())
                && !replaced(flag).contains(wider.id())
                && !replaced(wider).contains(flag.id())) {
            warn(
                    flag,
                    "每次触发时 " + wider + " 也触发，两条会重复计分：写 `@replaces( " + wider + " )` 或用同一个 `@sign`",
                    "whenever it fires, " + wider + " fires too, and both count: write `@replaces( " + wider
                            + " )`, or give both one `@sign`");
        }
    }

    /** Whether both can count for one scam. */
    private static boolean meet(Flag one, Flag other) {
        if (one.shadow() || other.shadow()) {
            return false;
        }
        if (one.folder().equals(other.folder())) {
            return one.feeds().isEmpty()
                    || other.feeds().isEmpty()
                    || one.feeds().stream().anyMatch(other.feeds()::contains);
        }
        return isForAll(one) || isForAll(other);
    }

    private static boolean isForAll(Flag flag) {
        return flag.folder().equals(Rulebook.COMMON) && flag.feeds().isEmpty();
    }

    /** What a flag replaces, and what that replaces in turn. */
    private Set<String> replaced(Flag flag) {
        Set<String> replaced = new HashSet<>();
        List<String> next = new ArrayList<>(flag.replaces());
        while (!next.isEmpty()) {
            String id = next.remove(next.size() - 1);
            Flag part = byId.get(id);
            if (replaced.add(id) && part != null) {
                next.addAll(part.replaces());
            }
        }
        return replaced;
    }

    private void warn(Flag flag, String zh, String en) {
        if (!flag.accepted()) {
            problems.warn(flag.file(), flag.line(), 0, flag + "：" + zh, flag + ": " + en);
        }
    }
}
