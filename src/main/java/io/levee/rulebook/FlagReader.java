package io.levee.rulebook;

import io.levee.decision.Group;
import io.levee.transfer.Intervention;
import io.levee.transfer.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands a rule: reads its conditions and its papers, and notes what is missing or wrong. */
final class FlagReader {

    private static final Set<String> NEEDED = new LinkedHashSet<>(
            List.of("title", "group", "sign", "inScams", "inHonest", "zh", "en", "source", "innocent"));
    private static final Set<String> OPTIONAL =
            new LinkedHashSet<>(List.of("status", "mandate", "scam", "replaces", "accept"));

    private final Vocabulary vocabulary;
    private final Problems problems;

    FlagReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The flag; null where it has problems. */
    @Nullable
    Flag read(RuleDocument rule, String folder, String prefix) {
        Papers papers = new Papers(rule);
        ConditionParser parser = new ConditionParser(vocabulary, rule.file(), problems);
        List<Condition> conditions = new ArrayList<>();
        for (RuleDocument.Clause clause : rule.conditions()) {
            Condition condition = parser.parse(clause.text(), clause.line(), clause.column());
            if (condition != null) {
                conditions.add(condition);
            }
        }
        checkId(rule, prefix);
        if (rule.conditions().isEmpty()) {
            problems.add(rule.file(), rule.line(), rule.name() + "：没有条件", rule.name() + ": it has no condition");
        }
        Map<String, Property> bindings = parser.bindings();
        Template zh = papers.template("zh", Template.Language.ZH, bindings, known(conditions));
        Template en = papers.template("en", Template.Language.EN, bindings, known(conditions));
        bindings.keySet().stream()
                .filter(name -> !zh.names().contains(name) && !en.names().contains(name))
                .forEach(name -> problems.add(
                        rule.file(),
                        rule.line(),
                        rule.name() + "：绑定 `$" + name + "` 没有在理由中使用",
                        rule.name() + ": no reason uses the binding `$" + name + "`"));
        double points = Percent.decibans(papers.percent("inScams"), papers.percent("inHonest"));
        if (points == 0) {
            problems.add(
                    rule.file(),
                    rule.line(),
                    rule.name() + "：两个百分数相同，信号没有分值",
                    rule.name() + ": equal percentages give no points");
        }
        return new Flag(
                rule.name(),
                folder,
                rule.file(),
                rule.line(),
                papers.text("title"),
                papers.constant("group", Group.class, Group.WORDS),
                papers.text("sign"),
                points,
                papers.list("scam"),
                papers.list("replaces"),
                papers.isShadow(),
                papers.mandate(),
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

    private void checkId(RuleDocument rule, String prefix) {
        if (!rule.name().matches(Pattern.quote(prefix) + "-\\d{2,3}")) {
            problems.add(
                    rule.file(),
                    rule.line(),
                    "规则编号 `" + rule.name() + "` 应为本目录的 " + prefix + "-数字，如 " + prefix + "-07",
                    "rule id `" + rule.name() + "`, expected this folder's " + prefix + "- and two digits, such as "
                            + prefix + "-07");
        }
    }

    /** The annotations of one rule. */
    private final class Papers {

        private final RuleDocument rule;
        private final Map<String, RuleDocument.Paper> byKey = new HashMap<>();

        Papers(RuleDocument rule) {
            this.rule = rule;
            for (RuleDocument.Paper paper : rule.papers()) {
                if (!NEEDED.contains(paper.key()) && !OPTIONAL.contains(paper.key())) {
                    List<String> known = new ArrayList<>(NEEDED);
                    known.addAll(OPTIONAL);
                    String nearest = Nearest.to(paper.key(), known);
                    String which = nearest == null ? String.join(", @", known) : nearest;
                    problem(
                            paper,
                            "不认识 `@" + paper.key() + "`，是不是 @" + which,
                            "`@" + paper.key() + "` is unknown; did you mean @" + which);
                } else if (byKey.put(paper.key(), paper) != null) {
                    problem(paper, "`@" + paper.key() + "` 重复", "`@" + paper.key() + "` is there twice");
                }
            }
            for (String key : NEEDED) {
                if (text(key).isEmpty()) {
                    problems.add(
                            rule.file(),
                            rule.line(),
                            rule.name() + "：缺少 `@" + key + "( … )`",
                            rule.name() + ": `@" + key + "( … )` is missing");
                }
            }
        }

        private void problem(RuleDocument.Paper paper, String zh, String en) {
            problems.add(rule.file(), paper.line(), rule.name() + "：" + zh, rule.name() + ": " + en);
        }

        String text(String key) {
            RuleDocument.Paper paper = byKey.get(key);
            return paper == null ? "" : paper.value();
        }

        double percent(String key) {
            RuleDocument.Paper paper = byKey.get(key);
            if (paper == null) {
                return 1;
            }
            Double percent = Percent.parse(paper.value());
            if (percent == null) {
                problem(
                        paper,
                        "`@" + key + "( " + paper.value() + " )` 应为 0 到 100 之间的百分数，如 12.5 %",
                        "`@" + key + "( " + paper.value()
                                + " )`, expected a percentage above 0 and up to 100, such as 12.5 %");
                return 1;
            }
            return percent;
        }

        Set<String> list(String key) {
            Set<String> items = new LinkedHashSet<>();
            for (String item : text(key).split(",", -1)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
            return items;
        }

        Template template(String key, Template.Language language, Map<String, Property> bindings, Set<Property> known) {
            RuleDocument.Paper paper = byKey.get(key);
            return Template.read(
                    text(key), language, bindings, known, rule, paper == null ? rule.line() : paper.line(), problems);
        }

        <E extends Enum<E>> E constant(String key, Class<E> type, E fallback) {
            RuleDocument.Paper paper = byKey.get(key);
            if (paper == null) {
                return fallback;
            }
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(paper.value().toUpperCase(Locale.ROOT))) {
                    return constant;
                }
            }
            String allowed = Constants.list(type).toLowerCase(Locale.ROOT);
            problem(
                    paper,
                    "`@" + key + "( " + paper.value() + " )` 应为下列之一：" + allowed,
                    "`@" + key + "( " + paper.value() + " )`, expected one of " + allowed);
            return fallback;
        }

        boolean isShadow() {
            RuleDocument.Paper paper = byKey.get("status");
            if (paper != null && !paper.value().equals("shadow")) {
                problem(paper, "`@status` 只能是 shadow", "`@status` can only be shadow");
            }
            return paper != null;
        }

        @Nullable
        Intervention mandate() {
            return byKey.containsKey("mandate") ? constant("mandate", Intervention.class, Intervention.NONE) : null;
        }
    }
}
