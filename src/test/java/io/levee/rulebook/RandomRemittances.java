package io.levee.rulebook;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Remittance;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.Channel;
import io.levee.transfer.Confirmation;
import io.levee.transfer.Context;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Funding;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.NameMatch;
import io.levee.transfer.Observation;
import io.levee.transfer.PartyType;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Relation;
import io.levee.transfer.Settlement;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferBuilder;
import io.levee.transfer.TransferKind;
import io.levee.transfer.WatchlistStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes remittances by chance: every field known or unknown, every kind of history, everything ever said. */
final class RandomRemittances {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-03-10T00:05:00+08:00");
    private static final int[] AMOUNTS = {
        10, 100, 500, 800, 1000, 1300, 1690, 5000, 9_900, 12_000, 49_999, 50_000, 60_001, 199_999, 200_000, 3_000_000
    };
    private static final int[] HOURS = {0, 1, 2, 23, 24, 25, 48, 71, 72, 100, 168, 336, 700, 1100, 2000, 4000};
    private static final List<String> ACCOUNTS = List.of("payee", "payee", "a", "b", "c", "d", "e", "f");

    private final Random random;
    private final Rulebook rulebook;
    private final List<List<String>> sayings = Shipped.sayings();

    RandomRemittances(Rulebook rulebook, Random random) {
        this.rulebook = rulebook;
        this.random = random;
    }

    Remittance next() {
        OffsetDateTime time = DAY.plusMinutes(random.nextInt(24 * 60));
        Instant asOf = time.toInstant();
        Transfer transfer = transfer(time);
        AccountSnapshot payer = snapshot("payer", transfer, asOf);
        AccountSnapshot payee =
                transfer.payee() == null ? AccountSnapshot.unknown() : snapshot("payee", transfer, asOf);
        return Remittance.of(
                transfer,
                new Frame(
                        asOf,
                        rulebook.settings().currency(),
                        rulebook.rates(),
                        rulebook.settings().coverageDays()),
                new Known(payer, payee, some(WatchlistStatus.class, 0.1), some(WatchlistStatus.class, 0.1)),
                rulebook.read(transfer));
    }

    private Transfer transfer(OffsetDateTime time) {
        TransferKind kind = one(TransferKind.class);
        Set<Observation> seen = some(Observation.class, one(0.05, 0.2, 0.4));
        Set<Observation> notSeen = some(Observation.class, one(0.05, 0.3));
        notSeen.removeAll(seen);
        TransferBuilder transfer = Transfer.builder()
                .id("T")
                .time(time)
                .kind(kind)
                .channel(maybe(Channel.class))
                .amount(money())
                .settlement(maybe(Settlement.class))
                .funding(maybe(Funding.class))
                .payer(payer())
                .observations(seen)
                .notObserved(notSeen)
                .confirmations(some(Confirmation.class, 0.1))
                .answers(answers());
        if (kind != TransferKind.CASH_WITHDRAWAL) {
            transfer.payee(payee());
        }
        if (chance(0.3)) {
            transfer.purpose(saying().get(0));
        }
        if (chance(0.7)) {
            transfer.context(Context.builder()
                    .region(chance(0.3) ? null : "R1")
                    .closing(chance(0.3) ? null : LocalTime.of(random.nextInt(24), random.nextInt(60)))
                    .build());
        }
        return transfer.build();
    }

    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            saying().forEach(text -> answers.add(Answer.text(text)));
        }
        return answers;
    }

    private List<String> saying() {
        return sayings.get(random.nextInt(sayings.size()));
    }

    private Payer payer() {
        return Payer.builder()
                .account("payer")
                .type(maybe(PartyType.class))
                .age(known(any -> List.of(0, 17, 22, 34, 35, 55, 59, 60, 70, 90).get(any.nextInt(10))))
                .balance(known(any -> BigDecimal.valueOf(any.nextInt(8) == 0 ? 0 : amount())))
                .openedOn(known(any -> opened()))
                .build();
    }

    private Payee payee() {
        return Payee.builder()
                .account("payee")
                .type(maybe(PartyType.class))
                .region(known(any -> any.nextBoolean() ? "R1" : "R2"))
                .openedOn(known(any -> opened()))
                .nameMatch(maybe(NameMatch.class))
                .relation(maybe(Relation.class))
                .newToPayer(known(Random::nextBoolean))
                .build();
    }

    private LocalDate opened() {
        return DAY.toLocalDate().minusDays(List.of(0, 1, 29, 30, 89, 200, 5000).get(random.nextInt(7)));
    }

    private Money money() {
        String currency =
                List.of("CNY", "CNY", "CNY", "CNY", "USD", "GBP", "JPY").get(random.nextInt(7));
        return Money.of(Long.toString(amount()), currency);
    }

    private long amount() {
        long amount = AMOUNTS[random.nextInt(AMOUNTS.length)];
        return chance(0.2) ? amount + random.nextInt(300) : amount;
    }

    private AccountSnapshot snapshot(String account, Transfer transfer, Instant asOf) {
        @Nullable
        Instant covered = known(
                any -> asOf.minus(Duration.ofDays(List.of(0, 29, 30, 90, 365).get(any.nextInt(5)))));
        return AccountSnapshot.of(
                AccountId.of(account),
                covered,
                several(10, () -> movement(account, transfer, asOf), Movement::time),
                several(
                        3,
                        () -> new DatedEvent(ago(asOf), AccountId.of(account), one(AccountEvent.class)),
                        DatedEvent::time),
                several(2, () -> attempt(account, transfer, asOf), Attempt::time));
    }

    private Movement movement(String account, Transfer transfer, Instant asOf) {
        String other = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        AccountId side = chance(0.15) ? null : AccountId.of(other.equals(account) ? "payer" : other);
        boolean out = chance(0.6);
        Money amount = chance(0.4) ? transfer.amount() : money();
        return Movement.builder()
                .time(ago(asOf))
                .from(out ? AccountId.of(account) : side)
                .to(out ? side : AccountId.of(account))
                .amount(amount)
                .counterpartyType(maybe(PartyType.class))
                .transferId(chance(0.05) ? "T" : null)
                .build();
    }

    private Attempt attempt(String account, Transfer transfer, Instant asOf) {
        return Attempt.builder()
                .time(ago(asOf))
                .payer(AccountId.of(chance(0.5) ? account : "x"))
                .payee(chance(0.5) ? AccountId.of("payee") : null)
                .amount(chance(0.5) ? transfer.amount() : null)
                .outcome(one(AttemptOutcome.class))
                .level(maybe(Intervention.class))
                .build();
    }

    private Instant ago(Instant asOf) {
        Instant time = asOf.minus(Duration.ofHours(HOURS[random.nextInt(HOURS.length)]));
        return chance(0.3) ? time.minus(Duration.ofMinutes(random.nextInt(3000))) : time;
    }

    private <T> List<T> several(int most, java.util.function.Supplier<T> make, Function<T, Instant> time) {
        List<T> several = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            several.add(make.get());
        }
        several.sort(Comparator.comparing(time));
        return several;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private double one(double... shares) {
        return shares[random.nextInt(shares.length)];
    }

    private <T> @Nullable T known(Function<Random, T> make) {
        return chance(0.3) ? null : make.apply(random);
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private <E extends Enum<E>> @Nullable E maybe(Class<E> type) {
        return chance(0.3) ? null : one(type);
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, double share) {
        Set<E> some = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (chance(share)) {
                some.add(constant);
            }
        }
        return some;
    }
}
