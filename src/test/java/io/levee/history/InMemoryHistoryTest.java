package io.levee.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Micros;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InMemoryHistoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final AccountId PAYER = AccountId.of("P-1");
    private static final AccountId PAYEE = AccountId.of("Q-1");

    private final History history = History.inMemory();

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static Movement movement(@Nullable String id, long seconds) {
        return movement(id, seconds, PAYER, PAYEE);
    }

    private static Movement movement(
            @Nullable String id, long seconds, @Nullable AccountId from, @Nullable AccountId to) {
        return Movement.builder()
                .id(id)
                .time(at(seconds))
                .from(from)
                .to(to)
                .amount(Money.of("10", "CNY"))
                .build();
    }

    private static Attempt attempt(long seconds) {
        return Attempt.builder()
                .time(at(seconds))
                .payer("P-1")
                .payee("Q-1")
                .outcome(AttemptOutcome.REFUSED)
                .build();
    }

    private List<Long> seconds(AccountId account) {
        return seconds(history.snapshot(account, END));
    }

    private static List<Long> seconds(AccountSnapshot snapshot) {
        return IntStream.range(0, snapshot.movements().size())
                .mapToObj(i -> Micros.instant(snapshot.movements().time(i)).getEpochSecond() - START.getEpochSecond())
                .toList();
    }

    /** The fingerprints of the movements' ids. */
    private static List<Long> ids(AccountSnapshot snapshot) {
        PackedMovements movements = (PackedMovements) snapshot.movements();
        return IntStream.range(0, movements.size()).mapToObj(movements::id).toList();
    }

    private static Long[] of(String... ids) {
        return Stream.of(ids).map(Fingerprint::of).toArray(Long[]::new);
    }

    @Test
    void anAccountNobodyMentionedIsEmptyAndNotCovered() {
        AccountSnapshot snapshot = history.snapshot(PAYER, END);

        assertThat(seconds(snapshot)).isEmpty();
        assertThat(snapshot.events()).isEmpty();
        assertThat(snapshot.attempts()).isEmpty();
        assertThat(snapshot.coveredSince()).isNull();
    }

    @Test
    void entriesAreKnownToEveryAccountTheyName() {
        history.add(movement("m", 1));
        history.add(attempt(2));
        history.add(new DatedEvent(at(3), PAYER, AccountEvent.NEW_DEVICE));

        AccountSnapshot payer = history.snapshot(PAYER, END);
        AccountSnapshot payee = history.snapshot(PAYEE, END);

        assertThat(seconds(payer)).containsExactly(1L).isEqualTo(seconds(payee));
        assertThat(payer.movements().isOut(0)).isTrue();
        assertThat(payee.movements().isOut(0)).isFalse();
        assertThat(payer.movements().account(payer.movements().counterparty(0))).isEqualTo(PAYEE);
        assertThat(payee.movements().account(payee.movements().counterparty(0))).isEqualTo(PAYER);
        assertThat(payer.attempts()).hasSize(1).isEqualTo(payee.attempts());
        assertThat(payer.events()).hasSize(1);
        assertThat(payee.events()).isEmpty();
    }

    @Test
    void notesOnOneSideAreNoAccount() {
        history.add(movement("in", 1, null, PAYEE));
        history.add(movement("out", 2, PAYEE, null));

        assertThat(seconds(PAYEE)).containsExactly(1L, 2L);
    }

    @Test
    void lateAndShuffledArrivalsLandWhereTheirTimeSays() {
        for (long second : new long[] {50, 10, 90, 30, 70, 20}) {
            history.add(movement(null, second));
            history.add(attempt(second));
            history.add(new DatedEvent(at(second), PAYER, AccountEvent.NEW_DEVICE));
        }

        AccountSnapshot snapshot = history.snapshot(PAYER, END);
        assertThat(seconds(PAYER)).containsExactly(10L, 20L, 30L, 50L, 70L, 90L);
        assertThat(snapshot.attempts()).hasSize(6).isSortedAccordingTo(Comparator.comparing(Attempt::time));
        assertThat(snapshot.events()).hasSize(6).isSortedAccordingTo(Comparator.comparing(DatedEvent::time));
    }

    @Test
    void theSameIdTwiceCountsOnce() {
        history.add(movement("m", 1));
        history.add(movement("other", 2));
        history.add(movement("m", 1));

        assertThat(seconds(PAYER)).containsExactly(1L, 2L);
        assertThat(seconds(PAYEE)).containsExactly(1L, 2L);
    }

    @Test
    void theSameEventAtTheSameTimeCountsOnce() {
        for (int i = 0; i < 2; i++) {
            history.add(new DatedEvent(at(1), PAYER, AccountEvent.NEW_DEVICE));
            history.add(new DatedEvent(at(1), PAYER, AccountEvent.LIMIT_RAISED));
            history.add(new DatedEvent(at(2), PAYER, AccountEvent.NEW_DEVICE));
        }

        assertThat(history.snapshot(PAYER, END).events()).hasSize(3);
    }

    private static Movement ofTransfer(@Nullable String id, String transferId, long seconds) {
        return Movement.builder()
                .id(id)
                .time(at(seconds))
                .from(PAYER)
                .to(PAYEE)
                .amount(Money.of("10", "CNY"))
                .transferId(transferId)
                .build();
    }

    @Test
    void theBookingOfATransferTakesThePlaceOfItsExpectationWhicheverComesFirst() {
        history.add(ofTransfer(null, "T-1", 10));
        history.add(ofTransfer(null, "T-2", 20));
        history.add(ofTransfer("B-1", "T-1", 30));
        history.add(ofTransfer(null, "T-1", 40));

        assertThat(seconds(PAYER)).containsExactly(20L, 30L);
        assertThat(seconds(PAYEE)).containsExactly(20L, 30L);
    }

    @Test
    void twoExpectationsOfOneTransferCountOnceAsTheLaterSays() {
        history.add(ofTransfer(null, "T-1", 10));
        history.add(ofTransfer(null, "T-1", 20));

        assertThat(seconds(PAYER)).containsExactly(20L);
    }

    @Test
    void aTransferThatWasBookedInTwoPartsCountsBoth() {
        history.add(ofTransfer(null, "T-1", 10));
        history.add(ofTransfer("B-1", "T-1", 20));
        history.add(ofTransfer("B-2", "T-1", 30));

        assertThat(seconds(PAYER)).containsExactly(20L, 30L);
    }

    private static Attempt ofTransfer(String payer, @Nullable String transferId, AttemptOutcome outcome) {
        return Attempt.builder()
                .time(at(10))
                .payer(payer)
                .payee("Q-1")
                .outcome(outcome)
                .transferId(transferId)
                .build();
    }

    private List<AttemptOutcome> outcomes(AccountId account) {
        return history.snapshot(account, END).attempts().stream()
                .map(Attempt::outcome)
                .toList();
    }

    @Test
    void ofTheAttemptsAtOneTransferTheLatestCounts() {
        history.add(ofTransfer("P-1", "T-1", AttemptOutcome.REFUSED));
        history.add(ofTransfer("P-1", "T-1", AttemptOutcome.REFUSED));
        history.add(ofTransfer("P-1", "T-2", AttemptOutcome.ABANDONED));
        history.add(ofTransfer("P-1", "T-1", AttemptOutcome.CLEARED));

        assertThat(outcomes(PAYER)).containsExactly(AttemptOutcome.ABANDONED, AttemptOutcome.CLEARED);
        assertThat(outcomes(PAYEE)).containsExactly(AttemptOutcome.ABANDONED, AttemptOutcome.CLEARED);
    }

    @Test
    void attemptsOfOthersAndAttemptsWithoutATransferStay() {
        history.add(ofTransfer("P-1", "T-1", AttemptOutcome.REFUSED));
        history.add(ofTransfer("P-2", "T-1", AttemptOutcome.CLEARED));
        history.add(ofTransfer("P-1", null, AttemptOutcome.ABANDONED));
        history.add(ofTransfer("P-1", null, AttemptOutcome.ABANDONED));

        assertThat(outcomes(PAYER))
                .containsExactly(AttemptOutcome.REFUSED, AttemptOutcome.ABANDONED, AttemptOutcome.ABANDONED);
        assertThat(outcomes(PAYEE)).hasSize(4);
    }

    @Test
    void twoMovementsInTheSameInstantBothCount() {
        history.add(movement("a", 1));
        history.add(movement("b", 1));

        assertThat(ids(history.snapshot(PAYER, END))).containsExactly(of("a", "b"));
    }

    @Test
    void twoAlikeWithoutAnIdBothCount() {
        history.add(movement(null, 1));
        history.add(movement(null, 1));

        assertThat(seconds(PAYER)).containsExactly(1L, 1L);
    }

    @Test
    void aSnapshotHidesWhatIsLaterAndShowsItsOwnMoment() {
        history.add(movement("a", 10));
        history.add(movement("b", 11));
        history.add(attempt(10));
        history.add(attempt(11));
        history.add(new DatedEvent(at(10), PAYER, AccountEvent.NEW_DEVICE));
        history.add(new DatedEvent(at(11), PAYER, AccountEvent.NEW_DEVICE));

        assertThat(seconds(history.snapshot(PAYER, at(9)))).isEmpty();
        AccountSnapshot snapshot = history.snapshot(PAYER, at(10));
        assertThat(ids(snapshot)).containsExactly(of("a"));
        assertThat(snapshot.attempts()).hasSize(1);
        assertThat(snapshot.events()).hasSize(1);
    }

    @Test
    void aSnapshotNeverChanges() {
        history.add(movement("a", 10));
        AccountSnapshot before = history.snapshot(PAYER, END);

        history.add(movement("b", 5));
        history.cover(PAYER, START);

        assertThat(ids(before)).containsExactly(of("a"));
        assertThat(before.coveredSince()).isNull();
    }

    @Test
    void coverageMayBeStatedForAll() {
        history.add(movement("a", 10));
        history.cover(at(5));

        assertThat(history.snapshot(PAYER, END).coveredSince()).isEqualTo(at(5));
        assertThat(history.snapshot(AccountId.of("quiet"), END).coveredSince()).isEqualTo(at(5));
    }

    @Test
    void coverageMayBeStatedForOne() {
        history.cover(PAYER, at(5));

        assertThat(history.snapshot(PAYER, END).coveredSince()).isEqualTo(at(5));
        assertThat(history.snapshot(PAYEE, END).coveredSince()).isNull();
    }

    @Test
    void theLongerCoverageHolds() {
        history.cover(at(50));
        history.cover(PAYER, at(5));
        history.cover(PAYEE, at(90));

        assertThat(history.snapshot(PAYER, END).coveredSince()).isEqualTo(at(5));
        assertThat(history.snapshot(PAYEE, END).coveredSince()).isEqualTo(at(50));
    }

    @Test
    @Timeout(60)
    void coverageIsNeverSeenWithoutTheMovementsAddedBeforeIt() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            History fresh = History.inMemory();
            Thread feeder = new Thread(() -> {
                fresh.add(movement("m", 1));
                fresh.cover(START);
            });
            feeder.start();
            AccountSnapshot seen = fresh.snapshot(PAYER, END);
            while (seen.coveredSince() == null) {
                seen = fresh.snapshot(PAYER, END);
            }
            assertThat(seconds(seen)).as("round " + round).containsExactly(1L);
            feeder.join();
        }
    }

    @Test
    @Timeout(60)
    void threadsLoseNothingAndSeeNothingHalfDone() throws Exception {
        long seed = System.nanoTime();
        System.out.println("InMemoryHistoryTest seed " + seed);
        int writers = 4;
        int each = 60;
        CountDownLatch writing = new CountDownLatch(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
        try {
            List<Future<Integer>> done = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                Random random = new Random(seed + writer);
                String name = "w" + writer + "-";
                done.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        Movement movement = movement(name + i, random.nextInt(10_000));
                        history.add(movement);
                        assertThat(ids(history.snapshot(PAYER, END))).contains(Fingerprint.of(movement.id()));
                        history.add(movement);
                        history.add(attempt(random.nextInt(10_000)));
                    }
                    writing.countDown();
                    return each;
                }));
            }
            done.add(threads.submit(reader(PAYER, writing)));
            done.add(threads.submit(reader(PAYEE, writing)));
            for (Future<Integer> future : done) {
                assertThat(future.get(50, TimeUnit.SECONDS)).as("seed " + seed).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }

        for (AccountId account : List.of(PAYER, PAYEE)) {
            AccountSnapshot snapshot = history.snapshot(account, END);
            assertThat(ids(snapshot)).as("seed " + seed).hasSize(writers * each).doesNotHaveDuplicates();
            assertThat(snapshot.attempts()).as("seed " + seed).hasSize(writers * each);
        }
    }

    /** Takes snapshots until nothing is written any more; each is sorted, stays as it was, and holds all of the last. */
    private Callable<Integer> reader(AccountId account, CountDownLatch writing) {
        return () -> {
            int looks = 0;
            Set<Long> seen = Set.of();
            while (looks == 0 || writing.getCount() > 0) {
                AccountSnapshot snapshot = history.snapshot(account, END);
                List<Long> then = ids(snapshot);
                assertThat(seconds(snapshot)).isSorted();
                assertThat(snapshot.attempts()).isSortedAccordingTo(Comparator.comparing(Attempt::time));
                Set<Long> now = new HashSet<>(then);
                assertThat(now.containsAll(seen)).isTrue();
                Thread.onSpinWait();
                assertThat(ids(snapshot)).isEqualTo(then);
                seen = now;
                looks++;
            }
            return looks;
        };
    }
}
