package io.levee;

import io.levee.transfer.Intervention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts alarms, that is looks that ask for {@code VERIFY} or more, before and after a change of the rulebook, and says
 * when they jumped.
 */
final class AlarmGuard {

    /** With fewer looks before the change there is nothing to compare with. */
    private static final int LEAST_LOOKS_BEFORE = 500;
    /** Fewer alarms may be chance. */
    private static final int LEAST_ALARMS = 10;
    /** Alarms are never taken to be rarer than one in so many: ten times nothing is nothing. */
    private static final int RAREST = 1000;

    private final double factor;
    private final Duration within;
    private final Clock clock;
    private volatile Count count = new Count("", 0, Instant.MIN);

    AlarmGuard(double factor, Duration within, Clock clock) {
        this.factor = factor;
        this.within = within;
        this.clock = clock;
    }

    /** The looks with one rulebook; {@code most}: the share of alarms that is too much, 0 where none is. */
    private static final class Count {
        private final String hash;
        private final double most;
        private final Instant until;
        private final LongAdder looks = new LongAdder();
        private final LongAdder alarms = new LongAdder();

        Count(String hash, double most, Instant until) {
            this.hash = hash;
            this.most = most;
            this.until = until;
        }
    }

    /** Begins to count for a rulebook that cannot be gone back from. */
    void begin(String hash) {
        count = new Count(hash, 0, Instant.MIN);
    }

    /** Whether the rulebook counted now has had looks enough to say how many alarms are usual. */
    boolean isTried() {
        return count.looks.sum() >= LEAST_LOOKS_BEFORE;
    }

    /**
     * Begins to count for a rulebook that took the place of the one counted so far. What is usual is what it was with the
     * last one that was tried.
     */
    void changed(String hash) {
        Count before = count;
        double share = Math.max((double) before.alarms.sum() / Math.max(1, before.looks.sum()), 1.0 / RAREST);
        count = new Count(
                hash, isTried() ? share * factor : before.most, clock.instant().plus(within));
    }

    /**
     * Counts a look.
     *
     * @return how many alarms in a thousand there are now, where that is too much; else null
     */
    @Nullable
    Double screened(Screening screening) {
        Count now = count;
        if (!screening.rulebookHash().equals(now.hash)) {
            return null; // it began with another rulebook
        }
        now.looks.increment();
        if (screening.intervention().compareTo(Intervention.VERIFY) < 0) {
            return null;
        }
        now.alarms.increment();
        if (now.most == 0 || clock.instant().isAfter(now.until)) {
            return null;
        }
        long alarms = now.alarms.sum();
        double share = (double) alarms / now.looks.sum();
        return alarms >= LEAST_ALARMS && share > now.most ? 1000 * share : null;
    }
}
