package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.decision.Evidence;
import io.levee.facts.Movements;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Intervention;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Micros;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.Observation;
import io.levee.transfer.Outcome;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferBuilder;
import io.levee.transfer.TransferKind;
import io.levee.watchlist.Watchlist;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a transfer ends, and what the next day's screening knows of it. */
class ClosingTest {

    private static final AccountId PAYER = AccountId.of("payer");
    private static final AccountId PAYEE = AccountId.of("payee");
    private static final OffsetDateTime TODAY = OffsetDateTime.parse("2026-03-10T10:30:00+08:00");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    private static Screener rules;

    private final History history = History.inMemory();
    private Screener screener;

    @BeforeAll
    static void open() {
        rules = Screener.builtIn();
    }

    @AfterAll
    static void close() {
        rules.close();
    }

    @BeforeEach
    void knowNothing() {
        history.cover(TODAY.minusDays(90).toInstant());
        screener = rules.knowing(history, Watchlist.empty());
    }

    private static TransferBuilder transfer(String id, OffsetDateTime time, Observation... seen) {
        return Transfer.builder()
                .id(id)
                .time(time)
                .amount(Money.of("3000.00", "CNY"))
                .payer(Payer.of("payer"))
                .payee(Payee.of("payee"))
                .purpose("货款")
                .observations(seen);
    }

    private Screening today(Observation... seen) {
        return screener.screen(transfer("T-1", TODAY, seen).build());
    }

    private Screening tomorrow(String payee) {
        return screener.screen(
                transfer("T-2", TODAY.plusDays(1)).payee(Payee.of(payee)).build());
    }

    private static boolean wasTurnedAway(Screening screening) {
        return screening.evidence().stream().map(Evidence::rule).anyMatch("CM-50"::equals);
    }

    /** A movement as an account sees it; the other side is null for notes. */
    private record Seen(Instant time, boolean out, @Nullable AccountId other, long minor, long transfer) {}

    private List<Seen> movements(AccountId account) {
        Movements movements = history.snapshot(account, END).movements();
        return IntStream.range(0, movements.size())
                .mapToObj(i -> new Seen(
                        Micros.instant(movements.time(i)),
                        movements.isOut(i),
                        movements.counterparty(i) == Movements.NOTES
                                ? null
                                : movements.account(movements.counterparty(i)),
                        movements.minor(i),
                        movements.transfer(i)))
                .toList();
    }

    private List<Attempt> attempts(AccountId account) {
        return history.snapshot(account, END).attempts();
    }

    /** What each outcome feeds. */
    @Nested
    class Outcomes {

        @Test
        void paidMovesTheMoneyAndMakesThePayeeKnown() {
            Transfer paid = transfer("T-1", TODAY).build();
            screener.screen(paid);

            assertThat(screener.close("T-1", Outcome.PAID)).isCompleted();

            long transfer = Fingerprint.of("T-1");
            assertThat(movements(PAYER)).containsExactly(new Seen(TODAY.toInstant(), true, PAYEE, 300_000, transfer));
            assertThat(movements(PAYEE)).containsExactly(new Seen(TODAY.toInstant(), false, PAYER, 300_000, transfer));
            assertThat(attempts(PAYER)).isEmpty();
        }

        @Test
        void theOthersLeaveAnAttemptWithTheMostThatALookAskedFor() {
            for (Outcome outcome : Outcome.values()) {
                if (outcome == Outcome.PAID) {
                    continue;
                }
                String id = "T-" + outcome;
                screener.screen(transfer(id, TODAY, Observation.COACHED).build());
                screener.screen(
                        transfer(id, TODAY).build(), TODAY.plusMinutes(5).toInstant());

                assertThat(screener.close(id, outcome)).isCompleted();

                Attempt attempt = attempts(PAYER).get(attempts(PAYER).size() - 1);
                assertThat(attempt)
                        .isEqualTo(Attempt.builder()
                                .time(TODAY.plusMinutes(5).toInstant())
                                .payer(PAYER)
                                .payee(PAYEE)
                                .amount(Money.of("3000.00", "CNY"))
                                .outcome(outcome.attempt().orElseThrow())
                                .level(Intervention.VERIFY)
                                .transferId(id)
                                .build());
            }
            assertThat(attempts(PAYEE)).hasSize(5).isEqualTo(attempts(PAYER));
            assertThat(movements(PAYER)).isEmpty();
        }

        @Test
        void onlyWhatWasRefusedGivenUpOrReferredCountsTheNextDayForPayerAndPayee() {
            for (Outcome outcome : Outcome.values()) {
                for (Intervention level : Intervention.values()) {
                    History fresh = History.inMemory();
                    screener = rules.knowing(fresh, Watchlist.empty());
                    screener.close(transfer("T-1", TODAY).build(), level, outcome);

                    boolean bad = List.of(Outcome.CANCELLED, Outcome.REFUSED, Outcome.REFERRED)
                                    .contains(outcome)
                            && level.compareTo(Intervention.VERIFY) >= 0;
                    assertThat(wasTurnedAway(tomorrow("somebody else")))
                            .as(outcome + " " + level)
                            .isEqualTo(bad);
                    Screening ofAnother = screener.screen(transfer("T-3", TODAY.plusDays(1))
                            .payer(Payer.of("another"))
                            .build());
                    assertThat(wasTurnedAway(ofAnother))
                            .as(outcome + " " + level)
                            .isEqualTo(bad);
                }
            }
        }

        @Test
        void whoGivesUpAfterAReminderIsNotTurnedAwayAndAfterMoreIs() {
            assertThat(today(Observation.STORY_CHANGES).intervention()).isEqualTo(Intervention.REMIND);
            screener.close("T-1", Outcome.CANCELLED);
            assertThat(wasTurnedAway(tomorrow("payee"))).isFalse();

            assertThat(today(Observation.COACHED).intervention()).isEqualTo(Intervention.VERIFY);
            screener.close("T-1", Outcome.CANCELLED);
            assertThat(wasTurnedAway(tomorrow("payee"))).isTrue();
        }

        @Test
        void aLevelThatNobodyKnowsCounts() {
            screener.close(transfer("T-1", TODAY).build(), null, Outcome.REFUSED);

            assertThat(wasTurnedAway(tomorrow("payee"))).isTrue();
        }

        @Test
        void cashMovesOnOneSideAndWithinOneAccountNothingMoves() {
            Transfer deposit =
                    transfer("D", TODAY).kind(TransferKind.CASH_DEPOSIT).build();
            Transfer withdrawal = transfer("W", TODAY)
                    .kind(TransferKind.CASH_WITHDRAWAL)
                    .payee(null)
                    .build();
            Transfer within = transfer("S", TODAY).payee(Payee.of("payer")).build();
            for (Transfer each : List.of(deposit, withdrawal, within)) {
                screener.screen(each);
                assertThat(screener.close(each.id(), Outcome.PAID)).isCompleted();
            }

            assertThat(movements(PAYEE)).extracting(Seen::other).containsExactly((AccountId) null);
            assertThat(movements(PAYER)).extracting(Seen::other).containsExactly((AccountId) null);
        }
    }

    /** More than one end. */
    @Nested
    class Again {

        @Test
        void theSameOutcomeTwiceChangesNothing() {
            today(Observation.COACHED);
            for (Outcome outcome : Outcome.values()) {
                screener.close("T-1", outcome);
                List<Seen> moved = movements(PAYER);
                List<Attempt> tried = attempts(PAYER);
                screener.close("T-1", outcome);

                assertThat(movements(PAYER)).as(outcome.name()).isEqualTo(moved);
                assertThat(attempts(PAYER)).as(outcome.name()).isEqualTo(tried);
            }
            assertThat(movements(PAYER)).hasSize(1);
            assertThat(attempts(PAYER)).hasSize(1);
        }

        @Test
        void aDelayedTransferIsPaidTheNextDay() {
            today(Observation.COACHED);
            screener.close("T-1", Outcome.DELAYED);
            Instant nextDay = TODAY.plusDays(1).toInstant();
            screener.screen(transfer("T-1", TODAY).build(), nextDay);

            screener.close("T-1", Outcome.PAID);

            assertThat(movements(PAYER)).extracting(Seen::time).containsExactly(nextDay);
            assertThat(attempts(PAYER)).extracting(Attempt::outcome).containsExactly(AttemptOutcome.CLEARED);
            assertThat(attempts(PAYEE)).extracting(Attempt::outcome).containsExactly(AttemptOutcome.CLEARED);
        }

        @Test
        void aRefusedTransferThatProvesGenuineAndIsPaidIsHeldAgainstNobody() {
            today(Observation.COACHED);
            screener.close("T-1", Outcome.REFUSED);
            assertThat(wasTurnedAway(tomorrow("payee"))).isTrue();

            screener.close("T-1", Outcome.CLEARED);
            assertThat(wasTurnedAway(tomorrow("payee"))).isFalse();

            screener.close("T-1", Outcome.PAID);
            assertThat(wasTurnedAway(tomorrow("somebody else"))).isFalse();
            assertThat(attempts(PAYER)).hasSize(1);
            assertThat(movements(PAYER)).hasSize(1);
        }

        @Test
        void whoGivesUpWhatProvedGenuineWasNotTurnedAway() {
            today(Observation.COACHED);
            screener.close("T-1", Outcome.CLEARED);
            screener.close("T-1", Outcome.CANCELLED);

            assertThat(wasTurnedAway(tomorrow("payee"))).isFalse();
        }

        @Test
        void theBanksBookingTakesThePlaceOfTheMovementAndCountsOnce() {
            today();
            screener.close("T-1", Outcome.PAID);
            history.add(Movement.builder()
                    .id("B-1")
                    .time(TODAY.plusMinutes(20).toInstant())
                    .from(PAYER)
                    .to(PAYEE)
                    .amount(Money.of("3000.00", "CNY"))
                    .transferId("T-1")
                    .build());
            screener.close("T-1", Outcome.PAID);

            assertThat(movements(PAYER))
                    .extracting(Seen::time)
                    .containsExactly(TODAY.plusMinutes(20).toInstant());
            assertThat(movements(PAYEE))
                    .extracting(Seen::time)
                    .containsExactly(TODAY.plusMinutes(20).toInstant());
        }

        @Test
        void nothingIsHeldAgainstAPayeeWhoWasAMistake() {
            screener.screen(transfer("T-1", TODAY, Observation.COACHED)
                    .payee(Payee.of("wrong"))
                    .build());
            screener.close("T-1", Outcome.REFUSED);
            today(Observation.COACHED);
            screener.close("T-1", Outcome.REFUSED);

            assertThat(attempts(AccountId.of("wrong")))
                    .extracting(Attempt::outcome)
                    .containsExactly(AttemptOutcome.CLEARED);
            assertThat(attempts(PAYEE)).extracting(Attempt::outcome).containsExactly(AttemptOutcome.REFUSED);
            assertThat(attempts(PAYER)).extracting(Attempt::outcome).containsExactly(AttemptOutcome.REFUSED);
        }

        @Test
        void aScreeningNeverCountsItsOwnTransfer() {
            Screening before = today(Observation.COACHED);
            screener.close("T-1", Outcome.REFUSED);
            screener.close("T-1", Outcome.PAID);
            Screening after = today(Observation.COACHED);

            assertThat(after.evidence()).isEqualTo(before.evidence());
        }

        @Test
        void anotherScreenerClosesWhatThisOneScreenedBeforeARestart() {
            Transfer transfer = transfer("T-1", TODAY, Observation.COACHED).build();
            screener.screen(transfer);
            screener.close("T-1", Outcome.DELAYED);
            Screener restarted = rules.knowing(history, Watchlist.empty());

            restarted.close(transfer, Intervention.VERIFY, Outcome.PAID);

            assertThat(movements(PAYER)).hasSize(1);
            assertThat(attempts(PAYER)).extracting(Attempt::outcome).containsExactly(AttemptOutcome.CLEARED);
        }
    }

    /** What cannot be closed. */
    @Nested
    class Refusals {

        private void refuses(String id, String message) {
            assertThatThrownBy(() -> screener.close(id, Outcome.PAID))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }

        @Test
        @SuppressWarnings("NullAway") // callers without NullAway can do this
        void whatWasNotScreenedHereIsRefusedInOneLine() {
            String message = "transferId: not screened here or too long ago,"
                    + " expected the id of a transfer that was screened here";
            refuses("6222 0001", message);
            refuses(null, message);
            rules.screen(transfer("elsewhere", TODAY).build());
            refuses("elsewhere", message);
        }

        @Test
        @SuppressWarnings("NullAway")
        void anEndMustBeNamed() {
            today();

            assertThatThrownBy(() -> screener.close("T-1", null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("outcome: missing, expected how it ended");
        }

        @Test
        void aHistoryThatIsGoneFailsTheStageAndMovesTheMoneyAllTheSame() {
            Screener blind = rules.knowing(new FaultsTest.FailingHistory(history), Watchlist.empty());
            blind.screen(transfer("T-1", TODAY).build());

            assertThat(blind.close("T-1", Outcome.PAID))
                    .failsWithin(Duration.ofSeconds(1))
                    .withThrowableThat()
                    .withMessageContaining("history is gone");
            assertThat(movements(PAYER)).hasSize(1);
        }
    }

    @Test
    void manyTellersScreenAndCloseAtOnceAndNothingIsLost() throws Exception {
        int tellers = 8;
        int each = 100;
        ExecutorService threads = Executors.newFixedThreadPool(tellers);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int teller = 0; teller < tellers; teller++) {
                String name = "teller-" + teller;
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        String id = name + "-" + i;
                        Transfer first = transfer(id, TODAY)
                                .payer(Payer.of(name))
                                .payee(Payee.of("payee-" + i))
                                .build();
                        screener.screen(first);
                        screener.screen(first.observed(Observation.COACHED));
                        screener.close(id, i % 2 == 0 ? Outcome.PAID : Outcome.REFUSED);
                    }
                    return each;
                });
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(each);
            }
        } finally {
            threads.shutdownNow();
        }
        for (int teller = 0; teller < tellers; teller++) {
            AccountId payer = AccountId.of("teller-" + teller);
            assertThat(movements(payer)).hasSize(each / 2);
            assertThat(attempts(payer))
                    .hasSize(each / 2)
                    .extracting(Attempt::level)
                    .doesNotContain(Intervention.NONE, Intervention.REMIND);
        }
        for (int i = 0; i < each; i++) {
            AccountId payee = AccountId.of("payee-" + i);
            assertThat(i % 2 == 0 ? movements(payee) : attempts(payee)).hasSize(tellers);
        }
    }

    @Test
    void manyTellersAtOneTransferLeaveOneMovement() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Intervention>> work = new ArrayList<>();
            for (int teller = 0; teller < 8; teller++) {
                Observation[] seen = teller == 5 ? new Observation[] {Observation.COACHED} : new Observation[0];
                work.add(() -> {
                    Intervention said = today(seen).intervention();
                    for (int i = 0; i < 50; i++) {
                        today();
                        screener.close("T-1", Outcome.PAID);
                    }
                    return said;
                });
            }
            for (Future<Intervention> said : threads.invokeAll(work)) {
                said.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(movements(PAYER)).hasSize(1);

        screener.close("T-1", Outcome.REFUSED);
        assertThat(attempts(PAYER)).extracting(Attempt::level).containsExactly(Intervention.VERIFY);
    }
}
