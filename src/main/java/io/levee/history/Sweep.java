package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.transfer.AccountId;
import io.levee.transfer.Micros;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Goes round all accounts once a day of the entries' own time and lets go of what is too old: a few accounts with each
 * entry that is added, by whoever adds it, so that nobody pays for all.
 */
final class Sweep {

    private static final int AT_ONCE = 4;

    private final ConcurrentMap<AccountId, AccountBook> books;
    private final Retention retention;
    private final ReentrantLock turn = new ReentrantLock();
    private Iterator<Map.Entry<AccountId, AccountBook>> left =
            List.<Map.Entry<AccountId, AccountBook>>of().iterator();
    private volatile long begun = Earlier.NEVER;
    private volatile long oldest = Earlier.NOT_YET;
    private volatile long forgotten = Earlier.NEVER;
    private volatile long latest = Earlier.NEVER;
    private volatile boolean sweeping;

    Sweep(ConcurrentMap<AccountId, AccountBook> books, Retention retention) {
        this.books = books;
        this.retention = retention;
    }

    /** Until when entries may have been let go of. */
    long forgotten() {
        return forgotten;
    }

    /** The time of the oldest entry, or before it. */
    long oldest() {
        return oldest;
    }

    /** Takes what was until then for forgotten. */
    void forget(long until) {
        forgotten = Math.max(forgotten, until);
    }

    /** Goes on where another one was. */
    void restore(long otherForgotten, long otherOldest, long otherLatest) {
        forgotten = otherForgotten;
        oldest = otherOldest;
        latest = otherLatest;
    }

    /** The latest time that was added, or nearly. */
    long latest() {
        return latest;
    }

    /**
     * Goes on a little.
     *
     * @param time the time of an entry that was added
     * @param now the moment from which the retention counts back
     */
    void step(long time, long now) {
        if (now > latest) {
            latest = now;
        }
        if (time < oldest) {
            oldest = time;
        }
        boolean due = now - Micros.DAY >= begun && retention.cut(now) > oldest;
        if ((due || sweeping) && turn.tryLock()) {
            try {
                if (!sweeping && due) {
                    begin(now);
                }
                for (int i = 0; i < AT_ONCE && sweeping; i++) {
                    next();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void begin(long now) {
        begun = now;
        forgotten = retention.cut(now) - 1;
        oldest = retention.cut(now);
        left = books.entrySet().iterator();
        sweeping = true;
    }

    private void next() {
        if (!left.hasNext()) {
            sweeping = false;
            return;
        }
        long cut = forgotten + 1;
        Map.Entry<AccountId, AccountBook> next = left.next();
        if (next.getValue().isOlderThan(cut)) {
            books.computeIfPresent(next.getKey(), (account, book) -> swept(book, cut));
        }
    }

    private static @Nullable AccountBook swept(AccountBook book, long cut) {
        AccountBook left = book.since(cut);
        return left.isEmpty() ? null : left;
    }
}
