package io.levee.rulebook;

import io.levee.transfer.Intervention;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that every flag has the examples that it needs, and every example its flag. */
final class ExampleCheck {

    private final Problems problems;
    private final List<Flag> flags;
    private final List<Example> examples;
    private final boolean rulesAreRead;
    private final Set<String> strangers = new HashSet<>();
    private final Map<Example.Kind, Set<String>> there = new EnumMap<>(Example.Kind.class);

    ExampleCheck(Problems problems, List<Flag> flags, List<Example> examples, boolean rulesAreRead) {
        this.problems = problems;
        this.flags = flags;
        this.examples = examples;
        this.rulesAreRead = rulesAreRead;
    }

    void run() {
        Set<String> unread = new HashSet<>();
        flags.stream()
                .map(Flag::folder)
                .filter(folder -> !problems.isClean(folder + "/examples.yaml"))
                .forEach(unread::add);
        Map<String, Flag> byId = new HashMap<>();
        flags.forEach(flag -> byId.putIfAbsent(flag.id(), flag));
        examples.forEach(example -> place(example, byId.get(example.flag())));
        for (Flag flag : flags) {
            if (unread.contains(flag.folder())) {
                continue; // the example may be one of those that could not be read
            }
            if (!isThere(Example.Kind.FIRES, flag)) {
                problem(flag, "examples.yaml 中没有触发它的例子", "examples.yaml has no example that fires it");
            }
            if (!isThere(Example.Kind.QUIET, flag)) {
                problem(flag, "examples.yaml 中没有差一点触发的例子", "examples.yaml has no example that just misses it");
            }
            if (flag.isPositive() && !actsAlone(flag) && !isThere(Example.Kind.INNOCENT, flag)) {
                problem(
                        flag,
                        "examples.yaml 中没有 innocent 例子（有同样信号的正常交易）",
                        "examples.yaml has no `innocent` example, a legitimate transfer with the same sign");
            }
        }
    }

    private void place(Example example, @Nullable Flag flag) {
        String folder = example.file().substring(0, example.file().indexOf('/'));
        if (flag != null && flag.folder().equals(folder)) {
            there.computeIfAbsent(example.kind(), kind -> new HashSet<>()).add(flag.id());
        } else if (strangers.add(folder + example.flag())
                && (flag != null || rulesAreRead)) { // else it may stand in a rule that could not be read
            problems.add(
                    example.file(),
                    example.line(),
                    example.column(),
                    "本目录没有规则 `" + example.flag() + "`",
                    "this folder has no flag `" + example.flag() + "`");
        }
    }

    /** Whether its mandate reaches {@code VERIFY} whatever else is known, so that no twin can stay below. */
    private static boolean actsAlone(Flag flag) {
        Intervention mandate = flag.mandate();
        return mandate != null && mandate.compareTo(Intervention.VERIFY) >= 0;
    }

    private boolean isThere(Example.Kind kind, Flag flag) {
        return there.getOrDefault(kind, Set.of()).contains(flag.id());
    }

    private void problem(Flag flag, String zh, String en) {
        problems.add(flag.file(), flag.line(), flag + "：" + zh, flag + ": " + en);
    }
}
