package io.levee.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Earlier;
import io.levee.facts.Movements;
import io.levee.facts.Total;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Micros;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetentionTest {

    /** A Monday at midnight. */
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final AccountId SHOP = AccountId.of("S-1");
    private static final int MOST = 16;

    private final Retention retention = new Retention(180, MOST);
    private final History history = new InMemoryHistory(retention, Clock.fixed(END, ZoneOffset.UTC));

    private static Instant minute(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private void credit(long minutes, String from, String amount) {
        credit(minutes, from, amount, null);
    }

    private void credit(long minutes, String from, String amount, @Nullable String id) {
        history.add(Movement.builder()
                .id(id)
                .time(minute(minutes))
                .from(from)
                .to(SHOP)
                .amount(Money.of(amount, "CNY"))
                .build());
    }

    private void credits(int count) {
        for (int i = 0; i < count; i++) {
            credit(i, "C-" + i, "1.00");
        }
    }

    private Movements movements() {
        return history.snapshot(SHOP, END).movements();
    }

    private Total creditsBetween(Instant from, Instant until) {
        return movements().earlier().total(Micros.of(from), Micros.of(until), false);
    }

    private static int number(Movements movements, String account) {
        return movements.numberOf(AccountId.of(account));
    }

    @Nested
    class Detail {

        @Test
        void neverExceedsTheCapAndNothingIsLostBeforeIt() {
            credits(MOST);
            assertThat(movements().size()).isEqualTo(MOST);
            assertThat(movements().earlier().latest()).isEqualTo(Earlier.NEVER);

            for (int i = MOST; i < 200; i++) {
                credit(i, "C-" + i, "1.00");
                assertThat(movements().size()).isBetween(MOST * 3 / 4, MOST);
                assertThat(movements().time(movements().size() - 1)).isEqualTo(Micros.of(minute(i)));
            }
        }

        @Test
        void andWhatIsFoldedAddUpToAllThatMoved() {
            credits(100);

            assertThat(creditsBetween(START, minute(100_000)).count()
                            + movements().size())
                    .isEqualTo(100);
            assertThat(creditsBetween(START, minute(100_000)).minor()
                            + 100L * movements().size())
                    .isEqualTo(100 * 100);
        }

        @Test
        void countsAnIdOnceThatComesAgainWhetherItWasFoldedOrNot() {
            for (int i = 0; i < 40; i++) {
                credit(i, "C-" + i % 5, "1.00", "m" + i);
            }
            long counted =
                    creditsBetween(START, minute(100_000)).count() + movements().size();
            for (int i = 0; i < 40; i++) {
                credit(i, "C-" + i % 5, "1.00", "m" + i);
            }

            assertThat(counted).isEqualTo(40);
            assertThat(creditsBetween(START, minute(100_000)).count()
                            + movements().size())
                    .isEqualTo(40);
        }

        @Test
        void letsLateArrivalsWithoutAnIdLandInTheirHour() {
            credits(200);
            long before = creditsBetween(minute(0), minute(60)).count();
            credit(10, "late", "5.00");

            assertThat(creditsBetween(minute(0), minute(60)).count()).isEqualTo(before + 1);
            assertThat(creditsBetween(minute(0), minute(60)).minor()).isEqualTo(60 * 100 + 500);
        }

        @Test
        void knowsOfLateArrivalsWithAnIdWhoItWasAndCountsNothing() {
            credits(200);
            Total before = creditsBetween(minute(0), minute(60));
            credit(10, "late", "5.00", "m");

            assertThat(creditsBetween(minute(0), minute(60))).isEqualTo(before);
            Movements movements = movements();
            assertThat(movements.earlier().firstReceived(number(movements, "late")))
                    .isEqualTo(Micros.of(minute(10)));
        }
    }

    @Nested
    class Spans {

        @Test
        void countOnlyWhereTheyLieWhollyInTheWindow() {
            credits(200);

            assertThat(creditsBetween(minute(0), minute(60)).count()).isEqualTo(60);
            assertThat(creditsBetween(minute(1), minute(60)).count()).isZero();
            assertThat(creditsBetween(minute(0), minute(58)).count()).isZero();
            assertThat(creditsBetween(minute(60), minute(120)).count()).isEqualTo(60);
        }

        @Test
        void areHoursForSevenDaysAndDaysBefore() {
            int days = 20;
            for (int hour = 0; hour < days * 24; hour++) {
                credit(hour * 60L, "C", "1.00");
            }
            Movements movements = movements();
            Instant latest = Micros.instant(movements.earlier().latest());

            assertThat(creditsBetween(latest.minus(Duration.ofHours(30)), latest)
                            .count())
                    .as("hours")
                    .isBetween(28L, 30L);
            assertThat(creditsBetween(START.plus(Duration.ofHours(1)), START.plus(Duration.ofHours(47)))
                            .count())
                    .as("no whole day lies between")
                    .isZero();
            assertThat(creditsBetween(START, latest).count()).isBetween(days * 24L - MOST - 1, days * 24L);
        }

        @Test
        void countDifferentCounterpartiesUpToSixtyFour() {
            for (int i = 0; i < 50; i++) {
                credit(i, "C-" + i % 30, "1.00");
            }
            for (int i = 60; i < 300; i++) {
                credit(i / 4 + 45, "D-" + i, "1.00");
            }
            credit(1000, "E", "1.00");

            assertThat(creditsBetween(minute(60), minute(120)).counterparties()).isBetween(1, 64);
        }

        @Test
        void leaveAmountsInOtherCurrenciesOutOfTheSum() {
            credits(8);
            history.add(Movement.builder()
                    .time(minute(9))
                    .from("foreign")
                    .to(SHOP)
                    .amount(Money.of("999.00", "USD"))
                    .build());
            for (int i = 10; i < 100; i++) {
                credit(i, "C-" + i, "1.00");
            }

            Total total = creditsBetween(minute(0), minute(60));
            assertThat(total.count()).isEqualTo(59);
            assertThat(total.minor()).isEqualTo(58 * 100);
        }
    }

    @Nested
    class Counterparties {

        @Test
        void stayKnownWhenTheirMovementsWereFolded() {
            credit(0, "first", "1.00");
            for (int i = 1; i < 100; i++) {
                credit(i, "C-" + i % 20, "1.00");
            }
            history.cover(START.minus(Duration.ofDays(60)));

            AccountSnapshot snapshot = history.snapshot(SHOP, END);
            int first = number(snapshot.movements(), "first");
            assertThat(snapshot.movements().earlier().firstReceived(first)).isEqualTo(Micros.of(minute(0)));
            assertThat(snapshot.movements().earlier().firstPaid(first)).isEqualTo(Earlier.NOT_YET);
            assertThat(snapshot.coveredSince()).isEqualTo(START.minus(Duration.ofDays(60)));
        }

        @Test
        void areForgottenWhereThereAreTooManyAndCoverageThenBeginsBehindThem() {
            history.cover(START.minus(Duration.ofDays(60)));
            credits(1000);

            AccountSnapshot snapshot = history.snapshot(SHOP, END);
            assertThat(snapshot.movements().counterparties()).isBetween(MOST, 3 * MOST);
            assertThat(number(snapshot.movements(), "C-0")).isEqualTo(Movements.NOTES);
            assertThat(number(snapshot.movements(), "C-999")).isNotEqualTo(Movements.NOTES);
            assertThat(number(snapshot.movements(), "C-980")).isNotEqualTo(Movements.NOTES);
            Instant covered = snapshot.coveredSince();
            for (int i = 0; i < 1000; i++) {
                if (number(snapshot.movements(), "C-" + i) == Movements.NOTES) {
                    assertThat(covered).isAfter(minute(i));
                }
            }
        }
    }

    @Nested
    class Age {

        @Test
        void letsGoOfWhatIsOlderThanTheRetentionAndSaysSo() {
            history.cover(START.minus(Duration.ofDays(60)));
            credit(0, "old", "1.00");
            history.add(new DatedEvent(minute(1), SHOP, AccountEvent.NEW_DEVICE));
            for (int hour = 24; hour < 200 * 24; hour++) {
                history.add(Movement.builder()
                        .time(START.plus(Duration.ofHours(hour)))
                        .from("A-" + hour / 24)
                        .to("B-" + hour / 24)
                        .amount(Money.of("1", "CNY"))
                        .build());
            }

            AccountSnapshot snapshot = history.snapshot(SHOP, END);
            assertThat(snapshot.movements().size()).isZero();
            assertThat(snapshot.events()).isEmpty();
            assertThat(snapshot.coveredSince()).isAfter(minute(0));
            assertThat(history.snapshot(AccountId.of("A-1"), END).movements().size())
                    .isZero();
            assertThat(history.snapshot(AccountId.of("A-199"), END).movements().size())
                    .isPositive();
        }

        @Test
        void isNotMovedByAMovementThatClaimsToBeOfTheFuture() {
            History today = new InMemoryHistory(retention, Clock.fixed(minute(100), ZoneOffset.UTC));
            for (int i = 0; i < 40; i++) {
                today.add(Movement.builder()
                        .time(i == 10 ? Instant.parse("2999-01-01T00:00:00Z") : minute(i))
                        .from("C-" + i)
                        .to(SHOP)
                        .amount(Money.of("1.00", "CNY"))
                        .build());
            }

            Movements movements = today.snapshot(SHOP, END).movements();
            long folded = movements
                    .earlier()
                    .total(Micros.of(minute(0)), Micros.of(minute(60)), false)
                    .count();
            assertThat(folded + movements.size())
                    .as("the one of the future is not seen yet")
                    .isEqualTo(39);
        }
    }

    @Test
    void whateverComesInWhateverOrderNothingIsEverOverstated() {
        long seed = System.nanoTime();
        System.out.println("RetentionTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            History bounded = History.inMemory(new Retention(3_650, 8 + random.nextInt(20)));
            bounded.cover(START.minus(Duration.ofDays(60)));
            List<Movement> all = new ArrayList<>();
            int spread = 1 + random.nextInt(40_000);
            for (int i = 0; i < 300; i++) {
                String other = "C-" + random.nextInt(1 + random.nextInt(200));
                boolean out = random.nextInt(3) == 0;
                all.add(Movement.builder()
                        .id(random.nextBoolean() ? null : "m" + i)
                        .time(minute(random.nextInt(spread)))
                        .from(out ? SHOP : AccountId.of(other))
                        .to(out ? AccountId.of(other) : SHOP)
                        .amount(Money.of(Integer.toString(1 + random.nextInt(500)), "CNY"))
                        .build());
            }
            if (random.nextBoolean()) {
                all.sort(java.util.Comparator.comparing(Movement::time));
            } else if (random.nextBoolean()) {
                Collections.reverse(all);
            }
            all.forEach(bounded::add);
            all.stream().filter(m -> m.id() != null).forEach(bounded::add);
            AccountSnapshot snapshot = bounded.snapshot(SHOP, END);
            for (int window = 0; window < 40; window++) {
                long from = random.nextInt(spread);
                long until = from + random.nextInt(spread);
                assertNothingOverstated("seed " + seed, snapshot, all, minute(from), minute(until));
            }
        }
    }

    private static void assertNothingOverstated(
            String seed, AccountSnapshot snapshot, List<Movement> all, Instant from, Instant until) {
        Earlier earlier = snapshot.movements().earlier();
        for (boolean out : new boolean[] {true, false}) {
            List<Movement> within = all.stream()
                    .filter(m -> SHOP.equals(m.from()) == out)
                    .filter(m -> !m.time().isBefore(from) && !m.time().isAfter(until))
                    .toList();
            Total total = earlier.total(Micros.of(from), Micros.of(until), out);
            Set<AccountId> different = new HashSet<>();
            long sum = 0;
            for (Movement movement : within) {
                different.add(out ? movement.to() : movement.from());
                sum += movement.amount().minor();
            }
            assertThat(total.count()).as(seed).isLessThanOrEqualTo(within.size());
            assertThat(total.minor()).as(seed).isLessThanOrEqualTo(sum);
            assertThat(total.counterparties()).as(seed).isLessThanOrEqualTo(different.size());
            boolean folded = within.stream().anyMatch(m -> Micros.of(m.time()) < earlier.latest());
            if (folded && snapshot.movements().size() == 0) {
                assertThat(earlier.mayHaveMoved(Micros.of(from), Micros.of(until), out))
                        .as(seed)
                        .isTrue();
            }
        }
        assertKnownCounterparties(seed, snapshot, all);
    }

    /** Whoever is not known had no contact since the beginning of coverage. */
    private static void assertKnownCounterparties(String seed, AccountSnapshot snapshot, List<Movement> all) {
        Instant covered = snapshot.coveredSince();
        assertThat(covered).as(seed).isNotNull();
        for (Movement movement : all) {
            AccountId other = SHOP.equals(movement.from()) ? movement.to() : movement.from();
            if (snapshot.movements().numberOf(other) == Movements.NOTES) {
                assertThat(movement.time()).as(seed).isBefore(covered);
            }
        }
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Retention(0, 256)).hasMessage("retention.days: `0`, expected 1 to 3650");
        assertThatThrownBy(() -> new Retention(180, 7)).hasMessage("retention.movements: `7`, expected 8 to 10000");
    }
}
