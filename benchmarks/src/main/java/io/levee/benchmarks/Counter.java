package io.levee.benchmarks;

import io.levee.Health;
import io.levee.Screener;
import io.levee.ScreenerBuilder;
import io.levee.Screening;
import io.levee.transfer.Intervention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A screener with the shipped rulebook on the compiled rules, and a day of looks for it: sixteen times as many as the caches
 * of the processor hold accounts of. Refuses to measure when the
 * rules are not compiled, when a screening has a fault, or when the day is not mostly ordinary with some scams in it.
 */
@State(Scope.Benchmark)
public class Counter {

    private static final Duration COMPILING = Duration.ofMinutes(2);

    private static final int LOOKS = 65_536;

    /** How many accounts the bank has, with thirty movements each. */
    @Param("1000000")
    public int accounts;

    /** How many accounts the watchlist has. */
    @Param("1000000")
    public int entries;

    List<Look> looks;
    List<Look> ordinary;
    List<Screening> alarms;
    Screener screener;

    @Setup(Level.Trial)
    public void open() throws InterruptedException {
        World world = new World(accounts, entries, LOOKS);
        looks = world.looks();
        screener = put(Screener.builder()
                        .history(world.bank().history())
                        .watchlist(world.bank().watchlist()))
                .build();
        if (!screener.awaitCompiled(COMPILING)) {
            throw new IllegalStateException("the rules are not compiled after " + COMPILING + ": see the log above");
        }
        ordinary = new ArrayList<>();
        alarms = new ArrayList<>();
        Map<Intervention, Integer> counts = new EnumMap<>(Intervention.class);
        long fired = 0;
        for (Look look : looks) {
            Screening screening = screener.screen(look.transfer(), look.asOf());
            counts.merge(screening.intervention(), 1, Integer::sum);
            fired += screening.evidence().size();
            if (screening.intervention() == Intervention.NONE) {
                ordinary.add(look);
            } else {
                alarms.add(screening);
            }
        }
        checkDay(counts, (double) fired / looks.size());
    }

    /** What else the screener has. */
    ScreenerBuilder put(ScreenerBuilder builder) {
        return builder;
    }

    private void checkDay(Map<Intervention, Integer> counts, double flags) {
        System.out.printf(
                Locale.ROOT,
                "%n%d looks, %d of them second ones; %.2f flags fire per look; %s; rulebook %s%n",
                looks.size(),
                looks.stream().filter(Look::isSecond).count(),
                flags,
                counts,
                screener.health().rulebookHash());
        int quiet = counts.getOrDefault(Intervention.NONE, 0);
        int strong = counts.getOrDefault(Intervention.DISSUADE, 0) + counts.getOrDefault(Intervention.HOLD, 0);
        if (quiet < looks.size() / 2 || strong == 0 || strong > looks.size() / 20) {
            throw new IllegalStateException("not an ordinary day: " + counts);
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        Health health = screener.health();
        screener.close();
        if (!health.compiled() || !health.keptOut().isEmpty() || health.counts().faulty() > 0) {
            throw new IllegalStateException("what was measured is not the sound, compiled rulebook: " + health);
        }
    }
}
