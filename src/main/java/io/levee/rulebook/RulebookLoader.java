package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.words.Lexicon;
import io.levee.words.LexiconBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Tries out every example of a rulebook that is otherwise sound. */
    private static final class Trial {

        private final Rulebook rulebook;
        private final List<WordsDocument> words;
        private final Lexicon lexicon;
        private final Problems problems;

        Trial(Rulebook rulebook, List<WordsDocument> words, Lexicon lexicon, Problems problems) {
            this.rulebook = rulebook;
            this.words = words;
            this.lexicon = lexicon;
            this.problems = problems;
        }

        void run() {
            Map<String, Flag> byId = new HashMap<>();
            rulebook.flags().forEach(flag -> byId.put(flag.id(), flag));
            rulebook.examples().forEach(example -> tryOut(example, byId));
            Remittance base = facts(ExamplesReader.base());
            for (Flag flag : rulebook.flags()) {
                if (flag.isPositive() && flag.condition().holds(base)) {
                    problems.add(
                            flag.file(),
                            flag.line(),
                            flag + "：在无害的基准交易上也触发",
                            flag + ": it fires on the harmless transfer that all examples start from");
                }
            }
            words.forEach(this::tryOut);
        }

        private Remittance facts(Example example) {
            return example.remittance(rulebook.settings(), rulebook.rates(), lexicon);
        }

        private void tryOut(Example example, Map<String, Flag> byId) {
            Flag flag = byId.get(example.flag());
            if (flag == null) {
                return;
            }
            Remittance facts = facts(example);
            if (flag.condition().holds(facts) != example.fires()) {
                String[] why = Explanation.of(flag.condition(), facts);
                problems.add(
                        example.file(),
                        example.line(),
                        flag + "：例子“" + example.name() + "”应当" + (example.fires() ? "触发，但没有：" : "不触发，却触发了：") + why[0],
                        flag + ": the example `" + example.name() + "` should "
                                + (example.fires() ? "fire, but does not: " : "not fire, but does: ") + why[1]);
            }
        }

        private void tryOut(WordsDocument document) {
            for (WordsDocument.TellDocument tell : document.tells()) {
                tell.says().forEach(said -> tryOut(document, tell, said, true));
                tell.quiet().forEach(said -> tryOut(document, tell, said, false));
            }
        }

        private void tryOut(
                WordsDocument document, WordsDocument.TellDocument tell, List<String> said, boolean expected) {
            if (lexicon.read(said, List.of()).tells(tell.tell().name()) != expected) {
                String quoted = String.join(" / ", said);
                problems.add(
                        document.file(),
                        tell.line(),
                        tell.tell().name() + "：“" + quoted + "”" + (expected ? "应当识别到" : "不应识别到"),
                        tell.tell().name() + ": `" + quoted + "` should " + (expected ? "" : "not ") + "be recognised");
            }
        }
    }
}
