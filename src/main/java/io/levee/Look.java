package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Fault;
import io.levee.decision.Mandate;
import io.levee.decision.Text;
import io.levee.facts.AccountSnapshot;
import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.facts.WordFacts;
import io.levee.history.History;
import io.levee.rulebook.Evaluator;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.Score;
import io.levee.rulebook.Settings;
import io.levee.transfer.Answer;
import io.levee.transfer.Intervention;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import io.levee.watchlist.Watchlist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One look at a transfer: what is known, what fires, what it adds up to. Every fault costs only itself. */
final class Look {

    private final History history;
    private final Watchlist watchlist;
    private final @Nullable Rates rates;
    private final LongAdder screenings = new LongAdder();
    private final LongAdder faulty = new LongAdder();

    /** {@code rates}: the bank's own; without them, those of the rulebook. */
    Look(History history, Watchlist watchlist, @Nullable Rates rates) {
        this.history = history;
        this.watchlist = watchlist;
        this.rates = rates;
    }

    Look with(History otherHistory, Watchlist otherWatchlist) {
        return new Look(otherHistory, otherWatchlist, rates);
    }

    Watchlist watchlist() {
        return watchlist;
    }

    History history() {
        return history;
    }

    Health.Counts counts() {
        return new Health.Counts(screenings.sum(), faulty.sum());
    }

    /** Counts a look. */
    void count(Screening screening) {
        screenings.increment();
        if (!screening.faults().isEmpty()) {
            faulty.increment();
        }
    }

    /**
     * Looks at a transfer.
     *
     * @param lifted the hold of this transfer that was lifted before, or null
     * @param paused whether only the watchlist's orders act
     */
    Screening at(Transfer transfer, Instant asOf, RulesInForce.Rules rules, @Nullable Lifted lifted, boolean paused) {
        Rulebook rulebook = rules.rulebook();
        Faults faults = new Faults(rulebook.settings());
        Sides listed = listed(transfer, asOf, faults);
        List<Mandate> mandates = new ArrayList<>(WatchlistMandates.of(listed.payer, listed.payee, rulebook));
        Remittance remittance = remittance(transfer, asOf, rulebook, listed, faults);

        Evaluator.Outcome outcome = rules.evaluator().evaluate(remittance);
        for (Flag flag : outcome.failed()) {
            if (!flag.shadow()) {
                faults.flagFailed(flag);
            }
        }
        List<Mandate> ofWatchlist = List.copyOf(mandates);
        List<Flag> acting = new ArrayList<>(outcome.fired().size());
        List<Evidence> evidence = new ArrayList<>(outcome.fired().size());
        List<Evidence> shadow = new ArrayList<>(0);
        for (Flag flag : outcome.fired()) {
            if (flag.shadow()) {
                shadow.add(flag.evidence(remittance));
            } else {
                acting.add(flag);
                evidence.add(flag.evidence(remittance));
                Mandate mandate = flag.mandate(remittance);
                if (mandate != null) {
                    mandates.add(mandate);
                }
            }
        }
        mandates.addAll(WatchlistMandates.withEvidence(listed.payee, acting, rulebook));
        Score score = rulebook.score(acting, remittance);
        Ruling ruling = paused
                ? Ruling.whilePaused(ofWatchlist)
                : Ruling.on(transfer, score.intervention(), faults.floor(), mandates, acting, lifted);
        return new Screening(
                transfer,
                asOf,
                ruling,
                score,
                evidence,
                shadow,
                faults.list,
                outcome.keptOut(),
                remittance,
                rulebook,
                paused,
                null);
    }

    private record Sides(Listed payer, Listed payee) {}

    private Sides listed(Transfer transfer, Instant asOf, Faults faults) {
        try {
            Payee payee = transfer.payee();
            return new Sides(
                    Listed.of(transfer.payer().account(), asOf, watchlist),
                    payee == null ? Listed.NOTHING : Listed.of(payee.account(), asOf, watchlist));
        } catch (RuntimeException e) {
            faults.add(Fault.Kind.NO_WATCHLIST, "名单暂时无法查询", "The watchlist could not be asked");
            return new Sides(Listed.NOTHING, Listed.NOTHING);
        }
    }

    private Remittance remittance(Transfer transfer, Instant asOf, Rulebook rulebook, Sides listed, Faults faults) {
        for (Answer answer : transfer.answers()) {
            for (String tick : answer.ticks()) {
                if (!rulebook.hasTell(tick)) {
                    faults.add(
                            Fault.Kind.UNKNOWN_TICK,
                            "规则库不认识勾选项 " + tick,
                            "The rulebook does not know the tick " + tick);
                }
            }
        }
        WordFacts words = rulebook.read(transfer);
        Settings settings = rulebook.settings();
        Rates inForce = rates == null ? rulebook.rates() : rates;
        Frame frame = new Frame(asOf, settings.currency(), inForce, settings.coverageDays());
        try {
            Payee payee = transfer.payee();
            Known known = new Known(
                    history.snapshot(transfer.payer().account(), asOf),
                    payee == null ? AccountSnapshot.unknown() : history.snapshot(payee.account(), asOf),
                    listed.payer.statuses(),
                    listed.payee.statuses());
            return Remittance.of(transfer, frame, known, words);
        } catch (RuntimeException e) {
            faults.add(Fault.Kind.NO_HISTORY, "历史记录暂时无法查询", "The history could not be asked");
            Known known = new Known(
                    AccountSnapshot.unknown(),
                    AccountSnapshot.unknown(),
                    listed.payer.statuses(),
                    listed.payee.statuses());
            Frame withoutRates = new Frame(asOf, settings.currency(), Rates.none(), settings.coverageDays());
            return Remittance.of(transfer, withoutRates, known, words);
        }
    }

    /** The faults of one look. */
    private static final class Faults {

        private final Settings settings;
        private final List<Fault> list = new ArrayList<>(0);

        Faults(Settings settings) {
            this.settings = settings;
        }

        void add(Fault.Kind kind, String zh, String en) {
            list.add(new Fault(kind, settings.floor(kind), new Text(zh, en)));
        }

        void flagFailed(Flag flag) {
            add(
                    Fault.Kind.FLAG_FAILED,
                    "规则 " + flag.id() + " 出错，已停用至下次更新规则库",
                    "Flag " + flag.id() + " failed and is left out until the next rulebook");
        }

        Intervention floor() {
            Intervention floor = Intervention.NONE;
            for (Fault fault : list) {
                floor = floor.or(fault.floor());
            }
            return floor;
        }
    }
}
