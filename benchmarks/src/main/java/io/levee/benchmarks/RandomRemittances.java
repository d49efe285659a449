package io.levee.benchmarks;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Remittance;
import io.levee.facts.SpokenTell;
import io.levee.facts.WordFacts;
import io.levee.history.History;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.Confirmation;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Funding;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.Observation;
import io.levee.transfer.PartyType;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Relation;
import io.levee.transfer.Settlement;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferBuilder;
import io.levee.transfer.WatchlistStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remittances of all kinds, most of them odd, on which engines are compared before any of them is measured: each fact is
 * unknown as often as not, and the tells and folders that flags name are heard at random. The same seed makes the same.
 */
final class RandomRemittances {

    private static final Pattern TELL = Pattern.compile("tells\\( \"([^\"]+)\" \\)");
    private static final Pattern STRONG = Pattern.compile("strong\\( \"([^\"]+)\" \\)");
    private static final AccountId PAYER = AccountId.of("P-1");
    private static final AccountId PAYEE = AccountId.of("Q-1");
    private static final Instant NOW = Bank.OPENING.toInstant();

    private final Random random;
    private final Rulebook rulebook;
    private final List<String> tells;
    private final List<String> folders;

    RandomRemittances(long seed, Rulebook rulebook, List<Flag> flags) {
        this.random = new Random(seed);
        this.rulebook = rulebook;
        this.tells = named(TELL, flags);
        this.folders = named(STRONG, flags);
    }

    private static List<String> named(Pattern pattern, List<Flag> flags) {
        Set<String> names = new TreeSet<>();
        for (Flag flag : flags) {
            Matcher matcher = pattern.matcher(flag.condition().toString());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return List.copyOf(names);
    }

    List<Remittance> list(int count) {
        List<Remittance> list = new ArrayList<>(count);
        while (list.size() < count) {
            list.add(next());
        }
        return list;
    }

    private Remittance next() {
        History history = History.inMemory();
        long yuan = 1 + Math.round(Math.exp(random.nextDouble() * 13));
        switch (random.nextInt(8)) {
            case 0 -> yuan = passedOn(history);
            case 1 -> wokenUp(history);
            default -> anything(history);
        }
        Transfer transfer = transfer(yuan);
        Known known = new Known(history.snapshot(PAYER, NOW), history.snapshot(PAYEE, NOW), listed(), listed());
        Frame frame = new Frame(
                NOW,
                rulebook.settings().currency(),
                rulebook.rates(),
                rulebook.settings().coverageDays());
        if (random.nextInt(20) == 0) {
            known = new Known(AccountSnapshot.unknown(), AccountSnapshot.unknown(), Set.of(), Set.of());
        }
        return Remittance.of(transfer, frame, known, words());
    }

    private void anything(History history) {
        if (random.nextInt(4) > 0) {
            history.cover(NOW.minus(Duration.ofDays(20 + random.nextInt(180))));
        }
        for (int i = random.nextInt(40); i > 0; i--) {
            history.add(movement());
        }
        twice(history, any(AccountEvent.values()));
        for (int i = random.nextInt(4); i > 0; i--) {
            history.add(new DatedEvent(ago(24 * 10), PAYER, any(AccountEvent.values())));
            history.add(Attempt.builder()
                    .time(ago(24 * 40))
                    .payer(PAYER)
                    .payee(PAYEE)
                    .outcome(any(AttemptOutcome.values()))
                    .build());
        }
    }

    private void twice(History history, AccountEvent event) {
        history.add(new DatedEvent(ago(24), PAYER, event));
        history.add(new DatedEvent(ago(24), PAYER, event));
    }

    /** Some strangers' money comes in, and about as much is to go out. */
    private long passedOn(History history) {
        history.cover(NOW.minus(Duration.ofDays(200)));
        long sum = 0;
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            long yuan = 500 + random.nextInt(5_000);
            sum += yuan;
            history.add(credit("S-" + i, PAYER, yuan, 150));
        }
        return Math.round(sum * (0.7 + random.nextDouble() * 0.5));
    }

    /** A payee's account that slept for long is paid by some all at once. */
    private void wokenUp(History history) {
        history.cover(NOW.minus(Duration.ofDays(150 + random.nextInt(100))));
        for (int i = random.nextInt(10); i > 0; i--) {
            history.add(credit("S-" + i, PAYEE, 1_000, 24));
        }
    }

    private Movement credit(String from, AccountId to, long yuan, int hours) {
        return Movement.builder()
                .from(AccountId.of(from))
                .to(to)
                .amount(Bank.yuan(yuan))
                .time(ago(hours))
                .build();
    }

    private Transfer transfer(long yuan) {
        Payee.Builder payee = Payee.builder().account(PAYEE);
        payee.type(maybe(() -> any(PartyType.values())));
        payee.relation(maybe(() -> any(Relation.values())));
        payee.newToPayer(maybe(random::nextBoolean));
        payee.openedOn(maybe(() -> Bank.OPENING.toLocalDate().minusDays(random.nextInt(100))));
        TransferBuilder transfer = Transfer.builder()
                .id("T-1")
                .time(Bank.OPENING)
                .amount(random.nextInt(10) == 0 ? Money.of(yuan + ".00", "USD") : Bank.yuan(yuan))
                .settlement(maybe(() -> any(Settlement.values())))
                .funding(maybe(() -> any(Funding.values())))
                .payer(Payer.builder()
                        .account(PAYER)
                        .type(maybe(() -> any(PartyType.values())))
                        .age(maybe(() -> 18 + random.nextInt(80)))
                        .balance(maybe(() -> BigDecimal.valueOf(yuan + random.nextInt((int) yuan * 2))))
                        .build())
                .payee(payee.build());
        List<Observation> seen = new ArrayList<>();
        for (Observation observation : Observation.values()) {
            if (random.nextInt(5) == 0) {
                seen.add(observation);
            }
        }
        transfer.observations(seen);
        if (random.nextInt(4) == 0) {
            transfer.confirmations(any(Confirmation.values()));
        }
        return transfer.build();
    }

    private Movement movement() {
        boolean out = random.nextBoolean();
        AccountId other = random.nextBoolean() ? PAYEE : AccountId.of("X-" + random.nextInt(12));
        AccountId one = random.nextInt(4) == 0 && !other.equals(PAYEE) ? PAYEE : PAYER;
        return Movement.builder()
                .from(out ? one : other)
                .to(out ? other : one)
                .amount(Bank.yuan(1 + Math.round(Math.exp(random.nextDouble() * 11))))
                .time(ago(random.nextBoolean() ? 24 : 24 * 200))
                .build();
    }

    private WordFacts words() {
        List<SpokenTell> spoken = new ArrayList<>();
        for (String tell : tells) {
            if (random.nextInt(12) == 0) {
                spoken.add(new SpokenTell(tell, "common", any(SpokenTell.Strength.values())));
            }
        }
        Set<String> strong = new TreeSet<>();
        folders.stream().filter(folder -> random.nextInt(6) == 0).forEach(strong::add);
        return WordFacts.of(spoken, strong, random.nextInt(10) == 0);
    }

    private Set<WatchlistStatus> listed() {
        return random.nextInt(5) == 0 ? Set.of(any(WatchlistStatus.values())) : Set.of();
    }

    private Instant ago(int hours) {
        return NOW.minusSeconds(1 + random.nextInt(hours * 3_600));
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
