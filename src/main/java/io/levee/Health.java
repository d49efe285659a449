package io.levee;

import io.levee.history.HistoryState;
import io.levee.record.RecordState;
import io.levee.watchlist.WatchlistState;
import java.util.List;
import java.util.Optional;

/**
 * How a screener is, in plain values for a bank's monitoring.
 *
 * @param rulebookVersion the version of the rulebook in use
 * @param rulebookHash the hash of its contents
 * @param compiled whether the compiled rules are in use; until then the same rules are evaluated more slowly
 * @param keptOut the ids of flags that failed and are left out until the next rulebook; should be empty
 * @param counts what this screener did since it was made
 * @param watchlist where the watchlist comes from and how old it is; empty where it comes from no file
 * @param history how the history on disk is; empty where it has no disk
 * @param record how the decision record is; empty where none is kept
 * @param pause that screening is paused; empty where it goes on
 */
public record Health(
        String rulebookVersion,
        String rulebookHash,
        boolean compiled,
        List<String> keptOut,
        Counts counts,
        Optional<WatchlistState> watchlist,
        Optional<HistoryState> history,
        Optional<RecordState> record,
        Optional<Pause> pause) {

    /**
     * What a screener did.
     *
     * @param screenings how many looks it took
     * @param faulty in how many of them something went wrong
     */
    public record Counts(long screenings, long faulty) {}
}
