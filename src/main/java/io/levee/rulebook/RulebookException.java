package io.levee.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rulebook was refused. The message lists all that is wrong, one line each. */
public final class RulebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RulebookException(List<Problem> problems) {
        super(text(problems, Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }

    /** All problems in a language, one line each. */
    public String in(Locale locale) {
        return text(problems, locale);
    }

    private static String text(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.in(locale)).collect(Collectors.joining("\n"));
    }
}
