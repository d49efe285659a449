package io.levee;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the watchlist says of one account at one moment.
 *
 * @param statuses what is known
 * @param beginnings from when on, where the list says it
 */
record Listed(Set<WatchlistStatus> statuses, Map<WatchlistStatus, Instant> beginnings) {

    static final Listed NOTHING = new Listed(Set.of(), Map.of());

    static Listed of(AccountId account, Instant asOf, Watchlist watchlist) {
        Set<WatchlistStatus> statuses = watchlist.find(account, asOf);
        if (statuses.isEmpty()) {
            return NOTHING;
        }
        Map<WatchlistStatus, Instant> beginnings = new EnumMap<>(WatchlistStatus.class);
        for (WatchlistStatus status : statuses) {
            Instant since = watchlist.since(account, status, asOf);
            if (since != null) {
                beginnings.put(status, since);
            }
        }
        return new Listed(statuses, beginnings);
    }

    boolean has(WatchlistStatus status) {
        return statuses.contains(status);
    }

    @Nullable
    Instant since(WatchlistStatus status) {
        return beginnings.get(status);
    }
}
