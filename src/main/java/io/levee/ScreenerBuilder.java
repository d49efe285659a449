package io.levee;

import io.levee.facts.Rates;
import io.levee.history.History;
import io.levee.record.DecisionRecord;
import io.levee.rulebook.Approvers;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import io.levee.watchlist.Watchlist;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Puts a screener together. */
public final class ScreenerBuilder {

    private @Nullable Path rules;
    private History history = History.inMemory();
    private Watchlist watchlist = Watchlist.empty();
    private @Nullable Rates rates;
    private boolean compiling = true;
    private @Nullable Path archive;
    private @Nullable Approvers approvers;
    private RulebookListener listener = event -> {};
    private double alarmFactor;
    private Duration alarmsWithin = Duration.ZERO;
    private Clock clock = Clock.systemUTC();
    private @Nullable DecisionRecord record;
    private Duration presentWithin = Duration.ofMillis(200);

    ScreenerBuilder() {}

    /** The directory of the rulebook; without it, the one that the library ships with. */
    public ScreenerBuilder rules(Path directory) {
        this.rules = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /** The history to look into; without it, an empty one. */
    public ScreenerBuilder history(History history) {
        this.history = Objects.requireNonNull(history, "history");
        return this;
    }

    /** The watchlist to look into; without it, an empty one. */
    public ScreenerBuilder watchlist(Watchlist watchlist) {
        this.watchlist = Objects.requireNonNull(watchlist, "watchlist");
        return this;
    }

    /** The bank's exchange rates; without them, the rough ones of the rulebook. */
    public ScreenerBuilder rates(Rates rates) {
        this.rates = Objects.requireNonNull(rates, "rates");
        return this;
    }

    /**
     * Leaves the rules uncompiled for good: the same answers, each some microseconds later, without the seconds of
     * work on another core. For what lives shortly or shares its cores.
     */
    public ScreenerBuilder withoutCompiling() {
        this.compiling = false;
        return this;
    }

    /** Where every rulebook that is put in force is kept by its hash; without it, in memory. */
    public ScreenerBuilder archive(Path directory) {
        this.archive = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /**
     * Lets a rulebook go live only when enough approvers signed the hash of its contents. The rulebook that the
     * library ships with needs no approval: it is part of the library.
     */
    public ScreenerBuilder approvals(Approvers approvers) {
        this.approvers = Objects.requireNonNull(approvers, "approvers");
        return this;
    }

    /** Who is told what happens to the rulebook in force. */
    public ScreenerBuilder rulebookListener(RulebookListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Goes back to the rulebook before by itself when, within a time after a change, looks that ask for
     * {@code VERIFY} or more become more than so many times as frequent as before. It takes 500 looks before the
     * change and 10 alarms after it to tell; alarms count as one in a thousand at least. Off without this call.
     *
     * @param factor above 1
     * @throws IllegalArgumentException if it is not, or the time is not positive
     */
    public ScreenerBuilder fallBackWhenAlarmsJump(double factor, Duration within) {
        if (!(factor > 1) || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException(
                    "factor: " + factor + ", within: " + within + ", expected above 1 and a positive time");
        }
        this.alarmFactor = factor;
        this.alarmsWithin = within;
        return this;
    }

    /** Where what was looked at, shown and decided is kept; whoever opened it closes it, after the screener. */
    public ScreenerBuilder record(DecisionRecord record) {
        this.record = Objects.requireNonNull(record, "record");
        return this;
    }

    /**
     * How long {@link Screener#present} waits for the disk; 200 milliseconds without this call.
     *
     * @param atMost zero to a minute
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public ScreenerBuilder presentWithin(Duration atMost) {
        if (atMost.isNegative() || atMost.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("atMost: " + atMost + ", expected zero to a minute");
        }
        this.presentWithin = atMost;
        return this;
    }

    /** The clock by which that time passes. */
    ScreenerBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Loads and checks the rulebook; compiling goes on in the background.
     *
     * @throws RulebookException if anything is wrong with the rulebook; the message lists all of it
     * @throws UncheckedIOException if it can't be archived
     */
    public Screener build() {
        RulebookFiles files = rules == null ? RulebookFiles.builtIn() : RulebookFiles.in(rules);
        Recording recording = new Recording(record, presentWithin);
        LiveRulebook live = new LiveRulebook(
                files,
                compiling,
                rules == null ? null : approvers,
                approvers,
                new RulebookArchive(archive),
                alarmFactor == 0 ? null : new AlarmGuard(alarmFactor, alarmsWithin, clock),
                event -> {
                    recording.rulebook(event);
                    listener.changed(event);
                });
        Rulebook first = live.now().rulebook();
        recording.rulebook(new RulebookEvent(
                RulebookEvent.Kind.ACTIVATED, first.settings().version(), first.hash(), "", "start", List.of()));
        return new Screener(
                live,
                new Look(history, watchlist, rates),
                new Closing(history),
                recording,
                new AtomicReference<>(),
                clock,
                true);
    }
}
