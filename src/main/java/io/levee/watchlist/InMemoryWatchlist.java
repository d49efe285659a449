package io.levee.watchlist;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries by account. */
final class InMemoryWatchlist implements Watchlist {

    private final Map<AccountId, List<WatchlistEntry>> byAccount;

    InMemoryWatchlist(Collection<WatchlistEntry> entries) {
        this.byAccount = Map.copyOf(entries.stream()
                .collect(Collectors.groupingBy(WatchlistEntry::account, Collectors.toUnmodifiableList())));
    }

    @Override
    public Set<WatchlistStatus> find(AccountId account, Instant asOf) {
        List<WatchlistEntry> entries = byAccount.get(account);
        if (entries == null) {
            return Set.of();
        }
        Set<WatchlistStatus> statuses = EnumSet.noneOf(WatchlistStatus.class);
        for (WatchlistEntry entry : entries) {
            if (entry.coversAt(asOf)) {
                statuses.add(entry.status());
            }
        }
        return statuses;
    }
}
