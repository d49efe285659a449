package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.transfer.Intervention;
import io.levee.words.Concept;
import io.levee.words.Tell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What changed from one rulebook to another, in words. What protects less stands first. */
public final class RulebookDiff {

    private final Rulebook before;
    private final Rulebook after;
    private final List<Change> weakening = new ArrayList<>();
    private final List<Change> others = new ArrayList<>();

    private RulebookDiff(Rulebook before, Rulebook after) {
        this.before = before;
        this.after = after;
    }

    /**
     * One change.
     *
     * @param weakens whether it removes or lowers a mandate, raises a threshold of a level or of a flag that speaks for a
     *     scam, lowers a limit of the score or what is done at least, or removes such a flag or a scam
     * @param text what changed
     */
    public record Change(boolean weakens, Text text) {}

    /** The changes, those that weaken first. */
    public static List<Change> of(Rulebook before, Rulebook after) {
        RulebookDiff diff = new RulebookDiff(before, after);
        diff.settings();
        diff.scams();
        diff.flags();
        diff.words();
        List<Change> changes = new ArrayList<>(diff.weakening);
        changes.addAll(diff.others);
        return List.copyOf(changes);
    }

    /** Whether some change weakens. */
    public static boolean weakens(List<Change> changes) {
        return changes.stream().anyMatch(Change::weakens);
    }

    private void add(boolean weakens, String zh, String en) {
        (weakens ? weakening : others).add(new Change(weakens, new Text(zh, en)));
    }

    private void value(String zh, String en, Object old, Object now, boolean weakens) {
        if (!old.equals(now)) {
            String from = written(old);
            String to = written(now);
            add(weakens, zh + "：" + from + " → " + to, en + ": " + from + " → " + to);
        }
    }

    private static String written(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Text text) {
            return text.zh() + " / " + text.en();
        }
        return value instanceof Number ? Property.literal(value) : value.toString();
    }

    private void settings() {
        Settings old = before.settings();
        Settings now = after.settings();
        value("版本", "version", old.version(), now.version(), false);
        now.thresholds().forEach((level, threshold) -> {
            double was = Objects.requireNonNullElse(old.thresholds().get(level), threshold);
            value(level + " 的门槛", "threshold of " + level, was, threshold, threshold > was);
        });
        value("先验", "prior", old.prior(), now.prior(), now.prior() < old.prior());
        value("领先分", "lead", old.lead(), now.lead(), false);
        value("话语上限", "wordsAtMost", old.wordsAtMost(), now.wordsAtMost(), now.wordsAtMost() < old.wordsAtMost());
        value(
                "清白上限",
                "innocenceAtMost",
                old.innocenceAtMost(),
                now.innocenceAtMost(),
                now.innocenceAtMost() < old.innocenceAtMost());
        value("覆盖天数", "coverageDays", old.coverageDays(), now.coverageDays(), false);
        value(
                "受保护付款人加分",
                "protectedPayer",
                old.protectedPayer(),
                now.protectedPayer(),
                now.protectedPayer() < old.protectedPayer());
        now.faults().forEach((kind, level) -> level(kind.name(), old.floor(kind), level));
        now.watchlist()
                .forEach((status, level) ->
                        level(status.name(), old.watchlist().getOrDefault(status, Intervention.NONE), level));
        level("suspectAndMore", old.suspectAndMore(), now.suspectAndMore());
    }

    private void level(String of, Intervention old, Intervention now) {
        value(of + " 的最低干预", "least intervention for " + of, old, now, now.compareTo(old) < 0);
    }

    private void scams() {
        Map<String, Scam> old = byName(before.scams(), Scam::id);
        Map<String, Scam> now = byName(after.scams(), Scam::id);
        old.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .forEach(id -> add(true, "删去骗局 " + id, "scam " + id + " is gone"));
        now.forEach((id, scam) -> {
            Scam was = old.get(id);
            if (was == null) {
                add(false, "新增骗局 " + id, "scam " + id + " is new");
                return;
            }
            value(id + " 的占比（分）", "share of " + id + " in points", was.share(), scam.share(), false);
            boolean same = was.questions().equals(scam.questions())
                    && was.lines().equals(scam.lines())
                    && was.never().equals(scam.never())
                    && was.notice().equals(scam.notice())
                    && was.course().equals(scam.course());
            if (!same) {
                add(false, id + " 的话术文本有改动", "texts of " + id + " changed");
            }
        });
        if (!before.dialogue().equals(after.dialogue())) {
            add(false, "通用文本有改动", "general texts changed");
        }
        if (!before.profile().equals(after.profile())) {
            add(false, "国家配置有改动", "the country's profile changed");
        }
    }

    private void flags() {
        Map<String, Flag> old = byName(before.flags(), Flag::id);
        Map<String, Flag> now = byName(after.flags(), Flag::id);
        old.forEach((id, flag) -> {
            if (!now.containsKey(id)) {
                boolean acted = flag.isPositive() && !flag.shadow();
                add(acted, "删去规则 " + id + "：" + flag.title(), "flag " + id + " is gone: " + flag.title());
            }
        });
        now.forEach((id, flag) -> {
            Flag was = old.get(id);
            if (was == null) {
                String shadow = flag.shadow() ? " (shadow)" : "";
                add(
                        false,
                        "新增规则 " + id + shadow + "：" + flag.title(),
                        "flag " + id + " is new" + shadow + ": " + flag.title());
            } else {
                flag(id, was, flag);
            }
        });
    }

    private void flag(String id, Flag was, Flag flag) {
        Intervention mandate = acting(was);
        value(
                id + " 的强制等级",
                "mandate of " + id,
                mandate,
                acting(flag),
                acting(flag).compareTo(mandate) < 0);
        value(
                id + " 影子",
                id + " is a shadow",
                was.shadow(),
                flag.shadow(),
                flag.shadow() && !was.shadow() && was.isPositive());
        conditions(id, parts(was), parts(flag), firesLess(was, flag));
        value(id + " @inScams", id + " @inScams", was.inScams(), flag.inScams(), false);
        value(id + " @inHonest", id + " @inHonest", was.inHonest(), flag.inHonest(), false);
        value(id + " @group", id + " @group", was.group(), flag.group(), false);
        value(id + " @sign", id + " @sign", was.sign(), flag.sign(), false);
        value(id + " @scam", id + " @scam", was.feeds(), flag.feeds(), false);
        value(id + " @replaces", id + " @replaces", was.replaces(), flag.replaces(), false);
        value(
                id + " 理由",
                "reason of " + id,
                was.reason().written(),
                flag.reason().written(),
                false);
    }

    /**
     * Whether a flag that speaks for a scam fires on less than before: narrower conditions, such as a raised threshold; of
     * a mandate any conditions that leave something out.
     */
    private static boolean firesLess(Flag was, Flag flag) {
        if (was.shadow() || !was.isPositive()) {
            return false;
        }
        boolean losesSome = !Alternatives.implies(was.condition(), flag.condition());
        boolean narrower = Alternatives.implies(flag.condition(), was.condition());
        return losesSome && (narrower || was.mandate() != null);
    }

    private static List<String> parts(Flag flag) {
        Condition condition = flag.condition();
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        return parts.stream().map(part -> "`" + part + "`").toList();
    }

    private void conditions(String id, List<String> old, List<String> now, boolean weakens) {
        List<String> gone = old.stream().filter(part -> !now.contains(part)).toList();
        List<String> added = now.stream().filter(part -> !old.contains(part)).toList();
        if (!gone.isEmpty() || !added.isEmpty()) {
            String from = gone.isEmpty() ? "∅" : String.join(", ", gone);
            String to = added.isEmpty() ? "∅" : String.join(", ", added);
            add(weakens, id + " 条件：" + from + " → " + to, id + " conditions: " + from + " → " + to);
        }
    }

    private static Intervention acting(Flag flag) {
        Intervention mandate = flag.mandate();
        return mandate == null || flag.shadow() ? Intervention.NONE : mandate;
    }

    private void words() {
        Map<String, WordsDocument> old = byName(before.words(), WordsDocument::file);
        Map<String, WordsDocument> now = byName(after.words(), WordsDocument::file);
        now.forEach((file, document) -> {
            WordsDocument was = old.get(file);
            if (was != null) {
                words(file, was, document);
            }
        });
    }

    private void words(String file, WordsDocument was, WordsDocument now) {
        list(file + " strong", was.terms().strong(), now.terms().strong());
        list(file + " beside", was.terms().beside(), now.terms().beside());
        list(file + " medium", was.terms().medium(), now.terms().medium());
        Map<String, Concept> oldConcepts = byName(was.concepts(), Concept::name);
        Map<String, Concept> concepts = byName(now.concepts(), Concept::name);
        names(file + " concepts", oldConcepts.keySet(), concepts.keySet());
        concepts.forEach((name, concept) -> {
            Concept old = oldConcepts.get(name);
            if (old != null) {
                list(file + " " + name, old.terms(), concept.terms());
                list(file + " " + name + " except", old.except(), concept.except());
            }
        });
        Map<String, WordsDocument.TellDocument> oldTells =
                byName(was.tells(), tell -> tell.tell().name());
        Map<String, WordsDocument.TellDocument> tells =
                byName(now.tells(), tell -> tell.tell().name());
        names(file + " tells", oldTells.keySet(), tells.keySet());
        tells.forEach((name, tell) -> {
            WordsDocument.TellDocument old = oldTells.get(name);
            if (old != null) {
                value(name, name, written(old.tell()), written(tell.tell()), false);
            }
        });
    }

    private static String written(Tell tell) {
        return tell.all() + (tell.unless().isEmpty() ? "" : " unless " + tell.unless()) + " " + tell.scope() + " "
                + tell.strength();
    }

    private void list(String name, List<String> old, List<String> now) {
        names(name, new LinkedHashSet<>(old), new LinkedHashSet<>(now));
    }

    private void names(String name, Set<String> old, Set<String> now) {
        Set<String> gone = new LinkedHashSet<>(old);
        gone.removeAll(now);
        Set<String> added = new LinkedHashSet<>(now);
        added.removeAll(old);
        if (!gone.isEmpty()) {
            add(false, name + "：删去 " + String.join("、", gone), name + ": without " + String.join(", ", gone));
        }
        if (!added.isEmpty()) {
            add(false, name + "：新增 " + String.join("、", added), name + ": with " + String.join(", ", added));
        }
    }

    private static <T> Map<String, T> byName(List<T> items, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        items.forEach(item -> byName.put(name.apply(item), item));
        return byName;
    }
}
