package io.levee.cli;

import io.levee.Screener;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a command screens.
 *
 * @param screener the rulebook's screener
 * @param list the watchlist that holds whatever a case or stream tells
 * @param past what is known of the accounts where a case or stream tells nothing
 */
record Desk(Screener screener, Watchlist list, Past past) {

    /** A desk where nothing is known of the accounts. */
    Desk(Screener screener, Watchlist list) {
        this(screener, list, Past.none());
    }

    /** A screener that knows a case's or stream's own history and watchlist, and the list in force. */
    Screener knowing(History history, Watchlist own) {
        return screener.knowing(history, (account, asOf) -> both(own, account, asOf));
    }

    private Set<WatchlistStatus> both(Watchlist own, AccountId account, Instant asOf) {
        Set<WatchlistStatus> told = own.find(account, asOf);
        Set<WatchlistStatus> listed = list.find(account, asOf);
        if (told.isEmpty() || listed.isEmpty()) {
            return told.isEmpty() ? listed : told;
        }
        Set<WatchlistStatus> both = EnumSet.copyOf(told);
        both.addAll(listed);
        return both;
    }
}
