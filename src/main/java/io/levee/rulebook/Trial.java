package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.transfer.Intervention;
import io.levee.words.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tries out every example of a rulebook that is otherwise sound. */
final class Trial {

    private final Rulebook rulebook;
    private final List<WordsDocument> words;
    private final Lexicon lexicon;
    private final Problems problems;
    private final Map<String, Flag> byId = new HashMap<>();
    private final Map<String, Set<Condition.Compare>> missed = new HashMap<>();
    private final Set<String> failing = new HashSet<>();

    Trial(Rulebook rulebook, List<WordsDocument> words, Lexicon lexicon, Problems problems) {
        this.rulebook = rulebook;
        this.words = words;
        this.lexicon = lexicon;
        this.problems = problems;
        rulebook.flags().forEach(flag -> byId.put(flag.id(), flag));
    }

    /**
     * Tries out what can be tried where other files have problems: the examples of flags that have none. Levels depend on
     * all flags, and are left for when these are there.
     */
    void runInPart() {
        rulebook.examples().stream()
                .filter(example -> problems.isClean(example.file()))
                .filter(example -> {
                    Flag flag = byId.get(example.flag());
                    return flag != null && problems.isClean(flag.file(), flag.line(), endOf(flag));
                })
                .forEach(example -> fires(example, facts(example)));
    }

    /** The line where the next flag of its file begins. */
    private int endOf(Flag flag) {
        return rulebook.flags().stream()
                .filter(other -> other.file().equals(flag.file()))
                .mapToInt(Flag::line)
                .filter(line -> line > flag.line())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    void run() {
        rulebook.examples().forEach(this::tryOut);
        Remittance base = facts(ExamplesReader.base());
        for (Flag flag : rulebook.flags()) {
            if (flag.isPositive() && flag.condition().holds(base)) {
                problem(flag, "在无害的基准交易上也触发", "it fires on the harmless transfer that all examples start from");
            }
            if (!failing.contains(flag.id())) {
                nearMisses(flag);
            }
        }
        words.forEach(this::tryOut);
    }

    private Remittance facts(Example example) {
        return example.remittance(rulebook.settings(), rulebook.rates(), lexicon);
    }

    private void tryOut(Example example) {
        Flag flag = byId.get(example.flag());
        if (flag == null) {
            return;
        }
        Remittance facts = facts(example);
        if (!fires(example, facts)) {
            failing.add(flag.id());
        } else if (example.kind() == Example.Kind.INNOCENT) {
            staysBelowVerify(example, facts);
        } else if (!example.fires()) {
            missed.computeIfAbsent(flag.id(), id -> new HashSet<>())
                    .addAll(NearMiss.thresholds(flag.condition(), facts));
        }
    }

    /** Whether the flag fires where it should, and only there; else it is a problem. */
    private boolean fires(Example example, Remittance facts) {
        Flag flag = Objects.requireNonNull(byId.get(example.flag()));
        if (flag.condition().holds(facts) == example.fires()) {
            return true;
        }
        Explanation why = Explanation.of(flag, facts);
        problem(
                example,
                "应当" + (example.fires() ? "触发，但没有：" : "不触发，却触发了：") + why.inOneLine("；"),
                "should " + (example.fires() ? "fire, but does not: " : "not fire, but does: ") + why.inOneLine("; "));
        return false;
    }

    private void staysBelowVerify(Example example, Remittance facts) {
        List<Flag> fired = rulebook.flags().stream()
                .filter(flag -> !flag.shadow() && flag.condition().holds(facts))
                .toList();
        Score score = rulebook.score(fired, facts);
        Intervention level = score.intervention();
        for (Flag flag : fired) {
            level = flag.mandate() == null ? level : level.or(flag.mandate());
        }
        if (level.compareTo(Intervention.VERIFY) >= 0) {
            problem(
                    example,
                    "是正常交易，却到了 " + level + "：" + fired,
                    "is legitimate, but reaches " + level + " by " + fired);
        }
    }

    /** Each threshold needs an example that misses by it alone. */
    private void nearMisses(Flag flag) {
        Set<Condition.Compare> left = new LinkedHashSet<>(NearMiss.thresholds(flag.condition()));
        left.removeAll(missed.getOrDefault(flag.id(), Set.of()));
        for (Condition.Compare threshold : left) {
            problem(
                    flag,
                    "examples.yaml 中没有只差 `" + threshold + "` 的例子",
                    "examples.yaml has no example that misses by `" + threshold + "` alone");
        }
    }

    private void tryOut(WordsDocument document) {
        for (WordsDocument.TellDocument tell : document.tells()) {
            tell.says().forEach(said -> tryOut(document, tell, said, true));
            tell.quiet().forEach(said -> tryOut(document, tell, said, false));
        }
    }

    private void tryOut(WordsDocument document, WordsDocument.TellDocument tell, List<String> said, boolean expected) {
        if (lexicon.isHeard(tell.tell(), said) != expected) {
            String quoted = String.join(" / ", said);
            problems.add(
                    document.file(),
                    tell.line(),
                    tell.tell().name() + "：“" + quoted + "”" + (expected ? "应当识别到" : "不应识别到"),
                    tell.tell().name() + ": `" + quoted + "` should " + (expected ? "" : "not ") + "be recognised");
        }
    }

    private void problem(Flag flag, String zh, String en) {
        problems.add(flag.file(), flag.line(), flag + "：" + zh, flag + ": " + en);
    }

    private void problem(Example example, String zh, String en) {
        problems.add(
                example.file(),
                example.line(),
                example.column(),
                example.flag() + "：例子“" + example.name() + "”" + zh,
                example.flag() + ": the example `" + example.name() + "` " + en);
    }
}
