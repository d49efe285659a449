package io.levee.cli;

import io.levee.watchlist.Watchlist;
import io.levee.watchlist.WatchlistFile;
import io.levee.watchlist.WatchlistState;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The watchlist that holds for everything a command screens.
 *
 * @param list the list; empty where none was given
 * @param status the exit status: whether all lines of it were good
 */
record ListInForce(Watchlist list, int status) {

    /** Reads the list of a file, and says which lines of it are left out. */
    static ListInForce read(@Nullable Path file, Work work) throws IOException {
        if (file == null) {
            return new ListInForce(Watchlist.empty(), Levee.DONE);
        }
        // read once and never watched: there is nothing to close
        WatchlistFile list = open(file);
        WatchlistState state = list.state().orElseThrow();
        PrintStream err = work.output().err();
        state.problems().forEach(line -> err.println(file + ":" + line.number() + ": " + line.reason()));
        int untold = state.badLines() - state.problems().size();
        if (untold > 0) {
            err.println(file + work.say("：另有 " + untold + " 行未采用", ": " + untold + " more lines are left out"));
        }
        return new ListInForce(list, state.badLines() == 0 ? Levee.DONE : Levee.BAD_INPUT);
    }

    private static WatchlistFile open(Path file) throws IOException {
        try {
            return WatchlistFile.open(file);
        } catch (UncheckedIOException e) {
            throw new IOException(
                    file + ": " + Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
        } catch (IllegalStateException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
