package io.levee.rulebook;

import io.levee.decision.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong in a rulebook, so that it is reported at once. */
public final class Problems {

    /** So many are told at most; a file that is no rulebook would have one a line. */
    private static final int MOST = 500;
    /** What is quoted from a file is cut to a length that a message bears. */
    private static final Pattern QUOTE = Pattern.compile("`([^`]*)`");

    private static final int MOST_QUOTED = 70;

    private final Function<String, @Nullable String> texts;
    private final Set<Problem> all = new LinkedHashSet<>();
    private boolean unreadable;

    /** Problems of texts that are not at hand: they are told without their lines. */
    public Problems() {
        this(file -> null);
    }

    /** Problems of texts that are found by the names of their files. */
    Problems(Function<String, @Nullable String> texts) {
        this.texts = texts;
    }

    /** Notes what the rulebook is refused for, at a place. */
    public void add(String file, int line, int column, String zh, String en) {
        add(Problem.Severity.ERROR, file, line, column, zh, en);
    }

    /** Notes what the rulebook is refused for, of a line. */
    public void add(String file, int line, String zh, String en) {
        add(file, line, 0, zh, en);
    }

    /** Notes what an officer should look at, of a line. */
    void warn(String file, int line, int column, String zh, String en) {
        add(Problem.Severity.WARNING, file, line, column, zh, en);
    }

    private void add(Problem.Severity severity, String file, int line, int column, String zh, String en) {
        if (all.size() == MOST) {
            all.add(problem(
                    Problem.Severity.ERROR, file, 0, 0, "问题太多，以下省略", "too many problems; the rest is left out"));
        } else if (all.size() < MOST) {
            all.add(problem(severity, file, line, column, zh, en));
        }
    }

    private Problem problem(Problem.Severity severity, String file, int line, int column, String zh, String en) {
        String source = line == 0 ? "" : line(file, line);
        int place = line > 0 && column == 0 ? 1 + indent(source) : column;
        return new Problem(severity, plain(file), line, place, new Text(told(zh), told(en)), plain(source));
    }

    private static int indent(String source) {
        return source.length() - source.stripLeading().length();
    }

    private String line(String file, int line) {
        String text = texts.apply(file);
        if (text == null) {
            return "";
        }
        int from = start(text, line);
        int to = text.indexOf('\n', from);
        return text.substring(from, to < 0 ? text.length() : to).stripTrailing();
    }

    private static String told(String message) {
        return QUOTE.matcher(plain(message))
                .replaceAll(quote -> Matcher.quoteReplacement('`' + shortened(quote.group(1)) + '`'));
    }

    private static String shortened(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= MOST_QUOTED ? text : text.substring(0, text.offsetByCodePoints(0, MOST_QUOTED)) + '…';
    }

    /** Without characters that would move a terminal's cursor or turn its text around. */
    private static String plain(String text) {
        boolean isPlain = text.chars().allMatch(Problems::isPlain);
        if (isPlain) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(c -> plain.append(isPlain(c) ? (char) c : ' '));
        return plain.toString();
    }

    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** Notes what the rulebook is refused for, where a name stands last in a file. */
    void addAtName(String file, String name, String zh, String en) {
        int[] place = place(file, "(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])", true);
        add(file, place[0], place[1], zh, en);
    }

    /** Notes what the rulebook is refused for, where a text stands first from a line on; else at that line. */
    void addAfter(String file, int line, String name, String zh, String en) {
        String text = texts.apply(file);
        int from = text == null ? 0 : start(text, line);
        int at = text == null ? -1 : text.indexOf(name, from);
        if (text == null || at < 0) {
            add(file, line, zh, en);
        } else {
            int[] place = place(text, at);
            add(file, place[0], place[1], zh, en);
        }
    }

    /** Where a line begins; the text's end where it has fewer. */
    private static int start(String text, int line) {
        int from = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                return text.length();
            }
            from = end + 1;
        }
        return from;
    }

    /** Notes something, where a word stands first in a list of a file. */
    void addAtWord(Problem.Severity severity, String file, String word, String zh, String en) {
        int[] place =
                place(file, "(?<=[\\[,]\\s{0,20}|\\n {1,20}|- )" + Pattern.quote(word) + "(?=\\s*[,\\]\\n])", false);
        add(severity, file, place[0], place[1], zh, en);
    }

    private int[] place(String file, String pattern, boolean last) {
        String text = texts.apply(file);
        int at = -1;
        Matcher found = Pattern.compile(pattern).matcher(text == null ? "" : text);
        while ((last || at < 0) && found.find()) {
            at = found.start();
        }
        if (at < 0 || text == null) {
            return new int[] {0, 0};
        }
        return place(text, at);
    }

    /** The line and column, from 1, of a character. */
    private static int[] place(String text, int at) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new int[] {line, at - text.lastIndexOf('\n', at - 1)};
    }

    /** Notes that a file can't be read at all; what is said across files would then only be its consequence. */
    void unreadable(String file, int line, int column, String zh, String en) {
        add(file, line, column, zh, en);
        unreadable = true;
    }

    /** Whether some file can't be read at all. */
    boolean anyUnreadable() {
        return unreadable;
    }

    /** Whether nothing was wrong so far; warnings are not wrong. */
    public boolean isEmpty() {
        return all.stream().noneMatch(Problem::isError);
    }

    /** Whether a file had no problem so far. */
    boolean isClean(String file) {
        return all.stream()
                .noneMatch(problem -> problem.isError() && problem.file().equals(file));
    }

    /** Whether some lines of a file, the last one not among them, had no problem so far. */
    boolean isClean(String file, int from, int to) {
        return all.stream()
                .noneMatch(problem -> problem.isError()
                        && problem.file().equals(file)
                        && problem.line() >= from
                        && problem.line() < to);
    }

    /** All problems in the order of files and lines. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        return List.copyOf(sorted);
    }

    /** Refuses the rulebook if anything was wrong. */
    void throwIfAny() {
        if (!isEmpty()) {
            throw new RulebookException(
                    sorted().stream().filter(Problem::isError).toList());
        }
    }
}
