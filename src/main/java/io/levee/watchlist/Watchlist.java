package io.levee.watchlist;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What police and bank already know of accounts. Must answer from memory: it is asked within a screening. */
@FunctionalInterface
public interface Watchlist {

    /**
     * What the list says of an account at a moment.
     *
     * @return the statuses, empty where the account is not on the list
     */
    Set<WatchlistStatus> find(AccountId account, Instant asOf);

    /**
     * From when on a status of {@link #find} holds. It tells a new order from one that is known.
     *
     * @return the latest beginning of the entries behind it; null where the list does not say
     */
    default @Nullable Instant since(AccountId account, WatchlistStatus status, Instant asOf) {
        return null;
    }

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
