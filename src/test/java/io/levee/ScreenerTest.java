package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.decision.Mandate;
import io.levee.facts.Rate;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Case;
import io.levee.transfer.Confirmation;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferBuilder;
import io.levee.transfer.TransferKind;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScreenerTest {

    private static Screener screener;

    @BeforeAll
    static void open() {
        screener = Screener.builtIn();
    }

    @AfterAll
    static void close() {
        screener.close();
    }

    private static TransferBuilder transfer() {
        return Transfer.builder()
                .id("T-1")
                .time(OffsetDateTime.parse("2026-03-10T10:30:00+08:00"))
                .amount(Money.of("30000.00", "CNY"))
                .payer(Payer.builder().account("6222 0001").age(70).build())
                .payee(Payee.of("6222 0002"));
    }

    @Test
    void anOrdinaryTransferPassesWithoutAWord() {
        Screening screening = screener.screen(transfer().build());

        assertThat(screening.intervention()).isEqualTo(Intervention.NONE);
        assertThat(screening.evidence()).isEmpty();
        assertThat(screening.score()).isZero();
        assertThat(screening.scam()).isEmpty();
        assertThat(screening.faults()).isEmpty();
        assertThat(screener.present(screening, Locale.SIMPLIFIED_CHINESE).headline())
                .isEmpty();
    }

    @Test
    void anOlderCustomerOnThePhoneWithAPoliceStoryIsHeld() {
        Transfer first = transfer().observations(Observation.ON_PHONE).build();
        Transfer second = first.answered(Answer.text("公安局打来的，说我洗钱，要把钱转到安全账户"));

        assertThat(screener.screen(first).intervention()).isLessThan(Intervention.HOLD);
        Screening screening = screener.screen(second);
        assertThat(screening.intervention()).isEqualTo(Intervention.HOLD);
        assertThat(screening.scam()).contains("FAKE_OFFICIALS");
    }

    @Test
    void theSameTransferGivesTheSameAnswerOnBothEnginesAndForEver() throws Exception {
        List<String> before = new ArrayList<>();
        try (Screener cold = Screener.builtIn()) {
            for (Case situation : Cases.all()) {
                before.add(answer(Cases.knowing(situation, cold), situation));
            }
            assertThat(cold.awaitCompiled(Duration.ofMinutes(2))).isTrue();
            List<String> after = new ArrayList<>();
            for (Case situation : Cases.all()) {
                after.add(answer(Cases.knowing(situation, cold), situation));
            }
            assertThat(after).isEqualTo(before);
        }
    }

    private static String answer(Screener knowing, Case situation) {
        Screening screening = knowing.screen(situation.secondLook().orElse(situation.transfer()));
        return screening + " " + screening.score() + " " + screening.scams() + " " + screening.scam();
    }

    @Test
    void aPayeeUnderStopPaymentIsHeldWhateverTheBankConfirmed() {
        Screener knowing = screener.knowing(
                History.inMemory(),
                Watchlist.of(List.of(
                        new WatchlistEntry(AccountId.of("62220002"), WatchlistStatus.STOP_PAYMENT, null, null))));

        Screening screening =
                knowing.screen(transfer().build().confirmed(Confirmation.CALL_BACK, Confirmation.DOCUMENT));

        assertThat(screening.intervention()).isEqualTo(Intervention.HOLD);
        assertThat(screening.mandates()).hasSize(1);
        assertThat(screening.mandates().get(0).source()).isEqualTo("STOP_PAYMENT");
    }

    @Test
    void aSuspiciousPayeeIsDissuadedAndHeldOnceSomethingElseIsSeen() {
        Screener knowing = screener.knowing(
                History.inMemory(),
                Watchlist.of(
                        List.of(new WatchlistEntry(AccountId.of("62220002"), WatchlistStatus.SUSPECT, null, null))));

        assertThat(knowing.screen(transfer().build()).intervention()).isEqualTo(Intervention.DISSUADE);
        Screening seen =
                knowing.screen(transfer().observations(Observation.HURRIED).build());
        assertThat(seen.intervention()).isEqualTo(Intervention.HOLD);
        assertThat(seen.mandates()).extracting(Mandate::source).containsExactly("SUSPECT", "SUSPECT");
    }

    @Test
    void aPayerWhoWasRescuedBeforeIsMetWithMoreCare() {
        Screener knowing = screener.knowing(
                History.inMemory(),
                Watchlist.of(
                        List.of(new WatchlistEntry(AccountId.of("62220001"), WatchlistStatus.PROTECTED, null, null))));
        Transfer calm = transfer().build();
        Transfer hurried = transfer().observations(Observation.HURRIED).build();

        assertThat(knowing.screen(calm).intervention()).isEqualTo(Intervention.NONE);
        assertThat(knowing.screen(hurried).score())
                .isEqualTo(screener.screen(hurried).score() + 6);
    }

    @Test
    void whatTheWatchlistLearnsLaterPlaysNoPartInAnEarlierLook() {
        Instant learnt = Instant.parse("2026-03-10T03:00:00Z");
        Screener knowing = screener.knowing(
                History.inMemory(),
                Watchlist.of(List.of(
                        new WatchlistEntry(AccountId.of("62220002"), WatchlistStatus.STOP_PAYMENT, learnt, null))));
        Transfer transfer = transfer().build();

        assertThat(knowing.screen(transfer).intervention()).isEqualTo(Intervention.NONE);
        assertThat(knowing.screen(transfer, learnt).intervention()).isEqualTo(Intervention.HOLD);
    }

    @Test
    void aCashWithdrawalNeedsNoPayee() {
        Transfer withdrawal = Transfer.builder()
                .id("W-1")
                .time(OffsetDateTime.parse("2026-03-10T10:30:00+08:00"))
                .kind(TransferKind.CASH_WITHDRAWAL)
                .amount(Money.of("80000.00", "CNY"))
                .payer(Payer.builder().account("1").age(80).build())
                .observations(Observation.UNUSUAL_FOR_CUSTOMER)
                .build();

        assertThat(screener.screen(withdrawal).evidence())
                .extracting(e -> e.rule())
                .contains("FO-25");
    }

    @Test
    void aTickStandsForTheTellThatWasHeard() {
        Transfer ticked = transfer().build().answered(Answer.ticked("fees-so-far", "loan-blocked-pay-first"));

        assertThat(screener.screen(ticked).evidence()).extracting(e -> e.rule()).contains("LS-02");
    }

    @Test
    void aTickThatTheRulebookDoesNotKnowIsToldAndCostsNothing() {
        Transfer ticked = transfer().build().answered(Answer.ticked("fees-so-far", "no-such-tell"));

        Screening screening = screener.screen(ticked);

        assertThat(screening.intervention()).isEqualTo(Intervention.NONE);
        assertThat(screening.faults())
                .extracting(f -> f.message().en())
                .containsExactly("The rulebook does not know the tick no-such-tell");
    }

    @Test
    void aScreeningHoldsTheFactsThatTheFlagsWereAskedAbout() {
        Screening screening =
                screener.screen(transfer().observations(Observation.ON_PHONE).build());

        assertThat(screening.facts().money().amount()).isEqualTo(30_000);
        assertThat(screening.facts().counter().saw(Observation.ON_PHONE)).isTrue();
        assertThat(screening.facts().payer().daysOpen()).isNull();
    }

    @Test
    void withoutCompilingTheAnswersAreTheSame() throws Exception {
        try (Screener plain = Screener.builder().withoutCompiling().build()) {
            assertThat(plain.awaitCompiled(Duration.ZERO)).isFalse();
            for (Case situation : Cases.all()) {
                Screening expected = Cases.knowing(situation, screener).screen(situation.transfer());
                Screening screening = Cases.knowing(situation, plain).screen(situation.transfer());

                assertThat(screening.toString()).isEqualTo(expected.toString());
                assertThat(screening.score()).isEqualTo(expected.score());
            }
            assertThat(plain.health().compiled()).isFalse();
        }
    }

    @Test
    void foreignMoneyIsComparedByTheBanksRateAndTheLookRecordsIt() {
        Rate rate = new Rate(
                Currency.getInstance("GBP"),
                Currency.getInstance("CNY"),
                new BigDecimal("9.5"),
                LocalDate.of(2026, 3, 9));
        try (Screener bank = Screener.builder().rates((from, to, day) -> rate).build()) {
            Transfer pounds = transfer()
                    .amount(Money.of("4000.00", "GBP"))
                    .observations(Observation.ON_PHONE)
                    .build();

            Screening screening = bank.screen(pounds);

            assertThat(screening.rate()).contains(rate);
            assertThat(screening.evidence()).extracting(e -> e.rule()).contains("CM-18");
        }
    }

    @Test
    void unknownFactsChangeNothing() throws IOException {
        for (Case situation : Cases.all()) {
            Transfer transfer = situation.transfer();
            Screener knowing = Cases.knowing(situation, screener);
            Transfer blank = transfer.toBuilder()
                    .observations(List.of())
                    .purpose(null)
                    .answers(List.of())
                    .settlement(null)
                    .build();
            assertThat(knowing.screen(blank).score()).isLessThanOrEqualTo(positiveScore(knowing.screen(transfer)));
        }
    }

    /** The score without its signs of innocence. */
    private static double positiveScore(Screening screening) {
        double innocence = screening.evidence().stream()
                .mapToDouble(e -> Math.min(0, e.points()))
                .sum();
        return screening.score() - innocence + 1e-9;
    }

    @Test
    void manyTellersScreenAtOnce() throws Exception {
        assertThat(screener.awaitCompiled(Duration.ofMinutes(2))).isTrue();
        List<Case> cases = Cases.all();
        List<String> expected = new ArrayList<>();
        for (Case situation : cases) {
            expected.add(answer(Cases.knowing(situation, screener), situation));
        }
        ExecutorService tellers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int teller = 0; teller < 8; teller++) {
                work.add(() -> {
                    List<String> answers = new ArrayList<>();
                    for (int round = 0; round < 20; round++) {
                        answers.clear();
                        for (Case situation : cases) {
                            answers.add(answer(Cases.knowing(situation, screener), situation));
                        }
                    }
                    return answers;
                });
            }
            for (Future<List<String>> answers : tellers.invokeAll(work)) {
                assertThat(answers.get()).isEqualTo(expected);
            }
        } finally {
            tellers.shutdownNow();
        }
    }

    @Test
    void textsThatAreHardToHandleBreakNothing() {
        Transfer odd = transfer()
                .purpose("\uD83D 转账 \u202E安全账户\u202C １２３ \uD83D\uDE00 zero\u200Bwidth")
                .build()
                .answered(Answer.text("🀄".repeat(1000)), Answer.text("　　贷　款　"));

        assertThat(screener.screen(odd).faults()).isEmpty();
    }

    @Test
    void nothingThatIsPrintedNamesTheCustomer() {
        Transfer transfer = transfer()
                .payee(Payee.builder().account("6222777").name("张三丰").build())
                .purpose("给张三丰买房")
                .observations(Observation.NERVOUS, Observation.EVASIVE)
                .build()
                .answered(Answer.text("说了一句话"));
        Screening screening = screener.screen(transfer);
        Prompt prompt = screener.present(screening, Locale.ENGLISH);

        for (Object value :
                new Object[] {transfer, screening, prompt, screening.evidence(), screening.mandates(), screener.health()
                }) {
            assertThat(value.toString()).doesNotContain("张三丰", "6222", "买房", "一句话");
        }
    }

    @Test
    void healthCountsLooksAndFaults() {
        Screener fresh = screener.knowing(History.inMemory(), Watchlist.empty());
        fresh.screen(transfer().build());
        fresh.screen(transfer().build().answered(Answer.ticked("q", "no-such-tell")));

        assertThat(fresh.health().counts()).isEqualTo(new Health.Counts(2, 1));
        assertThat(fresh.health().keptOut()).isEmpty();
        assertThat(fresh.health().rulebookHash()).hasSize(16);
    }
}
