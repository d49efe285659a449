package io.levee.rulebook.drools;

import io.levee.rulebook.RuleDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the annotations of a rule in the text of its file, with their lines. The parser's tree keeps only one of several
 * with the same name and loses the lines of most, so papers are read from the text between the rule's name and its
 * {@code when}.
 */
final class PaperScanner {

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    PaperScanner(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    /** The papers of the rule that begins in a line. */
    List<RuleDocument.Paper> of(int ruleLine) {
        List<RuleDocument.Paper> papers = new ArrayList<>();
        int at = lineStarts.get(Math.max(0, ruleLine - 1));
        while (at < text.length()) {
            char c = text.charAt(at);
            int after = DrlText.afterQuoteOrComment(text, at);
            if (after > at) {
                at = after;
            } else if (c == '@') {
                at = paper(at, papers);
            } else if (isWord("when", at)) {
                break;
            } else {
                at++;
            }
        }
        return papers;
    }

    /** Whether nothing stands before a rule in its line. */
    boolean isAlone(int ruleLine) {
        return text.startsWith("rule", afterBlanks(lineStarts.get(Math.max(0, ruleLine - 1))));
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int paper(int start, List<RuleDocument.Paper> papers) {
        int at = start + 1;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        String key = text.substring(start + 1, at);
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String written = "";
        if (at < text.length() && text.charAt(at) == '(') {
            int open = at + 1;
            int depth = 1;
            at = open;
            while (at < text.length() && depth > 0) {
                char c = text.charAt(at);
                int after = DrlText.afterQuoteOrComment(text, at);
                if (after > at) {
                    at = after;
                    continue;
                }
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            }
            written = text.substring(open, Math.max(open, at - 1)).strip();
        }
        int line = lineOf(start);
        papers.add(new RuleDocument.Paper(
                key, unquoted(written), isPlain(written), line, start - lineStarts.get(line - 1) + 1));
        return at;
    }

    /** Whether it is one text in double quotes, or has neither quotes, comments, brackets nor further papers. */
    private static boolean isPlain(String written) {
        if (written.startsWith("\"")) {
            return written.endsWith("\"") && DrlText.afterQuoteOrComment(written, 0) == written.length();
        }
        return !written.contains("//")
                && !written.contains("/*")
                && written.chars().noneMatch(c -> "\"'`()@".indexOf(c) >= 0);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted
                ? value.substring(1, value.length() - 1).replace("\\\"", "\"").strip()
                : value;
    }

    private boolean isWord(String word, int at) {
        return text.startsWith(word, at)
                && !Character.isJavaIdentifierPart(text.charAt(at - 1))
                && (at + word.length() == text.length()
                        || !Character.isJavaIdentifierPart(text.charAt(at + word.length())));
    }

    private int lineOf(int at) {
        int line = 0;
        while (line < lineStarts.size() && lineStarts.get(line) <= at) {
            line++;
        }
        return line;
    }
}
