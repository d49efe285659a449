package io.levee.rulebook;

import io.levee.facts.WordFacts;
import io.levee.words.FolderTerms;
import io.levee.words.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries the terms of a rulebook on what honest customers say every day, and on each other. */
final class WordCheck {

    private final Map<String, WordsDocument> byFolder = new LinkedHashMap<>();
    private final Lexicon lexicon;
    private final Problems problems;
    private final Set<Lexicon.HeardTerm> told = new HashSet<>();

    WordCheck(List<WordsDocument> words, Lexicon lexicon, Problems problems) {
        words.forEach(document -> byFolder.put(document.terms().folder(), document));
        this.lexicon = lexicon;
        this.problems = problems;
    }

    void run() {
        strengths();
        EverydayPurposes.all().forEach(this::purpose);
    }

    /** One term with two strengths: an officer who moves it in one folder easily forgets the other. */
    private void strengths() {
        Map<String, String> first = new HashMap<>();
        Map<String, WordsDocument> where = new HashMap<>();
        byFolder.values().forEach(document -> strengthsOf(document.terms()).forEach((term, strength) -> {
            String other = first.putIfAbsent(term, strength);
            WordsDocument there = where.putIfAbsent(term, document);
            if (other != null && there != null && !other.equals(strength) && !isAccepted(document, term)) {
                problems.addAtWord(
                        Problem.Severity.WARNING,
                        document.file(),
                        term,
                        "词语 `" + term + "` 在此为 " + strength + "，在 " + there.file() + " 为 " + other,
                        "the term `" + term + "` is " + strength + " here and " + other + " in " + there.file());
            }
        }));
    }

    private static Map<String, String> strengthsOf(FolderTerms terms) {
        Map<String, String> strengths = new LinkedHashMap<>();
        terms.strong().forEach(term -> strengths.put(term, "strong"));
        terms.beside().forEach(term -> strengths.put(term, "beside"));
        terms.medium().forEach(term -> strengths.put(term, "medium"));
        return strengths;
    }

    private void purpose(String purpose) {
        List<Lexicon.HeardTerm> heard = lexicon.termsIn(purpose);
        WordFacts said = heard.isEmpty() ? WordFacts.none() : lexicon.read(List.of(purpose), null, List.of());
        for (Lexicon.HeardTerm term : heard) {
            WordsDocument document = byFolder.get(term.folder());
            boolean strong = said.strong(term.folder());
            if (document != null && (strong || !isAccepted(document, term.term())) && told.add(term)) {
                tell(document, term.term(), purpose, strong);
            }
        }
    }

    private void tell(WordsDocument document, String term, String purpose, boolean strong) {
        if (strong) {
            problems.addAtWord(
                    Problem.Severity.ERROR,
                    document.file(),
                    term,
                    "`" + term + "` 会把正常用途“" + purpose + "”当作强信号：改到 beside，或在 innocent 中写明例外",
                    "`" + term + "` takes the honest purpose “" + purpose
                            + "” for a strong sign: move it to `beside`, or say under `innocent` when it is harmless");
        } else {
            problems.addAtWord(
                    Problem.Severity.WARNING,
                    document.file(),
                    term,
                    "`" + term + "` 出现在正常用途“" + purpose + "”中：写明 innocent，或在 terms 的 accept 中说明理由",
                    "`" + term + "` occurs in the honest purpose “" + purpose
                            + "”: say under `innocent` when it is harmless, or under `accept` why it is meant");
        }
    }

    private static boolean isAccepted(WordsDocument document, String term) {
        return document.accepted().contains(term);
    }
}
