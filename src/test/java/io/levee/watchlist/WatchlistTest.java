package io.levee.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchlistTest {

    private static final AccountId ACCOUNT = AccountId.of("Q-1");
    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-03T00:00:00Z");

    @Test
    void anEmptyListKnowsNobody() {
        assertThat(Watchlist.empty().find(ACCOUNT, SINCE)).isEmpty();
        assertThat(Watchlist.of(List.of()).find(ACCOUNT, SINCE)).isEmpty();
    }

    @Test
    void aNewOrderIsToldFromAnOldOneByItsBeginning() {
        Watchlist watchlist = Watchlist.of(List.of(
                new WatchlistEntry(ACCOUNT, WatchlistStatus.FROZEN, SINCE, null),
                new WatchlistEntry(ACCOUNT, WatchlistStatus.FROZEN, UNTIL, null),
                new WatchlistEntry(ACCOUNT, WatchlistStatus.SUSPECT, null, null)));

        assertThat(watchlist.since(ACCOUNT, WatchlistStatus.FROZEN, SINCE.minusNanos(1)))
                .isNull();
        assertThat(watchlist.since(ACCOUNT, WatchlistStatus.FROZEN, SINCE)).isEqualTo(SINCE);
        assertThat(watchlist.since(ACCOUNT, WatchlistStatus.FROZEN, UNTIL)).isEqualTo(UNTIL);
        assertThat(watchlist.since(ACCOUNT, WatchlistStatus.SUSPECT, UNTIL)).isNull();
        assertThat(watchlist.since(ACCOUNT, WatchlistStatus.PROTECTED, UNTIL)).isNull();
        assertThat(watchlist.since(AccountId.of("Q-2"), WatchlistStatus.FROZEN, UNTIL))
                .isNull();
        assertThat(Watchlist.empty().since(ACCOUNT, WatchlistStatus.FROZEN, UNTIL))
                .isNull();
    }

    @Test
    void anEntryHoldsFromSinceOnAndBeforeUntil() {
        Watchlist watchlist =
                Watchlist.of(List.of(new WatchlistEntry(ACCOUNT, WatchlistStatus.STOP_PAYMENT, SINCE, UNTIL)));

        assertThat(watchlist.find(ACCOUNT, SINCE.minusNanos(1))).isEmpty();
        assertThat(watchlist.find(ACCOUNT, SINCE)).containsExactly(WatchlistStatus.STOP_PAYMENT);
        assertThat(watchlist.find(ACCOUNT, UNTIL.minusNanos(1))).containsExactly(WatchlistStatus.STOP_PAYMENT);
        assertThat(watchlist.find(ACCOUNT, UNTIL)).containsExactly(WatchlistStatus.SUSPECT);
    }

    @Test
    void anOpenEndCountsAsAlways() {
        Watchlist watchlist = Watchlist.of(List.of(
                new WatchlistEntry(ACCOUNT, WatchlistStatus.FROZEN, null, UNTIL),
                new WatchlistEntry(ACCOUNT, WatchlistStatus.SUSPECT, SINCE, null)));

        assertThat(watchlist.find(ACCOUNT, Instant.EPOCH)).containsExactly(WatchlistStatus.FROZEN);
        assertThat(watchlist.find(ACCOUNT, SINCE))
                .containsExactlyInAnyOrder(WatchlistStatus.FROZEN, WatchlistStatus.SUSPECT);
        assertThat(watchlist.find(ACCOUNT, UNTIL.plusSeconds(1_000_000))).containsExactly(WatchlistStatus.SUSPECT);
    }

    @Test
    void payersHaveStatusesOfTheirOwn() {
        AccountId payer = AccountId.of("P-1");
        Watchlist watchlist = Watchlist.of(List.of(
                new WatchlistEntry(payer, WatchlistStatus.PROTECTED, null, null),
                new WatchlistEntry(payer, WatchlistStatus.POLICE_WARNED, SINCE, UNTIL),
                new WatchlistEntry(ACCOUNT, WatchlistStatus.SUSPECT, null, null)));

        assertThat(watchlist.find(payer, SINCE))
                .containsExactlyInAnyOrder(WatchlistStatus.PROTECTED, WatchlistStatus.POLICE_WARNED);
        assertThat(watchlist.find(payer, UNTIL)).containsExactly(WatchlistStatus.PROTECTED);
        assertThat(watchlist.find(ACCOUNT, SINCE)).containsExactly(WatchlistStatus.SUSPECT);
    }

    @Test
    void theSameStatusTwiceHoldsWhileEitherDoes() {
        Watchlist watchlist = Watchlist.of(List.of(
                new WatchlistEntry(ACCOUNT, WatchlistStatus.FROZEN, null, SINCE),
                new WatchlistEntry(ACCOUNT, WatchlistStatus.FROZEN, UNTIL, null)));

        assertThat(watchlist.find(ACCOUNT, SINCE.minusNanos(1))).containsExactly(WatchlistStatus.FROZEN);
        assertThat(watchlist.find(ACCOUNT, SINCE)).containsExactly(WatchlistStatus.SUSPECT);
        assertThat(watchlist.find(ACCOUNT, UNTIL))
                .containsExactlyInAnyOrder(WatchlistStatus.FROZEN, WatchlistStatus.SUSPECT);
    }

    @Test
    void theAccountIsFoundHoweverItsNumberIsWritten() {
        Watchlist watchlist = Watchlist.of(
                List.of(new WatchlistEntry(AccountId.of("6222 0210"), WatchlistStatus.FROZEN, null, null)));

        assertThat(watchlist.find(AccountId.of("６２２２-0210"), SINCE)).containsExactly(WatchlistStatus.FROZEN);
    }

    @Test
    void theListDoesNotChangeWithWhatItWasMadeOf() {
        List<WatchlistEntry> entries =
                new ArrayList<>(List.of(new WatchlistEntry(ACCOUNT, WatchlistStatus.FROZEN, null, null)));
        Watchlist watchlist = Watchlist.of(entries);
        entries.clear();

        assertThat(watchlist.find(ACCOUNT, SINCE)).containsExactly(WatchlistStatus.FROZEN);
    }

    @Test
    void aStopHolds48HoursAndAFreezeSixMonthsWhereNoEndIsGiven() {
        AccountId frozen = AccountId.of("Q-2");
        Watchlist watchlist = Watchlist.of(List.of(
                new WatchlistEntry(ACCOUNT, WatchlistStatus.STOP_PAYMENT, SINCE, null),
                new WatchlistEntry(frozen, WatchlistStatus.FROZEN, SINCE, null)));

        Instant stopEnds = SINCE.plus(Duration.ofDays(2));
        assertThat(watchlist.find(ACCOUNT, stopEnds.minusNanos(1))).containsExactly(WatchlistStatus.STOP_PAYMENT);
        assertThat(watchlist.find(ACCOUNT, stopEnds)).containsExactly(WatchlistStatus.SUSPECT);
        Instant freezeEnds = Instant.parse("2026-09-01T00:00:00Z");
        assertThat(watchlist.find(frozen, freezeEnds.minusNanos(1))).containsExactly(WatchlistStatus.FROZEN);
        assertThat(watchlist.find(frozen, freezeEnds)).containsExactly(WatchlistStatus.SUSPECT);
        assertThat(watchlist.find(frozen, Instant.parse("2027-08-31T23:59:59Z")))
                .containsExactly(WatchlistStatus.SUSPECT);
        assertThat(watchlist.find(frozen, Instant.parse("2027-09-01T00:00:00Z")))
                .as("twelve months after its end")
                .isEmpty();
    }

    @Test
    void findsWhatIsThereAndNothingElse() {
        long seed = System.nanoTime();
        System.out.println("WatchlistTest seed " + seed);
        Random random = new Random(seed);
        List<WatchlistStatus> statuses = List.of(WatchlistStatus.values());
        Map<AccountId, Set<WatchlistStatus>> expected = new HashMap<>();
        List<WatchlistEntry> entries = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            AccountId account = number(random);
            WatchlistStatus status = statuses.get(random.nextInt(statuses.size()));
            entries.add(new WatchlistEntry(account, status, SINCE, UNTIL));
            expected.computeIfAbsent(account, key -> EnumSet.noneOf(WatchlistStatus.class))
                    .add(status);
        }
        Watchlist watchlist = Watchlist.of(entries);

        expected.forEach((account, listed) ->
                assertThat(watchlist.find(account, SINCE)).as("seed " + seed).isEqualTo(listed));
        for (int i = 0; i < 50_000; i++) {
            AccountId account = number(random);
            assertThat(watchlist.find(account, SINCE))
                    .as("seed " + seed)
                    .isEqualTo(expected.getOrDefault(account, Set.of()));
        }
    }

    /** Few enough numbers that many collide, some of them not ASCII. */
    private static AccountId number(Random random) {
        int kind = random.nextInt(10);
        String number = Integer.toString(random.nextInt(80_000), kind < 5 ? 10 : 36);
        return AccountId.of(kind == 9 ? "支" + number : number);
    }
}
