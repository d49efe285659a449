package io.levee.rulebook;

import io.levee.transfer.Nearest;
import io.levee.words.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what goes across the files of a rulebook: names that must exist, and names that must not be taken twice. */
final class CrossCheck {

    private static final int MOST_CONJUNCTIONS = 12;
    private static final Set<String> NEVER_ALONE =
            Set.of("payer.age", "payer.type", "payee.otherRegion", "payer.daysOpen");

    private final Problems problems;
    private final @Nullable String sources;
    private final List<Scam> scams;
    private final List<WordsDocument> words;
    private final List<Flag> flags;
    private final List<Example> examples;
    private final Dialogue dialogue;
    private final Map<String, Flag> flagsById = new HashMap<>();
    private final Map<String, String> tellFolders = new HashMap<>();
    private final Set<String> concepts = new HashSet<>();
    private final boolean rulesAreRead;

    CrossCheck(
            Problems problems,
            @Nullable String sources,
            List<Scam> scams,
            List<WordsDocument> words,
            List<Flag> flags,
            List<Example> examples,
            Dialogue dialogue) {
        this.problems = problems;
        this.sources = sources;
        this.scams = scams;
        this.words = words;
        this.flags = flags;
        this.examples = examples;
        this.dialogue = dialogue;
        this.rulesAreRead = scams.stream().allMatch(scam -> problems.isClean(scam.folder() + "/rules.drl"))
                && problems.isClean(Rulebook.COMMON + "/rules.drl");
    }

    void run() {
        scams();
        words();
        flags.forEach(this::identity);
        flags.forEach(this::flag);
        signs();
        conjunctions();
        new ExampleCheck(problems, flags, examples, rulesAreRead).run();
        scams.forEach(scam -> ticks(scam.folder() + "/scam.yaml", scam.questions()));
        List<Question> general = new ArrayList<>(dialogue.questions());
        dialogue.advice().values().forEach(advice -> general.addAll(advice.questions()));
        ticks(Rulebook.COMMON + "/dialogue.yaml", general);
        advice();
        coercion();
    }

    private void coercion() {
        String file = Rulebook.COMMON + "/dialogue.yaml";
        for (String tell : dialogue.coercion()) {
            if (!tellFolders.containsKey(tell)) {
                problems.addAtName(file, tell, "没有话术 `" + tell + "`", "there is no tell `" + tell + "`");
            }
        }
    }

    private void scams() {
        Set<String> ids = new HashSet<>();
        Set<String> prefixes = new HashSet<>(Set.of("CM"));
        for (Scam scam : scams) {
            String file = scam.folder() + "/scam.yaml";
            if (!ids.add(scam.id())) {
                problems.addAtName(
                        file, scam.id(), "骗局编号 `" + scam.id() + "` 重复", "the scam id `" + scam.id() + "` is taken");
            }
            if (!scam.prefix().matches("[A-Z]{2}")) {
                problems.addAtName(
                        file,
                        scam.prefix(),
                        "前缀 `" + scam.prefix() + "` 应为两个大写字母",
                        "the prefix `" + scam.prefix() + "`, expected two capital letters");
            }
            if (!scam.id().matches("[A-Z][A-Z_]{2,40}")) {
                problems.addAtName(
                        file,
                        scam.id(),
                        "骗局编号 `" + scam.id() + "` 应为大写字母和下划线",
                        "the scam id `" + scam.id() + "`, expected capital letters and underscores");
            }
            if (!prefixes.add(scam.prefix())) {
                problems.addAtName(
                        file,
                        scam.prefix(),
                        "前缀 `" + scam.prefix() + "` 重复",
                        "the prefix `" + scam.prefix() + "` is taken");
            }
        }
    }

    private void words() {
        for (WordsDocument document : words) {
            for (Concept concept : document.concepts()) {
                if (!concepts.add(concept.name())) {
                    problems.addAtName(
                            document.file(),
                            concept.name(),
                            "概念 `" + concept.name() + "` 重复",
                            "the concept `" + concept.name() + "` is there twice");
                }
            }
        }
        for (WordsDocument document : words) {
            for (WordsDocument.TellDocument tell : document.tells()) {
                String name = tell.tell().name();
                if (tellFolders.put(name, tell.tell().folder()) != null) {
                    problems.add(
                            document.file(),
                            tell.line(),
                            "话术 `" + name + "` 重复",
                            "the tell `" + name + "` is there twice");
                }
                Set<String> named = new TreeSet<>(tell.tell().unless());
                tell.tell().all().forEach(named::addAll);
                named.removeAll(concepts);
                for (String unknown : named) {
                    String nearest = Nearest.to(unknown, concepts);
                    problems.add(
                            document.file(),
                            tell.line(),
                            name + "：没有概念 `" + unknown + "`" + (nearest == null ? "" : "，是不是 " + nearest),
                            name + ": there is no concept `" + unknown + "`"
                                    + (nearest == null ? "" : "; did you mean " + nearest));
                }
            }
        }
    }

    private void identity(Flag flag) {
        Flag other = flagsById.putIfAbsent(flag.id(), flag);
        if (other != null) {
            problem(
                    flag,
                    "编号已被 " + other.file() + ":" + other.line() + " 使用",
                    "the id is taken by " + other.file() + ":" + other.line());
        }
    }

    private void flag(Flag flag) {
        for (String scam : flag.feeds()) {
            if (!flag.folder().equals(Rulebook.COMMON)) {
                problem(flag, "@scam", "`@scam` 只能用于 common", "`@scam` is for flags of common only");
            } else if (scams.stream().noneMatch(known -> known.id().equals(scam))) {
                problem(flag, scam, "没有骗局 `" + scam + "`", "there is no scam `" + scam + "`");
            }
        }
        for (String part : flag.replaces()) {
            Flag replaced = flagsById.get(part);
            if (replaced == null && !rulesAreRead) {
                continue; // it may stand in a rule that could not be read
            }
            if (replaced == null) {
                problem(
                        flag,
                        part,
                        "`@replaces` 中没有规则 `" + part + "`",
                        "`@replaces` names `" + part + "`, which does not exist");
            } else if (part.equals(flag.id())) {
                problem(flag, "@replaces", "`@replaces` 不能写自己", "`@replaces` names the flag itself");
            } else if (!flag.isPositive() || !replaced.isPositive()) {
                problem(
                        flag,
                        "@replaces",
                        "`@replaces` 只能用于加分规则之间",
                        "`@replaces` is only for flags with positive points");
            }
        }
        for (String source : flag.sources()) {
            if (sources != null && !sources.contains("| " + source + " |")) {
                problem(flag, source, "SOURCES.md 中没有来源 `" + source + "`", "SOURCES.md has no source `" + source + "`");
            }
        }
        List<Property> properties = Leaves.of(flag.condition()).stream()
                .flatMap(leaf -> Leaves.properties(leaf).stream())
                .toList();
        properties.forEach(property -> named(flag, property));
        Set<String> paths = properties.stream().map(Property::path).collect(Collectors.toSet());
        if (flag.isPositive() && !paths.isEmpty() && NEVER_ALONE.containsAll(paths)) {
            problem(
                    flag,
                    "不能只凭年龄、地区或身份加分，请再加一个条件",
                    "age, region or kind of customer alone must not count; add another condition");
        }
    }

    /** Tells and folders that a flag names must exist and, outside common, be its own. */
    private void named(Flag flag, Property property) {
        String word = property.path().replaceAll("\\(.*", "");
        if (word.equals("words.tells")) {
            tell(flag, (String) property.arguments().get(0));
        } else if (word.equals("words.strong")) {
            String folder = (String) property.arguments().get(0);
            boolean exists = folder.equals(Rulebook.COMMON)
                    || scams.stream().anyMatch(scam -> scam.folder().equals(folder));
            if (!exists || !flag.folder().equals(Rulebook.COMMON) && !folder.equals(flag.folder())) {
                problem(
                        flag,
                        "words.strong",
                        "`words.strong( \"" + folder + "\" )` 应为本目录 \"" + flag.folder() + "\"",
                        "`words.strong( \"" + folder + "\" )`, expected this folder's own, \"" + flag.folder() + "\"");
            }
        }
    }

    private void tell(Flag flag, String name) {
        String folder = tellFolders.get(name);
        if (folder == null) {
            String nearest = Nearest.to(name, tellFolders.keySet());
            problem(
                    flag,
                    '"' + name + '"',
                    "没有话术 `" + name + "`" + (nearest == null ? "" : "，是不是 " + nearest),
                    "there is no tell `" + name + "`" + (nearest == null ? "" : "; did you mean " + nearest));
        } else if (!flag.folder().equals(Rulebook.COMMON) && !folder.equals(flag.folder())) {
            problem(
                    flag,
                    '"' + name + '"',
                    "话术 `" + name + "` 属于 " + folder,
                    "the tell `" + name + "` belongs to " + folder);
        }
    }

    /** Flags of one sign must be of one group: else a better flag of the sign could lower a score. */
    private void signs() {
        Map<String, Flag> first = new HashMap<>();
        for (Flag flag : flags) {
            Flag other = first.putIfAbsent(flag.sign(), flag);
            if (other != null && other.group() != flag.group()) {
                problem(
                        flag,
                        "@sign",
                        "信号 `" + flag.sign() + "` 在 " + other + " 中属于另一组",
                        "the sign `" + flag.sign() + "` is in another group in " + other);
            }
        }
    }

    /** All selections of conjunctions are tried when points are added up, so their number is limited. */
    private void conjunctions() {
        for (Scam scam : scams) {
            long count = flags.stream()
                    .filter(flag -> !flag.replaces().isEmpty())
                    .filter(flag -> flag.folder().equals(scam.folder())
                            || flag.folder().equals(Rulebook.COMMON)
                                    && (flag.feeds().isEmpty() || flag.feeds().contains(scam.id())))
                    .count();
            if (count > MOST_CONJUNCTIONS) {
                problems.add(
                        scam.folder() + "/rules.drl",
                        0,
                        "使用 `@replaces` 的规则有 " + count + " 条，最多 " + MOST_CONJUNCTIONS + " 条",
                        count + " flags with `@replaces` feed this scam, at most " + MOST_CONJUNCTIONS + " may");
            }
        }
    }

    private void advice() {
        Set<String> signs = flags.stream().map(Flag::sign).collect(Collectors.toSet());
        for (String sign : dialogue.advice().keySet()) {
            if (rulesAreRead && !signs.contains(sign)) {
                String nearest = Nearest.to(sign, signs);
                problems.addAtName(
                        Rulebook.COMMON + "/dialogue.yaml",
                        sign,
                        "advice：没有规则用信号 `" + sign + "`" + (nearest == null ? "" : "，是不是 " + nearest),
                        "advice: no flag has the sign `" + sign + "`"
                                + (nearest == null ? "" : "; did you mean " + nearest));
            }
        }
    }

    private void ticks(String file, List<Question> questions) {
        Set<String> ids = new HashSet<>();
        for (Question question : questions) {
            if (!ids.add(question.id())) {
                problems.addAtName(
                        file,
                        question.id(),
                        "问题 `" + question.id() + "` 重复",
                        "the question `" + question.id() + "` is there twice");
            }
            for (Question.Tick tick : question.ticks()) {
                String tell = tick.tell();
                if (tell != null && !tellFolders.containsKey(tell)) {
                    problems.addAtName(
                            file,
                            tell,
                            question.id() + "：没有话术 `" + tell + "`",
                            question.id() + ": there is no tell `" + tell + "`");
                }
            }
        }
    }

    private void problem(Flag flag, String zh, String en) {
        problems.add(flag.file(), flag.line(), flag + "：" + zh, flag + ": " + en);
    }

    /** A problem of a flag with a name in it. */
    private void problem(Flag flag, String name, String zh, String en) {
        problems.addAfter(flag.file(), flag.line(), name, flag + "：" + zh, flag + ": " + en);
    }
}
