package io.levee.rulebook;

import io.levee.decision.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands a rule: reads its conditions and its papers, and notes what is missing or wrong. */
final class FlagReader {

    /** What a line of the teller's screen holds; values that are filled in come on top. */
    private static final int MOST_ZH = 40;

    private static final int MOST_EN = 110;

    private final Vocabulary vocabulary;
    private final @Nullable LocalDate today;
    private final Problems problems;

    /** Reads flags; {@code today} says which reviews are overdue, null where that does not matter. */
    FlagReader(Vocabulary vocabulary, @Nullable LocalDate today, Problems problems) {
        this.vocabulary = vocabulary;
        this.today = today;
        this.problems = problems;
    }

    /** The flag; null where it has no id of its folder. */
    @Nullable
    Flag read(RuleDocument rule, String folder, String prefix) {
        Papers papers = new Papers(rule, problems);
        ConditionParser parser = new ConditionParser(vocabulary, rule.file(), problems);
        ConditionCheck check = new ConditionCheck(rule, problems);
        List<Condition> conditions = new ArrayList<>();
        boolean isRead = true;
        for (RuleDocument.Clause clause : rule.conditions()) {
            Condition condition = parser.parse(clause.text(), clause.line(), clause.column());
            isRead &= condition != null || parser.isRead();
            if (condition != null) {
                conditions.add(condition);
                check.add(condition, clause);
            }
        }
        check.run();
        boolean hasId = hasId(rule, prefix);
        if (rule.conditions().isEmpty()) {
            problems.add(rule.file(), rule.line(), rule.name() + "：没有条件", rule.name() + ": it has no condition");
        }
        Map<String, Property> bindings = parser.bindings();
        // a condition that could not be read may be the one that binds a value
        Problems ofReasons = isRead ? problems : new Problems();
        Template zh = papers.template("zh", Template.Language.ZH, bindings, known(conditions), ofReasons);
        Template en = papers.template("en", Template.Language.EN, bindings, known(conditions), ofReasons);
        bindings.keySet().stream()
                .filter(name -> !zh.names().contains(name) && !en.names().contains(name))
                .forEach(name -> ofReasons.addAfter(
                        rule.file(),
                        rule.line(),
                        "$" + name,
                        rule.name() + "：绑定 `$" + name + "` 没有在理由中使用",
                        rule.name() + ": no reason uses the binding `$" + name + "`"));
        papers.checkLength("zh", MOST_ZH);
        papers.checkLength("en", MOST_EN);
        papers.checkReview(today);
        double inScams = papers.percent("inScams");
        double inHonest = papers.percent("inHonest");
        double points = Percent.decibans(inScams, inHonest);
        if (points == 0) {
            problems.add(
                    rule.file(),
                    rule.line(),
                    rule.name() + "：两个百分数相同，信号没有分值",
                    rule.name() + ": equal percentages give no points");
        }
        if (!hasId) {
            return null;
        }
        return new Flag(
                rule.name(),
                folder,
                rule.file(),
                rule.line(),
                papers.text("title"),
                papers.constant("group", Group.class, Group.WORDS),
                papers.sign(),
                inScams,
                inHonest,
                points,
                papers.list("scam"),
                papers.list("replaces"),
                papers.isShadow(),
                papers.mandate(),
                papers.isAccepted(),
                List.copyOf(papers.list("source")),
                papers.text("innocent"),
                new Reason(zh, en),
                conditions.size() == 1 ? conditions.get(0) : new Condition.All(List.copyOf(conditions)));
    }

    /** What is known whenever all these conditions hold, because comparing what is unknown never holds. */
    private static Set<Property> known(List<Condition> conditions) {
        Set<Property> known = new HashSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Compare compare) {
                known.add(compare.property());
            } else if (condition instanceof Condition.OneOf oneOf) {
                known.add(oneOf.property());
            } else if (condition instanceof Condition.CompareBoth both) {
                known.add(both.property());
                known.add(both.other());
            }
        }
        return known;
    }

    private boolean hasId(RuleDocument rule, String prefix) {
        if (prefix.isEmpty()) {
            return false; // the scam's file could not be read, and says so
        }
        boolean fits = rule.name().matches(Pattern.quote(prefix) + "-\\d{2,3}");
        if (!fits) {
            problems.add(
                    rule.file(),
                    rule.line(),
                    "规则编号 `" + rule.name() + "` 应为本目录的 " + prefix + "-数字，如 " + prefix + "-07",
                    "rule id `" + rule.name() + "`, expected this folder's " + prefix + "- and two digits, such as "
                            + prefix + "-07");
        }
        return fits;
    }
}
