package io.levee.rulebook;

import io.levee.facts.SpokenTell;
import io.levee.words.Concept;
import io.levee.words.FolderTerms;
import io.levee.words.Phrase;
import io.levee.words.Scope;
import io.levee.words.Tell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code words.yaml}. */
final class WordsReader {

    private static final int MOST_CHARACTERS = 16;
    private static final int MOST_SPELLINGS = 50_000;
    private static final Pattern NO_PART_OF_A_WORD = Pattern.compile("[～＿＃｜〜…，、。；：！？（）［］【】*\\[\\]{}\\\\/^$+<>=]");

    private final Yaml yaml;
    private final String folder;
    private int spellings;

    WordsReader(Yaml yaml, String folder) {
        this.yaml = yaml;
        this.folder = folder;
    }

    WordsDocument read() {
        yaml.allow(
                folder.equals(Rulebook.COMMON)
                        ? Set.of("variants", "negators", "disbelief", "terms", "concepts", "tells")
                        : Set.of("terms", "concepts", "tells"));
        FolderTerms terms = terms();
        return new WordsDocument(
                yaml.file(),
                lists(yaml.get("variants")),
                sayings(yaml.get("negators")),
                phrases(yaml.get("disbelief"), "disbelief"),
                terms,
                accepted(terms),
                concepts(),
                tells());
    }

    /** A list of words, or a map of them and the longer phrases in which they mean something else. */
    private Concept phrases(Yaml value, String name) {
        if (!value.isMap()) {
            return new Concept(name, sayings(value), List.of());
        }
        value.allow(Set.of("any", "except"));
        return new Concept(name, sayings(value.need("any")), sayings(value.get("except")));
    }

    /** A list of phrases, without those that are malformed, which are noted. */
    private List<String> sayings(Yaml value) {
        List<String> sayings = new ArrayList<>();
        for (Yaml item : value.items()) {
            String text = item.text();
            if (isSaying(item, text)) {
                sayings.add(text);
            }
        }
        return sayings;
    }

    private boolean isSaying(Yaml item, String text) {
        Matcher odd = NO_PART_OF_A_WORD.matcher(text);
        if (odd.find()) {
            item.problem(
                    "`" + text + "` 中的 `" + odd.group() + "` 不是词语的一部分：词语之间用英文逗号和空格，( | ) _ ~ # 用半角",
                    "`" + odd.group() + "` in `" + text
                            + "` is no part of a word: separate words by a comma and a space, and write ( | ) _ ~ # in half width");
            return false;
        }
        try {
            Phrase phrase = Phrase.parse(text);
            spellings += phrase.spellings();
            if (spellings > MOST_SPELLINGS) {
                item.problem(
                        "本文件的词语展开后超过 " + MOST_SPELLINGS + " 种写法：括号里少列几个",
                        "the words of this file have more than " + MOST_SPELLINGS
                                + " spellings together: put fewer into brackets");
                return false;
            }
            if (phrase.longestRun() > MOST_CHARACTERS) {
                item.problem(
                        "`" + text + "` 太长：连续不超过 " + MOST_CHARACTERS + " 个汉字，是不是漏了逗号？",
                        "`" + text + "` is too long: at most " + MOST_CHARACTERS
                                + " Chinese characters in a run; is a comma missing?");
                return false;
            }
            return true;
        } catch (IllegalArgumentException e) {
            item.problem(
                    "`" + text + "` 写法不对：括号要成对且不嵌套，写法不超过 2000 种、6 段，_ ~ # 前后都要有字，如 先(交|存)~才",
                    "`" + text
                            + "` is no phrase: close brackets, don't nest them, keep to 2,000 spellings and six parts, and put words on both sides of _ ~ #, as in pay~(before|first)");
            return false;
        }
    }

    private FolderTerms terms() {
        Yaml terms = yaml.get("terms");
        terms.allow(Set.of("strong", "beside", "medium", "innocent", "accept"));
        FolderTerms read = new FolderTerms(
                folder,
                sayings(terms.get("strong")),
                sayings(terms.get("beside")),
                sayings(terms.get("medium")),
                lists(terms.get("innocent")));
        Set<String> all = new HashSet<>();
        for (List<String> list : List.of(read.strong(), read.beside(), read.medium())) {
            for (String term : list) {
                if (!all.add(term)) {
                    terms.problem("词语 `" + term + "` 重复", "the term `" + term + "` is there twice");
                }
            }
        }
        for (String term : read.innocent().keySet()) {
            if (!read.isListed(term)) {
                terms.get("innocent").problem("`" + term + "` 不是本目录的词语", "`" + term + "` is no term of this folder");
            }
        }
        return read;
    }

    /** The terms for which a reason stands under {@code accept}. */
    private Set<String> accepted(FolderTerms terms) {
        Set<String> accepted = new LinkedHashSet<>();
        yaml.get("terms").get("accept").each((reason, list) -> list.items().forEach(item -> {
            String term = item.text();
            accepted.add(term);
            if (!terms.isListed(term)) {
                item.problem("`" + term + "` 不是本目录的词语", "`" + term + "` is no term of this folder");
            }
        }));
        return accepted;
    }

    private Map<String, List<String>> lists(Yaml value) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        value.each((key, list) -> lists.put(key, sayings(list)));
        return lists;
    }

    private List<Concept> concepts() {
        List<Concept> concepts = new ArrayList<>();
        yaml.get("concepts").each((name, value) -> concepts.add(phrases(value, name)));
        return concepts;
    }

    private List<WordsDocument.TellDocument> tells() {
        List<WordsDocument.TellDocument> tells = new ArrayList<>();
        yaml.get("tells").each((name, value) -> {
            value.allow(Set.of("all", "unless", "within", "strength", "zh", "en", "says", "quiet"));
            List<Set<String>> all = new ArrayList<>();
            for (Yaml item : value.need("all").items()) {
                all.add(new LinkedHashSet<>(item.texts()));
            }
            if (all.isEmpty() || all.contains(Set.of())) {
                value.problem("`all` 至少要有一个概念", "`all` needs at least one concept");
            }
            Tell tell = new Tell(
                    name,
                    folder,
                    List.copyOf(all),
                    new LinkedHashSet<>(value.get("unless").texts()),
                    scope(value.get("within")),
                    strength(value.need("strength")));
            tells.add(new WordsDocument.TellDocument(
                    tell, value.bilingual(), spoken(value.need("says")), spoken(value.need("quiet")), value.line()));
        });
        return tells;
    }

    private static SpokenTell.Strength strength(Yaml value) {
        String strength = value.text();
        for (SpokenTell.Strength known : SpokenTell.Strength.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(strength)) {
                return known;
            }
        }
        if (value.isThere()) {
            value.problem("强度应为 strong、medium 或 weak", "expected strong, medium or weak");
        }
        return SpokenTell.Strength.MEDIUM;
    }

    private static Scope scope(Yaml value) {
        String within = value.text();
        if (!value.isThere() || within.equals("answer")) {
            return new Scope.Answer();
        }
        if (within.equals("everything")) {
            return new Scope.Everything();
        }
        if (within.equals("payee")) {
            return new Scope.PayeeName();
        }
        if (within.matches("[1-9]\\d{0,2}")) {
            return new Scope.Characters(Integer.parseInt(within));
        }
        value.problem(
                "应为 answer、everything、payee 或字数", "expected answer, everything, payee, or a number of characters");
        return new Scope.Answer();
    }

    private static List<List<String>> spoken(Yaml value) {
        return value.items().stream().map(Yaml::texts).toList();
    }
}
