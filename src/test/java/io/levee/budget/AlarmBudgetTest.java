package io.levee.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.Screener;
import io.levee.Screening;
import io.levee.decision.Evidence;
import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.history.History;
import io.levee.rulebook.FactTally;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.Shipped;
import io.levee.transfer.Intervention;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import io.levee.watchlist.Watchlist;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Fifteen months without a scam: how often the shipped rulebook cries wolf, and whether its facts ever saw anything. */
class AlarmBudgetTest {

    private static final long SEED = Long.getLong("levee.seed", 20_261_124L);
    private static final int LEAST = 50_000;
    private static final int FACTS_EVERY = 5;

    private final Rulebook rulebook = Shipped.rulebook();
    private final History history = History.inMemory();
    private final FactTally facts = new FactTally(rulebook);
    private final Map<Intervention, Integer> levels = new EnumMap<>(Intervention.class);
    private final Map<String, Integer> flags = new HashMap<>();
    private final Map<String, Integer> alarms = new HashMap<>();
    private int screened;
    private int heldByScore;

    @Test
    void ordinaryLifeStaysWithinTheAlarmBudget() {
        System.out.println("AlarmBudgetTest: -Dlevee.seed=" + SEED);
        try (Screener screener = Screener.open(Path.of("rules")).knowing(history, Watchlist.empty())) {
            new OrdinaryBank(new Random(SEED), history, transfer -> look(screener, transfer)).run();
        }
        print();

        assertThat(screened).isGreaterThanOrEqualTo(LEAST);
        assertThat(perThousand(Intervention.REMIND)).as("REMIND per 1,000").isLessThan(60);
        assertThat(perThousand(Intervention.VERIFY)).as("VERIFY per 1,000").isLessThan(10);
        assertThat(perThousand(Intervention.DISSUADE)).as("DISSUADE per 1,000").isLessThan(1);
        // shared screens are 0.1 per 1,000 among honest customers by themselves, and always a reason to hold
        assertThat(1000.0 * heldByScore / screened)
                .as("HOLD by score per 1,000")
                .isLessThan(0.1);
        assertThat(facts.blind())
                .as("facts of amount and history that never saw anything")
                .isEmpty();
    }

    private void look(Screener screener, Transfer transfer) {
        Screening screening = screener.screen(transfer);
        screened++;
        levels.merge(screening.intervention(), 1, Integer::sum);
        if (screening.intervention() == Intervention.HOLD
                && screening.mandates().isEmpty()) {
            heldByScore++;
        }
        screening.evidence().forEach(evidence -> flags.merge(evidence.rule(), 1, Integer::sum));
        if (screening.intervention().compareTo(Intervention.VERIFY) >= 0) {
            String by = screening.evidence().stream()
                    .filter(evidence -> evidence.points() > 0)
                    .map(Evidence::rule)
                    .sorted()
                    .collect(Collectors.joining(" "));
            alarms.merge(screening.intervention() + " " + by, 1, Integer::sum);
        }
        if (screened % FACTS_EVERY == 0) {
            facts.add(remittance(transfer));
        }
    }

    private Remittance remittance(Transfer transfer) {
        Instant asOf = transfer.time().toInstant();
        Payee payee = transfer.payee();
        Known nothing = Known.nothing();
        return Remittance.of(
                transfer,
                new Frame(
                        asOf,
                        rulebook.settings().currency(),
                        Rates.none(),
                        rulebook.settings().coverageDays()),
                new Known(
                        history.snapshot(transfer.payer().account(), asOf),
                        payee == null ? nothing.payee() : history.snapshot(payee.account(), asOf),
                        Set.of(),
                        Set.of()),
                rulebook.read(transfer));
    }

    private double perThousand(Intervention level) {
        int sum = levels.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(level) >= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return 1000.0 * sum / screened;
    }

    private void print() {
        System.out.println(screened + " ordinary transfers and withdrawals; alarms per 1,000 at each level or above:");
        for (Intervention level : Intervention.values()) {
            if (level != Intervention.NONE) {
                System.out.printf(Locale.ROOT, "  %-10s %.3f%n", level, perThousand(level));
            }
        }
        System.out.printf(Locale.ROOT, "  HOLD by score alone %.3f%n", 1000.0 * heldByScore / screened);
        System.out.println("flags per 1,000:");
        top(flags, 40);
        System.out.println("alarms at VERIFY or above, number of times:");
        top(alarms, 25);
        System.out.println("facts, of " + screened / FACTS_EVERY + ": known, and true or above zero");
        facts.counts()
                .forEach(
                        (path, count) -> System.out.printf(Locale.ROOT, "  %-75s %6d %6d%n", path, count[0], count[1]));
    }

    private void top(Map<String, Integer> counts, int most) {
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT, "  %8.3f %s%n", 1000.0 * entry.getValue() / screened, entry.getKey()));
    }
}
