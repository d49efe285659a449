package io.levee.rulebook;

import io.levee.words.Lexicon;
import io.levee.words.LexiconBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, checks and tries out a rulebook. Either everything holds, or all that is wrong is reported at once. */
public final class RulebookLoader {

    private static final double NO_SHARE = 0;
    private static final int MOST_FLAGS = 2_000;

    private final RuleReader ruleReader;
    private final @Nullable LocalDate today;
    private final Vocabulary vocabulary = new Vocabulary();

    /** A loader that reads DRL files with this reader and asks for no reviews. */
    public RulebookLoader(RuleReader ruleReader) {
        this(ruleReader, null);
    }

    /** A loader that reads DRL files with this reader; {@code today} says which reviews are overdue. */
    public RulebookLoader(RuleReader ruleReader, @Nullable LocalDate today) {
        this.ruleReader = ruleReader;
        this.today = today;
    }

    /**
     * Loads a rulebook.
     *
     * @throws RulebookException if anything is wrong with it; nothing of it is then used
     */
    public Rulebook load(RulebookFiles files) {
        return load(files, new Problems(files::text), false);
    }

    /**
     * Loads a rulebook that is to go live.
     *
     * @param approvers who must have approved it; null where nobody needs to
     * @param inForce the rulebook that it replaces; null where it is the first
     * @throws RulebookException if anything is wrong with it, or its approval
     */
    public Rulebook load(RulebookFiles files, @Nullable Approvers approvers, @Nullable Rulebook inForce) {
        Problems problems = new Problems(files::text);
        Rulebook rulebook = load(files, problems, false);
        if (approvers != null) {
            boolean weakens = inForce != null && RulebookDiff.weakens(RulebookDiff.of(inForce, rulebook));
            approvers.check(files, weakens, problems);
        }
        problems.throwIfAny();
        return rulebook;
    }

    /** Everything that a flag may name. */
    public static List<VocabularyEntry> vocabulary() {
        return new Vocabulary().entries();
    }

    /** Loads a rulebook as {@link #load} does, and tells all that is wrong and all that an officer should look at. */
    public Report check(RulebookFiles files) {
        Problems problems = new Problems(files::text);
        try {
            Rulebook rulebook = load(files, problems, true);
            return new Report(rulebook, problems.sorted());
        } catch (RulebookException e) {
            return new Report(null, problems.sorted());
        }
    }

    /**
     * What a check found.
     *
     * @param rulebook the rulebook; null where it is refused
     * @param problems errors and warnings in the order of files and lines
     */
    public record Report(@Nullable Rulebook rulebook, List<Problem> problems) {

        /** Whether the rulebook may be used. */
        public boolean isAccepted() {
            return rulebook != null;
        }

        /** What the rulebook is refused for. */
        public List<Problem> errors() {
            return problems.stream().filter(Problem::isError).toList();
        }

        /** The version that its settings name; empty where it is refused. */
        public String version() {
            return rulebook == null ? "" : rulebook.settings().version();
        }

        /** The hash of its contents; empty where it is refused. */
        public String hash() {
            return rulebook == null ? "" : rulebook.hash();
        }
    }

    private Rulebook load(RulebookFiles files, Problems problems, boolean withRelations) {
        String text = files.text(RulebookFiles.SETTINGS);
        if (text != null && Approval.isHiding(text)) {
            problems.addAtName(
                    RulebookFiles.SETTINGS,
                    "approval",
                    "`approval` 必须是最后一项",
                    "`approval` must be the last entry of the file");
        }
        Settings settings = new SettingsReader(file(files, "rulebook.yaml", problems)).read();
        Dialogue dialogue = new DialogueReader(
                        file(files, Rulebook.COMMON + "/dialogue.yaml", problems),
                        new QuestionsReader(vocabulary, problems))
                .read();
        Profile profile = profile(files, settings.country(), problems);
        List<Scam> scams = new ArrayList<>();
        List<WordsDocument> words = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (String folder : inOrder(files.folders())) {
            String prefix = "CM";
            if (!folder.equals(Rulebook.COMMON)) {
                Yaml yaml = file(files, folder + "/scam.yaml", problems);
                Scam scam = new ScamReader(yaml, folder, vocabulary, problems).read();
                scams.add(scam);
                prefix = scam.prefix();
            }
            words.add(new WordsReader(file(files, folder + "/words.yaml", problems), folder).read());
            flags.addAll(flags(files, folder, prefix, problems));
            examples.addAll(new ExamplesReader(file(files, folder + "/examples.yaml", problems)).read());
        }
        if (scams.isEmpty()) {
            problems.add("rulebook.yaml", 0, "没有任何骗局目录", "there is no folder of a scam");
        }
        if (flags.size() > MOST_FLAGS) {
            problems.add(RulebookFiles.SETTINGS, 0, "规则超过 " + MOST_FLAGS + " 条", "more than " + MOST_FLAGS + " flags");
            problems.throwIfAny();
        }
        if (problems.anyUnreadable()) {
            problems.throwIfAny();
        }
        String sources = files.text(RulebookFiles.SOURCES);
        if (sources != null && !HiddenCharacters.allow(RulebookFiles.SOURCES, sources, problems)) {
            problems.throwIfAny();
        }
        new CrossCheck(problems, sources, scams, words, flags, examples, dialogue).run();
        boolean isSound = problems.isEmpty();
        if (!isSound && !isClean(problems, files)) {
            problems.throwIfAny();
        }
        Lexicon lexicon = lexicon(words);
        Rulebook rulebook = new Rulebook(
                files.hash(), settings, normalised(scams), dialogue, profile, flags, lexicon, examples, words);
        Trial trial = new Trial(rulebook, words, lexicon, problems);
        if (!isSound) {
            trial.runInPart();
            problems.throwIfAny();
        }
        if (withRelations) {
            new FlagRelations(flags, problems).run();
        }
        new WordCheck(words, lexicon, problems).run();
        trial.run();
        problems.throwIfAny();
        return rulebook;
    }

    /** What examples are evaluated with, besides flags. */
    private static boolean isNoRule(String file) {
        return !file.endsWith("/rules.drl") && !file.endsWith("/examples.yaml");
    }

    private static boolean isClean(Problems problems, RulebookFiles files) {
        return files.names().stream().filter(RulebookLoader::isNoRule).allMatch(problems::isClean);
    }

    /** What is shared comes first. */
    private static List<String> inOrder(List<String> folders) {
        List<String> ordered = new ArrayList<>(List.of(Rulebook.COMMON));
        folders.stream().filter(folder -> !folder.equals(Rulebook.COMMON)).forEach(ordered::add);
        return ordered;
    }

    private static Yaml file(RulebookFiles files, String name, Problems problems) {
        String text = files.text(name);
        if (text == null) {
            problems.unreadable(name, 0, 0, "缺少这个文件", "this file is missing");
            return Yaml.read(name, "{}", new Problems());
        }
        if (!isReadable(name, text, problems)) {
            return Yaml.nothing(name);
        }
        return Yaml.read(name, text, problems);
    }

    /** Reads every profile, so that a faulty one is found before it is used; the one of the country is needed. */
    private static Profile profile(RulebookFiles files, String country, Problems problems) {
        for (String name : files.profiles()) {
            if (!name.equals(country)) {
                new ProfileReader(file(files, RulebookFiles.profile(name), problems), name).read();
            }
        }
        String needed = RulebookFiles.profile(country);
        Yaml yaml = country.isEmpty() ? Yaml.nothing(needed) : file(files, needed, problems);
        return new ProfileReader(yaml, country).read();
    }

    private static boolean isReadable(String name, String text, Problems problems) {
        if (text.isBlank()) {
            problems.unreadable(name, 0, 0, "文件是空的", "the file is empty");
            return false;
        }
        return HiddenCharacters.allow(name, text, problems);
    }

    private List<Flag> flags(RulebookFiles files, String folder, String prefix, Problems problems) {
        String name = folder + "/rules.drl";
        String text = files.text(name);
        if (text == null) {
            problems.unreadable(name, 0, 0, "缺少这个文件", "this file is missing");
            return List.of();
        }
        if (!isReadable(name, text, problems)) {
            return List.of();
        }
        FlagReader reader = new FlagReader(vocabulary, today, problems);
        List<Flag> flags = new ArrayList<>();
        for (RuleDocument rule : ruleReader.read(name, text, problems)) {
            @Nullable Flag flag = reader.read(rule, folder, prefix);
            if (flag != null) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static Lexicon lexicon(List<WordsDocument> words) {
        LexiconBuilder builder = new LexiconBuilder();
        words.forEach(document -> builder.variants(document.variants()));
        words.forEach(document -> {
            builder.negators(document.negators());
            builder.disbelief(document.disbelief().terms(), document.disbelief().except());
            builder.terms(document.terms());
            document.concepts().forEach(builder::concept);
        });
        words.forEach(document -> document.tells().forEach(tell -> builder.tell(tell.tell())));
        return builder.build();
    }

    /** Turns shares in percent into decibans over the scams that are there. */
    private static List<Scam> normalised(List<Scam> scams) {
        double all = scams.stream().mapToDouble(Scam::share).sum();
        return scams.stream()
                .map(scam -> new Scam(
                        scam.id(),
                        scam.folder(),
                        scam.prefix(),
                        scam.name(),
                        all > NO_SHARE ? 10 * Math.log10(scam.share() / all) : NO_SHARE,
                        scam.course(),
                        scam.questions(),
                        scam.lines(),
                        scam.never(),
                        scam.notice(),
                        scam.shows()))
                .toList();
    }
}
