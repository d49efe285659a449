package io.levee.cli;

import io.levee.Screener;
import io.levee.Screening;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Intervention;
import io.levee.transfer.Movement;
import io.levee.transfer.Outcome;
import io.levee.transfer.StreamLine;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A stream that is lived through line by line. A transfer below {@code HOLD} settles as a movement; a {@code HOLD} becomes
 * a refused attempt. Unless the past or the stream says otherwise before, it covers every account from its first line's
 * time on.
 */
final class Replay {

    private final History history;
    private final Map<AccountId, List<WatchlistEntry>> watched = new HashMap<>();
    private final Screener screener;
    private final Seen seen;
    private boolean covered;

    /** Sees each transfer that was screened. */
    @FunctionalInterface
    interface Seen {
        void see(Transfer transfer, Screening screening, long micros);
    }

    Replay(Desk desk, Past past, Seen seen) {
        this.history = past.history();
        this.covered = past.covered();
        this.screener = desk.knowing(history, this::watched);
        this.seen = seen;
    }

    private Set<WatchlistStatus> watched(AccountId account, Instant asOf) {
        return Watchlist.of(watched.getOrDefault(account, List.of())).find(account, asOf);
    }

    /** Lives through one line. */
    void line(StreamLine line) {
        if (line instanceof Coverage coverage) {
            covered = true;
            history.cover(coverage);
        } else if (line instanceof WatchlistEntry entry) {
            watched.computeIfAbsent(entry.account(), key -> new ArrayList<>(1)).add(entry);
        } else if (line instanceof Movement movement) {
            begin(movement.time());
            history.add(movement);
        } else if (line instanceof DatedEvent event) {
            begin(event.time());
            history.add(event);
        } else if (line instanceof Attempt attempt) {
            begin(attempt.time());
            history.add(attempt);
        } else if (line instanceof Transfer transfer) {
            begin(transfer.time().toInstant());
            screen(transfer);
        }
    }

    /** A watched account begins nothing: it may have been watched long before the stream. */
    private void begin(Instant time) {
        if (!covered) {
            covered = true;
            history.cover(time);
        }
    }

    private void screen(Transfer transfer) {
        long start = System.nanoTime();
        Screening screening = screener.screen(transfer);
        seen.see(transfer, screening, (System.nanoTime() - start) / 1000);
        boolean held = screening.intervention() == Intervention.HOLD;
        screener.close(transfer, screening.intervention(), held ? Outcome.REFUSED : Outcome.PAID);
    }
}
