package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.levee.decision.Evidence;
import io.levee.decision.Mandate;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.Context;
import io.levee.transfer.Intervention;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Outcome;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Release;
import io.levee.transfer.ReleaseEvidence;
import io.levee.transfer.Role;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A hold that proved wrong is lifted, by the right people, for what was known, and for nothing else. */
class ReleaseTest {

    private static final AccountId PAYER = AccountId.of("payer");
    private static final AccountId PAYEE = AccountId.of("payee");
    private static final OffsetDateTime TODAY = OffsetDateTime.parse("2026-03-10T10:30:00+08:00");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final Answer POLICE_STORY = Answer.text("公安局打来的，说我洗钱，要把钱转到安全账户");
    private static final ReleaseEvidence POLICE = ReleaseEvidence.policeReference("110-0042");
    private static final ReleaseEvidence COLLEAGUE = ReleaseEvidence.secondPerson("S-2");

    private static Screener rules;

    private final History history = History.inMemory();

    @BeforeAll
    static void open() {
        rules = Screener.builtIn();
    }

    @AfterAll
    static void close() {
        rules.close();
    }

    private Screener knowing(WatchlistEntry... entries) {
        return rules.knowing(history, Watchlist.of(List.of(entries)));
    }

    private static WatchlistEntry listed(AccountId account, WatchlistStatus status, @Nullable OffsetDateTime since) {
        return new WatchlistEntry(account, status, since == null ? null : since.toInstant(), null);
    }

    private static Transfer transfer(String id, String payee, OffsetDateTime time) {
        return Transfer.builder()
                .id(id)
                .time(time)
                .amount(Money.of("30000.00", "CNY"))
                .payer(Payer.builder().account("payer").age(70).build())
                .payee(Payee.of(payee))
                .context(Context.builder().teller("Teller-9").build())
                .build();
    }

    private static Transfer calm() {
        return transfer("T-1", "payee", TODAY);
    }

    /** By the score alone. */
    private static Transfer held() {
        return calm().observed(Observation.ON_PHONE).answered(POLICE_STORY);
    }

    private static void release(Screener screener, ReleaseEvidence evidence) {
        assertThat(screener.release("T-1", "S-1", Role.SUPERVISOR, "儿子本人来了", evidence))
                .isCompleted();
    }

    private static List<String> rules(Screening screening) {
        return screening.evidence().stream().map(Evidence::rule).toList();
    }

    /** What a release does. */
    @Nested
    class Lifts {

        @Test
        void whatTheScoreHeldAndTheHonestCustomerIsNotPunishedTheNextDay() {
            Screener screener = knowing();
            assertThat(screener.screen(held()).intervention()).isEqualTo(Intervention.HOLD);
            screener.close("T-1", Outcome.REFUSED);
            OffsetDateTime nextDay = TODAY.plusDays(1);
            assertThat(rules(screener.screen(transfer("T-2", "payee", nextDay))))
                    .contains("CM-50");

            release(screener, COLLEAGUE);

            assertThat(screener.screen(held()).intervention()).isEqualTo(Intervention.REMIND);
            assertThat(history.snapshot(PAYER, END).attempts())
                    .extracting(Attempt::outcome, Attempt::level)
                    .containsExactly(tuple(AttemptOutcome.CLEARED, Intervention.HOLD));
            for (String payee : List.of("payee", "somebody else")) {
                Screening tomorrow = screener.screen(transfer("T-3-" + payee, payee, nextDay));
                assertThat(rules(tomorrow)).as(payee).doesNotContain("CM-50", "RI-23");
                assertThat(tomorrow.intervention()).as(payee).isEqualTo(Intervention.NONE);
            }
        }

        @Test
        void aHoldBeforeAnythingWasRecorded() {
            Screener screener = knowing();
            screener.screen(held());

            release(screener, COLLEAGUE);

            assertThat(history.snapshot(PAYER, END).attempts()).isEmpty();
        }

        @Test
        void whatTheCustomerGivesUpLaterWasNotCausedByTheHold() {
            Screener screener = knowing();
            screener.screen(held());
            release(screener, COLLEAGUE);
            screener.close("T-1", Outcome.CANCELLED);

            assertThat(rules(screener.screen(transfer("T-2", "payee", TODAY.plusDays(1)))))
                    .doesNotContain("CM-50");
        }

        @Test
        void theScoreStaysWhatItIsAndTheAnswerSaysWhyItAsksForNoMore() {
            Screener screener = knowing();
            Screening before = screener.screen(held());
            release(screener, COLLEAGUE);
            Screening after = screener.screen(held());

            assertThat(after.score()).isEqualTo(before.score());
            assertThat(after.evidence()).isEqualTo(before.evidence());
            assertThat(before.release()).isEmpty();
            assertThat(after.release()).contains(new Release("S-1", Role.SUPERVISOR, "儿子本人来了", COLLEAGUE));
            Prompt prompt = screener.present(after, Locale.ENGLISH);
            assertThat(prompt.reasons()).startsWith("The hold was lifted: a reminder is enough");
            assertThat(screener.present(after, Locale.CHINA).reasons()).startsWith("已按规定解除暂缓，只需提醒");
        }

        @Test
        void aFlagsMandate() {
            Screener screener = knowing();
            Transfer shared = calm().observed(Observation.SCREEN_SHARING);
            assertThat(screener.screen(shared).mandates()).isNotEmpty();

            release(screener, COLLEAGUE);

            Screening after = screener.screen(shared);
            assertThat(after.intervention()).isEqualTo(Intervention.REMIND);
            assertThat(after.mandates()).isEmpty();
            assertThat(after.released()).extracting(Mandate::source).containsExactly("CM-01");
        }

        @Test
        void anOrderOfThePoliceForThisTransferAlone() {
            Screener screener = knowing(listed(PAYEE, WatchlistStatus.STOP_PAYMENT, TODAY.minusHours(5)));
            assertThat(screener.screen(calm()).intervention()).isEqualTo(Intervention.HOLD);

            release(screener, POLICE);

            Screening after = screener.screen(calm());
            assertThat(after.intervention()).isEqualTo(Intervention.REMIND);
            assertThat(after.mandates()).isEmpty();
            assertThat(after.released()).extracting(Mandate::source).containsExactly("STOP_PAYMENT");
            assertThat(screener.screen(transfer("T-2", "payee", TODAY)).intervention())
                    .isEqualTo(Intervention.HOLD);
        }

        @Test
        void theSameKnowledgeGivesTheSameAnswer() {
            Screener screener = knowing();
            screener.screen(held());
            release(screener, COLLEAGUE);

            assertThat(screener.screen(held()))
                    .hasToString(screener.screen(held()).toString());
            assertThat(knowing().screen(held()).intervention()).isEqualTo(Intervention.HOLD);
        }
    }

    /** What is new holds again. */
    @Nested
    class DoesNotCover {

        private final OffsetDateTime later = TODAY.plusHours(1);

        @Test
        void aStopOfPaymentThatComesLater() {
            Screener screener = knowing(listed(PAYEE, WatchlistStatus.STOP_PAYMENT, later));
            screener.screen(held());
            release(screener, COLLEAGUE);

            Screening after = screener.screen(held(), later.toInstant());

            assertThat(after.intervention()).isEqualTo(Intervention.HOLD);
            assertThat(after.mandates()).extracting(Mandate::source).containsExactly("STOP_PAYMENT");
            assertThat(after.release()).isEmpty();
            refuses(
                    () -> release(screener, COLLEAGUE),
                    "release.evidence: a second person, expected a police reference for what the police hold");
            release(screener, POLICE);
            assertThat(screener.screen(held(), later.toInstant()).intervention())
                    .isEqualTo(Intervention.REMIND);
        }

        @Test
        void aSecondStopOfPaymentAfterTheFirstWasReleased() {
            Screener screener = knowing(
                    listed(PAYEE, WatchlistStatus.STOP_PAYMENT, TODAY.minusHours(5)),
                    listed(PAYEE, WatchlistStatus.STOP_PAYMENT, later));
            screener.screen(calm());
            release(screener, POLICE);
            assertThat(screener.screen(calm(), later.toInstant().minusSeconds(1))
                            .intervention())
                    .isEqualTo(Intervention.REMIND);

            assertThat(screener.screen(calm(), later.toInstant()).intervention())
                    .isEqualTo(Intervention.HOLD);
        }

        @Test
        void aFlagThatFiresForTheFirstTime() {
            Screener screener = knowing();
            screener.screen(held());
            release(screener, COLLEAGUE);
            Transfer coached = held().observed(Observation.COACHED);

            Screening after = screener.screen(coached);

            assertThat(after.intervention()).isEqualTo(Intervention.HOLD);
            assertThat(after.release()).isEmpty();
            release(screener, COLLEAGUE);
            assertThat(screener.screen(coached).intervention()).isEqualTo(Intervention.REMIND);
        }

        @Test
        void whatTheScoreSaysOnceSomethingNewStandsBesideAnOrderThatThePoliceReleased() {
            Screener screener = knowing(listed(PAYEE, WatchlistStatus.STOP_PAYMENT, TODAY.minusHours(5)));
            screener.screen(calm());
            release(screener, POLICE);

            Screening after = screener.screen(calm().observed(Observation.COACHED));

            assertThat(after.intervention()).isEqualTo(Intervention.HOLD);
            assertThat(after.mandates()).isEmpty();
            assertThat(after.released()).extracting(Mandate::source).containsExactly("STOP_PAYMENT");
            assertThat(after.release()).isEmpty();
        }

        @Test
        void anotherPayeeOrPayerOrMoreMoney() {
            Screener screener = knowing();
            screener.screen(held());
            release(screener, COLLEAGUE);

            List<Transfer> others = List.of(
                    held().toBuilder().payee(Payee.of("other")).build(),
                    held().toBuilder()
                            .payer(Payer.builder().account("other").age(70).build())
                            .build(),
                    held().toBuilder().amount(Money.of("30000.01", "CNY")).build(),
                    held().toBuilder().amount(Money.of("30000.00", "EUR")).build());
            for (Transfer other : others) {
                assertThat(screener.screen(other).intervention()).isEqualTo(Intervention.HOLD);
            }
            Transfer less =
                    held().toBuilder().amount(Money.of("29999.99", "CNY")).build();
            assertThat(screener.screen(less).intervention()).isEqualTo(Intervention.REMIND);
        }

        @Test
        void faults() {
            Watchlist gone = (account, asOf) -> {
                if (asOf.equals(later.toInstant())) {
                    throw new IllegalStateException("the list is gone");
                }
                return Set.of();
            };
            Screener screener = rules.knowing(history, gone);
            screener.screen(held());
            release(screener, COLLEAGUE);

            Screening after = screener.screen(held(), later.toInstant());

            assertThat(after.intervention()).isEqualTo(Intervention.VERIFY);
            assertThat(after.faults()).hasSize(1);
        }
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessage(message);
    }

    /** Who may not, and what there is not to release. */
    @Nested
    class Refuses {

        @Test
        void oneColleagueWhereThePoliceHold() {
            for (WatchlistEntry entry : List.of(
                    listed(PAYEE, WatchlistStatus.STOP_PAYMENT, null),
                    listed(PAYEE, WatchlistStatus.FROZEN, null),
                    listed(PAYER, WatchlistStatus.POLICE_WARNED, null))) {
                Screener screener = knowing(entry);
                screener.screen(held());

                refuses(
                        () -> release(screener, COLLEAGUE),
                        "release.evidence: a second person, expected a police reference for what the police hold");
                assertThat(screener.screen(held()).intervention()).isEqualTo(Intervention.HOLD);
                release(screener, POLICE);
            }
        }

        @Test
        void nobodyToUseThePolicesWordForAnythingElse() {
            Screener screener = knowing(listed(PAYEE, WatchlistStatus.SUSPECT, null));
            Transfer hurried = calm().observed(Observation.HURRIED);
            assertThat(screener.screen(hurried).intervention()).isEqualTo(Intervention.HOLD);

            release(screener, POLICE);

            assertThat(screener.screen(hurried).intervention()).isLessThanOrEqualTo(Intervention.REMIND);
        }

        @Test
        void oneAndTheSamePersonTwice() {
            Screener screener = knowing();
            screener.screen(held());

            for (String same : List.of("S-1", " s-1", "S1", "Ｓ-１")) {
                refuses(
                        () -> release(screener, ReleaseEvidence.secondPerson(same)),
                        "release.secondPerson: who releases it, expected somebody else");
            }
        }

        @Test
        void theTellerWhoKeyedIt() {
            Screener screener = knowing();
            screener.screen(held());
            screener.screen(held().toBuilder().context(null).build());

            refuses(
                    () -> release(screener, ReleaseEvidence.secondPerson("teller-9")),
                    "release.secondPerson: the teller of the transfer, expected somebody else");
            refuses(
                    () -> screener.release("T-1", "Teller-9", Role.SUPERVISOR, "reason", POLICE),
                    "release.by: the teller of the transfer, expected somebody else");
        }

        @Test
        void whatIsNotHeld() {
            Screener screener = knowing();
            String message = "transferId: nothing to release, expected a transfer that was held";
            screener.screen(calm().observed(Observation.COACHED));
            refuses(() -> release(screener, COLLEAGUE), message);

            screener.screen(held());
            screener.screen(calm());
            release(screener, COLLEAGUE);
            refuses(() -> release(screener, COLLEAGUE), message);
        }

        @Test
        void whatWasNotScreenedHere() {
            refuses(
                    () -> release(knowing(), COLLEAGUE),
                    "transferId: not screened here or too long ago,"
                            + " expected the id of a transfer that was screened here");
        }

        @Test
        @SuppressWarnings("NullAway") // callers without NullAway can do this
        void gaps() {
            Screener screener = knowing();
            screener.screen(held());

            refuses(
                    () -> screener.release("T-1", null, Role.SUPERVISOR, "reason", COLLEAGUE),
                    "release.by: missing, expected an id");
            refuses(
                    () -> screener.release("T-1", "S-1", null, "reason", COLLEAGUE),
                    "release.role: missing, expected in what function");
            refuses(
                    () -> screener.release("T-1", "S-1", Role.SUPERVISOR, "  ", COLLEAGUE),
                    "release.reason: missing, expected why the hold was wrong");
            refuses(
                    () -> screener.release("T-1", "S-1", Role.SUPERVISOR, "reason", null),
                    "release.evidence: missing, expected a police reference or a second person");
            refuses(() -> ReleaseEvidence.policeReference(" "), "release.policeReference: blank, expected an id");
            refuses(() -> ReleaseEvidence.secondPerson(null), "release.secondPerson: missing, expected an id");
        }
    }

    @Test
    void nothingThatIsPrintedNamesPeopleOrReasons() {
        Screener screener = knowing();
        screener.screen(held());
        release(screener, COLLEAGUE);
        Screening after = screener.screen(held());

        assertThat(after.release().orElseThrow()).hasToString("Release[SUPERVISOR, ReleaseEvidence[second person]]");
        assertThat(POLICE).hasToString("ReleaseEvidence[police]");
        assertThat(after.toString()).doesNotContain("儿子", "S-1", "S-2", "Teller");
    }
}
