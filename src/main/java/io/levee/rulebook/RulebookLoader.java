package io.levee.rulebook;

import io.levee.words.Lexicon;
import io.levee.words.LexiconBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, checks and tries out a rulebook. Either everything holds, or all that is wrong is reported at once. */
public final class RulebookLoader {

    private static final double NO_SHARE = 0;

    private final RuleReader ruleReader;
    private final Vocabulary vocabulary = new Vocabulary();

    /** A loader that reads DRL files with this reader. */
    public RulebookLoader(RuleReader ruleReader) {
        this.ruleReader = ruleReader;
    }

    /**
     * Loads a rulebook.
     *
     * @throws RulebookException if anything is wrong with it; nothing of it is then used
     */
    public Rulebook load(RulebookFiles files) {
        Problems problems = new Problems();
        Settings settings = new SettingsReader(file(files, "rulebook.yaml", problems)).read();
        Dialogue dialogue = new DialogueReader(file(files, Rulebook.COMMON + "/dialogue.yaml", problems)).read();
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
        if (problems.anyUnreadable()) {
            problems.throwIfAny();
        }
        new CrossCheck(problems, files.text("SOURCES.md"), scams, words, flags, examples, dialogue).run();
        problems.throwIfAny();

        Lexicon lexicon = lexicon(words);
        Rulebook rulebook = new Rulebook(files.hash(), settings, normalised(scams), dialogue, flags, lexicon, examples);
        new Trial(rulebook, words, lexicon, problems).run();
        problems.throwIfAny();
        return rulebook;
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
            problems.add(name, 0, "缺少这个文件", "this file is missing");
            return Yaml.read(name, "{}", new Problems());
        }
        return Yaml.read(name, text, problems);
    }

    private List<Flag> flags(RulebookFiles files, String folder, String prefix, Problems problems) {
        String name = folder + "/rules.drl";
        String text = files.text(name);
        if (text == null) {
            problems.add(name, 0, "缺少这个文件", "this file is missing");
            return List.of();
        }
        FlagReader reader = new FlagReader(vocabulary, problems);
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
