package io.levee.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds conditions of one flag that say nothing: those that can't hold beside the others, those that hold whenever their
 * values are known, and those that follow from another.
 */
final class ConditionCheck {

    private final RuleDocument rule;
    private final Problems problems;
    private final List<Part> parts = new ArrayList<>();

    ConditionCheck(RuleDocument rule, Problems problems) {
        this.rule = rule;
        this.problems = problems;
    }

    /** A condition that must hold, with its place. */
    private record Part(Condition condition, RuleDocument.Clause clause, Alternatives holds) {}

    /** Adds a condition of the flag. */
    void add(Condition condition, RuleDocument.Clause clause) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> add(part, clause));
        } else {
            parts.add(new Part(condition, clause, Alternatives.of(condition)));
        }
    }

    /** Notes what says nothing; the first of such conditions, since others are mostly its consequences. */
    void run() {
        for (int i = 0; i < parts.size(); i++) {
            if (isContradiction(i) || isAlwaysTrue(i) || isImplied(i) || hasIdleBranch(i)) {
                return;
            }
        }
        if (!parts.isEmpty() && others(-1).isEmpty()) {
            problem(parts.get(0), "这些条件不可能同时成立", "these conditions can never hold together");
        }
    }

    private boolean isContradiction(int at) {
        Part part = parts.get(at);
        if (part.holds.isEmpty()) {
            problem(part, "`" + part.condition + "` 不可能成立", "`" + part.condition + "` can never hold");
            return true;
        }
        for (Part earlier : parts.subList(0, at)) {
            if (earlier.holds.and(part.holds).isEmpty()) {
                problem(
                        part,
                        "`" + part.condition + "` 与 `" + earlier.condition + "` 矛盾，不可能同时成立",
                        "`" + part.condition + "` contradicts `" + earlier.condition
                                + "`: they can never hold together");
                return true;
            }
        }
        return false;
    }

    private boolean isAlwaysTrue(int at) {
        Part part = parts.get(at);
        boolean onceKnown = Alternatives.holdsOnceKnown(part.condition);
        if (onceKnown && !Alternatives.ofOpposite(part.condition).isEmpty()) {
            problem(
                    part,
                    "`" + part.condition + "` 只要已知就成立，等于只问是否已知：改成有意义的界限",
                    "`" + part.condition + "` holds whenever its values are known, and asks only whether they are:"
                            + " give it a bound that means something");
        } else if (onceKnown) {
            problem(
                    part,
                    "`" + part.condition + "` 总是成立，等于没写：改成有意义的界限，或删去",
                    "`" + part.condition + "` always holds and says nothing: give it a bound that means something, or"
                            + " remove it");
        }
        return onceKnown;
    }

    /** Whether another condition says it already; of two that say the same, the later one is meant. */
    private boolean isImplied(int at) {
        Part part = parts.get(at);
        for (int i = 0; i < parts.size(); i++) {
            Part other = parts.get(i);
            boolean implied = i != at && Alternatives.implies(other.condition, part.condition);
            if (implied && (i < at || !Alternatives.implies(part.condition, other.condition))) {
                problem(
                        part,
                        "`" + part.condition + "` 已包含在 `" + other.condition + "` 之中，请删去其一",
                        "`" + part.condition + "` says nothing that `" + other.condition
                                + "` does not say: remove one of them");
                return true;
            }
        }
        return false;
    }

    /** Whether some alternative can't hold, or is part of another. */
    private boolean hasIdleBranch(int at) {
        Part part = parts.get(at);
        return idle(part, part.condition, others(at));
    }

    private boolean idle(Part part, Condition condition, Alternatives context) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(each -> idle(part, each, context));
        }
        if (!(condition instanceof Condition.Any any)) {
            return false;
        }
        for (Condition branch : any.parts()) {
            if (Alternatives.of(branch).and(context).isEmpty()) {
                problem(
                        part,
                        "`||` 的一支 `" + branch + "` 在此不可能成立",
                        "the alternative `" + branch + "` can never hold here");
                return true;
            }
            Condition wider = wider(branch, any.parts());
            if (wider != null) {
                problem(
                        part,
                        "`||` 的一支 `" + branch + "` 已包含在 `" + wider + "` 之中，请删去",
                        "the alternative `" + branch + "` is part of `" + wider + "`: remove it");
                return true;
            }
        }
        return any.parts().stream().anyMatch(each -> idle(part, each, context));
    }

    /** Another branch that holds whenever this one does; null where there is none. */
    private static @Nullable Condition wider(Condition branch, List<Condition> branches) {
        for (Condition other : branches) {
            if (other != branch && Alternatives.implies(branch, other)) {
                return other;
            }
        }
        return null;
    }

    /** When all conditions but one hold. */
    private Alternatives others(int but) {
        Alternatives all = Alternatives.of(new Condition.All(List.of()));
        for (int i = 0; i < parts.size(); i++) {
            all = i == but ? all : all.and(parts.get(i).holds);
        }
        return all;
    }

    private void problem(Part part, String zh, String en) {
        problems.add(
                rule.file(), part.clause.line(), part.clause.column(), rule.name() + "：" + zh, rule.name() + ": " + en);
    }
}
