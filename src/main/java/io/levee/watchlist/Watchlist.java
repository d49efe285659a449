package io.levee.watchlist;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What police and bank already know of accounts. Must answer from memory: it is asked within a screening. */
@FunctionalInterface
public interface Watchlist {

    /**
     * What the list says of an account at a moment.
     *
     * @return the statuses, empty where the account is not on the list
     */
    Set<WatchlistStatus> find(AccountId account, Instant asOf);

    /** Where the list comes from and how old it is; empty for a list that comes from no file. */
    default Optional<WatchlistState> state() {
        return Optional.empty();
    }

    /** A list of these entries, in memory and unchanging. */
    static Watchlist of(Collection<WatchlistEntry> entries) {
        if (entries.isEmpty()) {
            return empty();
        }
        PackedWatchlist.Builder builder = new PackedWatchlist.Builder();
        entries.forEach(builder::add);
        return builder.build();
    }

    /** A list without entries. */
    static Watchlist empty() {
        return (account, asOf) -> Set.of();
    }
}
