package io.levee.rulebook;

import io.levee.transfer.Intervention;
import io.levee.transfer.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
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

/** The annotations of one rule: finds those that are missing, repeated or misspelt, and reads their values. */
final class Papers {

    private static final Set<String> NEEDED = new LinkedHashSet<>(
            List.of("title", "group", "sign", "inScams", "inHonest", "zh", "en", "source", "innocent"));
    private static final Set<String> OPTIONAL =
            new LinkedHashSet<>(List.of("status", "mandate", "scam", "replaces", "accept", "review"));

    private static final Pattern SIGN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private final RuleDocument rule;
    private final Problems problems;
    private final Map<String, RuleDocument.Paper> byKey = new HashMap<>();

    Papers(RuleDocument rule, Problems problems) {
        this.rule = rule;
        this.problems = problems;
        Set<String> misspelt = new HashSet<>();
        for (RuleDocument.Paper paper : rule.papers()) {
            if (!NEEDED.contains(paper.key()) && !OPTIONAL.contains(paper.key())) {
                List<String> known = new ArrayList<>(NEEDED);
                known.addAll(OPTIONAL);
                String nearest = Nearest.to(paper.key(), known);
                String which = nearest == null ? String.join(", @", known) : nearest;
                misspelt.add(which);
                problem(
                        paper,
                        "不认识 `@" + paper.key() + "`，是不是 @" + which,
                        "`@" + paper.key() + "` is unknown; did you mean @" + which);
            } else if (byKey.put(paper.key(), paper) != null) {
                problem(paper, "`@" + paper.key() + "` 重复", "`@" + paper.key() + "` is there twice");
            } else if (!paper.isPlain()) {
                problem(
                        paper,
                        "`@" + paper.key() + "` 的值应为几个词，或一段双引号中的文字；里面不要写注释",
                        "the value of `@" + paper.key() + "` is plain words, or one text in double quotes; no comments"
                                + " inside");
            }
        }
        for (String key : NEEDED) {
            if (text(key).isEmpty() && !misspelt.contains(key)) {
                problems.add(
                        rule.file(),
                        rule.line(),
                        rule.name() + "：缺少 `@" + key + "( … )`",
                        rule.name() + ": `@" + key + "( … )` is missing");
            }
        }
    }

    private void problem(RuleDocument.Paper paper, String zh, String en) {
        problems.add(rule.file(), paper.line(), paper.column(), rule.name() + "：" + zh, rule.name() + ": " + en);
    }

    String text(String key) {
        RuleDocument.Paper paper = byKey.get(key);
        return paper == null ? "" : paper.value();
    }

    /** The name of what is counted once. */
    String sign() {
        RuleDocument.Paper paper = byKey.get("sign");
        if (paper != null && paper.isPlain() && !SIGN.matcher(paper.value()).matches()) {
            problem(
                    paper,
                    "`@sign( " + paper.value() + " )` 应为一个名称，只用字母、数字和下划线，如 ON_PHONE",
                    "`@sign( " + paper.value() + " )`, expected a name of letters, digits and underscores, such as"
                            + " ON_PHONE");
        }
        return text("sign");
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

    Template template(
            String key,
            Template.Language language,
            Map<String, Property> bindings,
            Set<Property> known,
            Problems ofReasons) {
        RuleDocument.Paper paper = byKey.get(key);
        return Template.read(
                text(key), language, bindings, known, rule, paper == null ? rule.line() : paper.line(), ofReasons);
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

    /** Whether an officer says why what is warned of is meant. */
    boolean isAccepted() {
        return !text("accept").isEmpty();
    }

    void checkLength(String key, int most) {
        String text = text(key).replaceAll("\\{[^}]*}", "");
        RuleDocument.Paper paper = byKey.get(key);
        if (paper != null && text.length() > most) {
            warn(
                    paper,
                    "`@" + key + "` 有 " + text.length() + " 个字符，柜员屏幕一行放不下，请缩到 " + most + " 个以内",
                    "`@" + key + "` has " + text.length() + " characters and does not fit the teller's screen:"
                            + " keep it to " + most);
        }
    }

    void checkReview(@Nullable LocalDate today) {
        RuleDocument.Paper paper = byKey.get("review");
        if (paper == null) {
            return;
        }
        try {
            LocalDate due = LocalDate.parse(paper.value());
            if (today != null && due.isBefore(today)) {
                warn(
                        paper,
                        "应在 " + due + " 前复核，已过期：复核后改日期",
                        "its review was due on " + due + ": review it and set the next date");
            }
        } catch (DateTimeException e) {
            problem(
                    paper,
                    "`@review( " + paper.value() + " )` 应为日期，如 2027-06-30",
                    "`@review( " + paper.value() + " )`, expected a date such as 2027-06-30");
        }
    }

    private void warn(RuleDocument.Paper paper, String zh, String en) {
        if (!isAccepted()) {
            problems.warn(rule.file(), paper.line(), paper.column(), rule.name() + "：" + zh, rule.name() + ": " + en);
        }
    }

    @Nullable
    Intervention mandate() {
        return byKey.containsKey("mandate") ? constant("mandate", Intervention.class, Intervention.NONE) : null;
    }
}
