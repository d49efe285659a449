package io.levee.watchlist;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What police and bank already know of accounts. Must answer from memory: it is asked within a screening. */
@FunctionalInterface
public interface Watchlist {

    /**
     * The statuses that are in force for an account at a moment.
     *
     * @return the statuses, empty where the account is not on the list
     */
    Set<WatchlistStatus> find(AccountId account, Instant asOf);

    /** A list of these entries, in memory and unchanging. */
    static Watchlist of(Collection<WatchlistEntry> entries) {
        return entries.isEmpty() ? empty() : new InMemoryWatchlist(entries);
    }

    /** A list without entries. */
    static Watchlist empty() {
        return (account, asOf) -> Set.of();
    }
}
