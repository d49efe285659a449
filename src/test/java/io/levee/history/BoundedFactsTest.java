package io.levee.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.PatternFacts;
import io.levee.facts.PayeeFacts;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.facts.WordFacts;
import io.levee.transfer.AccountId;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a history that keeps little says of a remittance, beside one that keeps all: counts and sums may be lower, and
 * what can't be known exactly is unknown; nothing is ever higher or other.
 */
class BoundedFactsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-01T10:30:00+08:00");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int[] WINDOWS = {1, 24, 72, 168, 720, 2160};
    private static final List<String> ACCOUNTS = List.of("payer", "payee", "A", "B", "C", "D", "E", "F", "G", "H");

    private interface Fact extends Function<Remittance, @Nullable Object> {}

    /** Facts of numbers that may come out lower. */
    private static Map<String, Fact> atLeast() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (int hours : WINDOWS) {
            pattern(facts, "paymentsToPayeeWithin", hours, p -> p.paymentsToPayeeWithin(hours));
            pattern(facts, "paidToPayeeWithin", hours, p -> p.paidToPayeeWithin(hours));
            pattern(facts, "totalToPayeeWithin", hours, p -> p.totalToPayeeWithin(hours));
            pattern(facts, "risingToPayeeWithin", hours, p -> p.risingToPayeeWithin(hours));
            pattern(facts, "returnedByPayeeWithin", hours, p -> p.returnedByPayeeWithin(hours));
            pattern(facts, "creditsFromPayeeWithin", hours, p -> p.creditsFromPayeeWithin(hours));
            pattern(facts, "newPayeesWithin", hours, p -> p.newPayeesWithin(hours));
            pattern(facts, "risingToNewPayeesWithin", hours, p -> p.risingToNewPayeesWithin(hours));
            pattern(facts, "paidToNewPayeesWithin", hours, p -> p.paidToNewPayeesWithin(hours));
            pattern(facts, "strangersCreditingWithin", hours, p -> p.strangersCreditingWithin(hours));
            pattern(facts, "cashDrawnWithin", hours, p -> p.cashDrawnWithin(hours));
            pattern(facts, "withdrawalsWithin", hours, p -> p.withdrawalsWithin(hours));
            pattern(facts, "outShareWithin", hours, p -> p.outShareWithin(hours));
            payee(facts, "payersWithin", hours, p -> p.payersWithin(hours));
            payee(facts, "receivedWithin", hours, p -> p.receivedWithin(hours));
            payee(facts, "sweptWithin", hours, p -> p.sweptWithin(hours));
            payee(facts, "tinyCreditsWithin", hours, p -> p.tinyCreditsWithin(20, hours));
        }
        facts.put("monthlyToPayee", r -> r.pattern().monthlyToPayee());
        facts.put("daysPayingPayee", r -> r.pattern().daysPayingPayee());
        facts.put("daysInContact", r -> r.pattern().daysInContact());
        facts.put("quietDays", r -> r.payee().quietDays());
        return facts;
    }

    /** Facts that are either what they are or unknown. */
    private static Map<String, Fact> exact() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (int hours : WINDOWS) {
            pattern(facts, "timesFirstToPayeeWithin", hours, p -> p.timesFirstToPayeeWithin(hours));
            pattern(facts, "timesSmallCreditsWithin", hours, p -> p.timesSmallCreditsWithin(100, hours));
            pattern(facts, "passedOnShareWithin", hours, p -> p.passedOnShareWithin(hours));
            pattern(facts, "passedOnOfAllWithin", hours, p -> p.passedOnOfAllWithin(hours));
            pattern(facts, "repaidShareBefore", hours, p -> p.repaidShareBefore(hours));
            pattern(facts, "timesReturnedWithin", hours, p -> p.timesReturnedWithin(hours));
            pattern(facts, "noCreditWithin", hours, p -> p.noCreditWithin(hours));
            payee(facts, "newWithin", hours, p -> p.newWithin(hours));
        }
        facts.put("timesUsualToPayee", r -> r.pattern().timesUsualToPayee());
        facts.put("timesUsualCash", r -> r.pattern().timesUsualCash());
        facts.put("newToPayer", r -> r.payee().newToPayer());
        return facts;
    }

    private static void pattern(
            Map<String, Fact> facts, String name, int hours, Function<PatternFacts, @Nullable Object> fact) {
        facts.put(name + " " + hours, remittance -> fact.apply(remittance.pattern()));
    }

    private static void payee(
            Map<String, Fact> facts, String name, int hours, Function<PayeeFacts, @Nullable Object> fact) {
        facts.put(name + " " + hours, remittance -> fact.apply(remittance.payee()));
    }

    @Test
    void whatIsKeptInPartNeverSaysMoreThanWhatIsKeptWhole() {
        long seed = System.nanoTime();
        System.out.println("BoundedFactsTest seed " + seed);
        Random random = new Random(seed);
        Map<String, Integer> lower = new LinkedHashMap<>();
        for (int round = 0; round < 1_500; round++) {
            Clock clock = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);
            History whole = new InMemoryHistory(new Retention(3_650, 10_000), clock);
            History part = new InMemoryHistory(new Retention(3_650, 8 + random.nextInt(12)), clock);
            List<Movement> movements = movements(random);
            for (History each : List.of(whole, part)) {
                movements.forEach(each::add);
                each.cover(NOW.minusDays(random.nextInt(3) == 0 ? 200 : 400).toInstant());
            }
            whole.cover(NOW.minusDays(400).toInstant());
            part.cover(NOW.minusDays(400).toInstant());
            Transfer transfer = transfer(random);
            Instant asOf = NOW.minusHours(random.nextInt(4) == 0 ? random.nextInt(500) : 0)
                    .toInstant();
            Remittance exact = remittance(transfer, asOf, whole);
            Remittance bounded = remittance(transfer, asOf, part);
            String where = "seed " + seed + ", round " + round + ", ";
            atLeast().forEach((name, fact) -> {
                @Nullable Object most = fact.apply(exact);
                @Nullable Object least = fact.apply(bounded);
                if (least instanceof Number number) {
                    assertThat(most).as(where + name).isInstanceOf(Number.class);
                    assertThat(number.doubleValue())
                            .as(where + name)
                            .isLessThanOrEqualTo(((Number) most).doubleValue() + 1e-6);
                }
                lower.merge(name, Objects.equals(most, least) ? 0 : 1, Integer::sum);
            });
            exact().forEach((name, fact) -> {
                @Nullable Object is = fact.apply(bounded);
                if (is != null) {
                    assertThat(is).as(where + name).isEqualTo(fact.apply(exact));
                }
            });
        }
        assertThat(lower.values()).as("the small history does lose something").anyMatch(count -> count > 0);
    }

    private static Movement moved(
            long secondsBefore, String from, String to, String amount, String id, @Nullable String of) {
        return Movement.builder()
                .id(id.isEmpty() ? null : id)
                .time(NOW.toInstant().minusSeconds(secondsBefore))
                .from(from)
                .to(to)
                .amount(Money.of(amount, "CNY"))
                .transferId(of)
                .build();
    }

    private static PayeeFacts payee(List<Movement> movements, int kept) {
        History history = new InMemoryHistory(new Retention(180, kept), Clock.fixed(NOW.toInstant(), ZoneOffset.UTC));
        movements.forEach(history::add);
        history.cover(NOW.minusDays(100).toInstant());
        return remittance(transfer(new Random(3)), NOW.toInstant(), history).payee();
    }

    @Test
    void whatWasPaidAndThenFoldedIsNotCountedAgainWhenTheBankBooksIt() {
        List<Movement> movements = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            movements.add(moved(36_000 - i, "p" + i, "payee", "100", "", "X" + i));
        }
        for (int i = 0; i < 300; i++) {
            movements.add(moved(7_200 - i, "p" + i, "payee", "100", "b" + i, "X" + i));
        }

        assertThat(payee(movements, 10_000).receivedWithin(24)).isEqualTo(30_000);
        assertThat(payee(movements, 256).receivedWithin(24)).isLessThanOrEqualTo(30_000);
    }

    @Test
    void moneyOutThatAFoldedCreditUsedUpCoversNoOther() {
        List<Movement> movements = new ArrayList<>();
        movements.add(moved(3000, "a", "payee", "100", "1", null));
        for (int i = 0; i < 4; i++) {
            movements.add(moved(2990 - i, "b" + i, "payee", "30", "2" + i, null));
        }
        movements.add(moved(2900, "payee", "z", "100", "3", null));
        for (int i = 0; i < 4; i++) {
            movements.add(moved(2800 - i, "c" + i, "payee", "1", "4" + i, null));
        }

        assertThat(payee(movements, 10_000).sweptWithin(24)).isEqualTo(1);
        assertThat(payee(movements, 8).sweptWithin(24)).isLessThanOrEqualTo(1);
    }

    @Test
    void whoIsForgottenAndComesAgainTheSameDayIsNoOther() {
        List<Movement> movements = new ArrayList<>();
        int second = 72_000;
        for (int round = 0; round < 6; round++) {
            movements.add(moved(second--, "client", "payee", "90000", "c" + round, null));
            for (int i = 0; i < 1_100; i++) {
                movements.add(moved(second--, "payee", "w" + i, "80", "w" + round + "-" + i, null));
            }
        }

        assertThat(payee(movements, 10_000).payersWithin(24)).isEqualTo(1);
        assertThat(payee(movements, 256).payersWithin(24)).isLessThanOrEqualTo(1);
    }

    @Test
    void whatIsStoredOfLaterDaysChangesNoAnswer() {
        long seed = System.nanoTime();
        System.out.println("BoundedFactsTest seed " + seed);
        Random random = new Random(seed);
        Map<String, Fact> facts = atLeast();
        facts.putAll(exact());
        for (int round = 0; round < 300; round++) {
            Clock clock = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);
            History without = new InMemoryHistory(Retention.DEFAULT, clock);
            History with = new InMemoryHistory(Retention.DEFAULT, clock);
            List<Movement> movements = movements(random);
            Instant asOf = NOW.minusHours(random.nextInt(1000)).toInstant();
            for (Movement movement : movements) {
                with.add(movement);
                if (!movement.time().isAfter(asOf)) {
                    without.add(movement);
                }
            }
            for (History each : List.of(with, without)) {
                each.cover(NOW.minusDays(200).toInstant());
            }
            Transfer transfer = transfer(random);
            Remittance then = remittance(transfer, asOf, without);
            Remittance now = remittance(transfer, asOf, with);
            String where = "seed " + seed + ", round " + round + ", ";
            facts.forEach(
                    (name, fact) -> assertThat(fact.apply(now)).as(where + name).isEqualTo(fact.apply(then)));
        }
    }

    private static List<Movement> movements(Random random) {
        List<Movement> movements = new ArrayList<>();
        int accounts = 3 + random.nextInt(ACCOUNTS.size() - 2);
        int days = 1 + random.nextInt(120);
        for (int i = 0; i < 60; i++) {
            String one = ACCOUNTS.get(random.nextInt(2));
            String other = ACCOUNTS.get(random.nextInt(accounts));
            boolean out = random.nextBoolean();
            boolean notes = other.equals(one) || random.nextInt(8) == 0;
            AccountId account = AccountId.of(one);
            AccountId side = notes ? null : AccountId.of(other);
            movements.add(Movement.builder()
                    .id("m" + i)
                    .time(NOW.toInstant().minus(Duration.ofMinutes(random.nextInt(days * 1440))))
                    .from(out ? account : side)
                    .to(out ? side : account)
                    .amount(Money.of(Integer.toString(1 + random.nextInt(random.nextBoolean() ? 30 : 3000)), "CNY"))
                    .build());
        }
        if (random.nextBoolean()) {
            // the transfer's own, which is among the latest when it is looked at again
            movements.add(Movement.builder()
                    .time(NOW.toInstant())
                    .from("payer")
                    .to("payee")
                    .amount(Money.of("500", "CNY"))
                    .transferId("T")
                    .build());
        }
        if (random.nextInt(3) > 0) {
            movements.sort(Comparator.comparing(Movement::time));
        }
        return movements;
    }

    private static Transfer transfer(Random random) {
        boolean cash = random.nextInt(5) == 0;
        return Transfer.builder()
                .id("T")
                .time(NOW)
                .kind(cash ? TransferKind.CASH_WITHDRAWAL : TransferKind.TRANSFER)
                .amount(Money.of(Integer.toString(1 + random.nextInt(3000)), "CNY"))
                .payer(Payer.builder()
                        .account("payer")
                        .balance(new BigDecimal(5000 + random.nextInt(5000)))
                        .build())
                .payee(cash ? null : Payee.of("payee"))
                .build();
    }

    private static Remittance remittance(Transfer transfer, Instant asOf, History history) {
        Payee payee = transfer.payee();
        Known known = new Known(
                history.snapshot(transfer.payer().account(), asOf),
                payee == null ? AccountSnapshot.unknown() : history.snapshot(payee.account(), asOf),
                Set.of(),
                Set.of());
        return Remittance.of(transfer, new Frame(asOf, CNY, Rates.none(), 30), known, WordFacts.none());
    }
}
