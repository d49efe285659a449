package io.levee.rulebook;

import io.levee.decision.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong in a rulebook, so that it is reported at once. */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();
    private boolean unreadable;

    /** Notes a problem at a place. */
    public void add(String file, int line, int column, String zh, String en) {
        Problem problem = new Problem(file, line, column, new Text(zh, en));
        if (!all.contains(problem)) {
            all.add(problem);
        }
    }

    /** Notes a problem of a line. */
    public void add(String file, int line, String zh, String en) {
        add(file, line, 0, zh, en);
    }

    /** Notes that a file can't be read at all; what is said across files would then only be its consequence. */
    void unreadable(String file, int line, String zh, String en) {
        add(file, line, zh, en);
        unreadable = true;
    }

    /** Whether some file can't be read at all. */
    boolean anyUnreadable() {
        return unreadable;
    }

    /** Whether nothing was wrong so far. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether a file had no problem so far. */
    boolean isClean(String file) {
        return all.stream().noneMatch(problem -> problem.file().equals(file));
    }

    /** All problems in the order of files and lines. */
    public List<Problem> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }

    /** Refuses the rulebook if anything was wrong. */
    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new RulebookException(sorted());
        }
    }
}
