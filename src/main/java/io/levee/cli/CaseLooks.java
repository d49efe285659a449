package io.levee.cli;

import io.levee.Screener;
import io.levee.Screening;
import io.levee.history.History;
import io.levee.transfer.Case;
import io.levee.transfer.Transfer;
import io.levee.watchlist.Watchlist;
import java.time.Duration;
import java.time.Instant;

/**
 * The looks at one case: what the case tells of history and watchlist is known first. One that tells nothing of its
 * accounts' history is looked at with what the desk knows of them.
 *
 * @param first the look before the teller asks
 * @param last the look after, the same where nothing came out
 * @param firstMicros how long the first look took, in microseconds
 * @param lastMicros how long the last look took, in microseconds
 */
record CaseLooks(Screening first, Screening last, long firstMicros, long lastMicros) {

    private static final Duration COVERED = Duration.ofDays(90);

    static CaseLooks at(Case situation, Desk desk) {
        Transfer before = situation.transfer();
        Transfer after = situation.secondLook().orElse(null);
        Screener knowing = desk.knowing(history(situation, desk), Watchlist.of(situation.watchlist()));
        long start = System.nanoTime();
        Screening first = knowing.screen(before);
        long firstMicros = (System.nanoTime() - start) / 1000;
        if (after == null) {
            return new CaseLooks(first, first, firstMicros, firstMicros);
        }
        start = System.nanoTime();
        Screening last = knowing.screen(after);
        return new CaseLooks(first, last, firstMicros, (System.nanoTime() - start) / 1000);
    }

    private static History history(Case situation, Desk desk) {
        if (!situation.historyPresent()
                && situation.events().isEmpty()
                && situation.attempts().isEmpty()) {
            return desk.past().history();
        }
        History history = History.inMemory();
        situation.history().forEach(history::add);
        situation.events().forEach(history::add);
        situation.attempts().forEach(history::add);
        if (situation.historyPresent()) {
            Instant look = situation.transfer().time().toInstant();
            history.cover(situation.transfer().payer().account(), look.minus(COVERED));
        }
        return history;
    }
}
