package io.levee.watchlist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list that comes from a file is.
 *
 * @param entries how many entries are in force or were
 * @param changed when the file that is in use was last written; a bank's monitoring takes its age from it
 * @param badLines how many lines of it were left out
 * @param problems the first of these, at most 100
 * @param refused why a newer file was not taken; null where the newest one is in use
 */
public record WatchlistState(
        int entries, Instant changed, int badLines, List<BadLine> problems, @Nullable String refused) {

    /** Copies what it is given. */
    public WatchlistState {
        problems = List.copyOf(problems);
    }

    /**
     * A line that was left out.
     *
     * @param number the line's number in the file, from 1
     * @param reason what is wrong with it; never an account or a name
     */
    public record BadLine(int number, String reason) {

        /** Both, as in {@code line 3: account: blank, expected an account number}. */
        @Override
        public String toString() {
            return "line " + number + ": " + reason;
        }
    }
}
