package io.levee.facts;

import static io.levee.facts.Situation.ID;
import static io.levee.facts.Situation.OTHER;
import static io.levee.facts.Situation.PAYEE;
import static io.levee.facts.Situation.PAYER;
import static io.levee.facts.Situation.ago;
import static io.levee.facts.Situation.days;
import static io.levee.facts.Situation.hours;
import static io.levee.facts.Situation.transferOf;
import static io.levee.facts.Situation.withdrawalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.levee.transfer.AccountEvent;
import io.levee.transfer.Context;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.TransferKind;
import io.levee.transfer.WatchlistStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PayeeFactsTest {

    @Test
    void aWithdrawalHasNoPayeeAndNothingOfItIsKnown() {
        PayeeFacts payee = withdrawalOf("1000").covered(days(90)).payeeFacts();

        assertThat(payee.type()).isNull();
        assertThat(payee.relation()).isNull();
        assertThat(payee.nameMatch()).isNull();
        assertThat(payee.daysOpen()).isNull();
        assertThat(payee.newToPayer()).isNull();
        assertThat(payee.newWithin(24)).isNull();
        assertThat(payee.otherRegion()).isNull();
        assertThat(payee.quietDays()).isNull();
        assertThat(payee.hoursSince(AccountEvent.CARD_ISSUED)).isNull();
        assertThat(payee.payersWithin(24)).isZero();
        assertThat(payee.receivedWithin(24)).isZero();
        assertThat(payee.sweptWithin(24)).isZero();
        assertThat(payee.tinyCreditsWithin(50, 24)).isZero();
        assertThat(payee.listed(WatchlistStatus.FROZEN)).isFalse();
    }

    @Test
    void whatNobodySaidIsUnknown() {
        PayeeFacts payee = transferOf("1000").payeeFacts();

        assertThat(payee.type()).isNull();
        assertThat(payee.relation()).isNull();
        assertThat(payee.nameMatch()).isNull();
        assertThat(payee.daysOpen()).isNull();
        assertThat(payee.otherRegion()).isNull();
        assertThat(payee.quietDays()).isNull();
    }

    @Test
    void daysOpenBeforeTheOpeningAreUnknown() {
        assertThat(daysOpen("2026-02-23")).isEqualTo(7);
        assertThat(daysOpen("2026-03-02")).isZero();
        assertThat(daysOpen("2026-03-03")).isNull();
    }

    private static @Nullable Integer daysOpen(String openedOn) {
        return transferOf("1000")
                .payee(p -> p.openedOn(LocalDate.parse(openedOn)))
                .payeeFacts()
                .daysOpen();
    }

    @Test
    void anotherRegionNeedsBothRegions() {
        assertThat(otherRegion("上海", "广州")).isTrue();
        assertThat(otherRegion("上海", "上海")).isFalse();
        assertThat(otherRegion(null, "广州")).isNull();
        assertThat(otherRegion("上海", null)).isNull();
    }

    private static @Nullable Boolean otherRegion(@Nullable String branch, @Nullable String account) {
        return transferOf("1000")
                .with(t -> t.context(Context.builder().region(branch).build()))
                .payee(p -> p.region(account))
                .payeeFacts()
                .otherRegion();
    }

    @Test
    void theWatchlistIsAskedForThePayeeOnly() {
        PayeeFacts payee = transferOf("1000")
                .payeeListed(WatchlistStatus.SUSPECT)
                .payerListed(WatchlistStatus.FROZEN)
                .payeeFacts();

        assertThat(payee.listed(WatchlistStatus.SUSPECT)).isTrue();
        assertThat(payee.listed(WatchlistStatus.FROZEN)).isFalse();
    }

    @Test
    void eventsAreThePayeesOwn() {
        PayeeFacts payee = transferOf("1000")
                .event(hours(5), PAYEE, AccountEvent.CARD_ISSUED)
                .event(hours(2), PAYER, AccountEvent.CARD_ISSUED)
                .event(hours(-1), PAYEE, AccountEvent.CARD_ISSUED)
                .payeeFacts();

        assertThat(payee.hoursSince(AccountEvent.CARD_ISSUED)).isEqualTo(5);
    }

    /** New to the payer: only where the books prove it, or the bank says so. */
    @Nested
    class New {

        @Test
        void forCashPaidInOnlyThePayeesBooksCanProve() {
            Situation cash = transferOf("1000")
                    .with(t -> t.kind(TransferKind.CASH_DEPOSIT))
                    .covered(days(90));
            assertThat(cash.payeeFacts().newToPayer()).isNull();
            assertThat(cash.payeeCovered(days(90)).payeeFacts().newToPayer()).isTrue();
        }

        @Test
        void theBanksOwnWordHoldsForWindowsToo() {
            PayeeFacts payee = transferOf("1000")
                    .covered(days(90))
                    .paid(days(50), "5")
                    .payee(p -> p.newToPayer(true))
                    .payeeFacts();

            assertThat(payee.newToPayer()).isTrue();
            assertThat(payee.newWithin(24)).isTrue();
        }

        @Test
        void isUnknownWithoutCoverage() {
            assertThat(transferOf("1000").payeeFacts().newToPayer()).isNull();
        }

        @Test
        void isProvenByThirtyDaysOfCoverageAndNotByOneMomentLess() {
            assertThat(transferOf("1000").covered(days(30)).payeeFacts().newToPayer())
                    .isTrue();
            assertThat(transferOf("1000")
                            .covered(days(30).minusNanos(1))
                            .payeeFacts()
                            .newToPayer())
                    .isNull();
        }

        @Test
        void isProvenByThePayeesBooksAsWell() {
            assertThat(transferOf("1000").payeeCovered(days(30)).payeeFacts().newToPayer())
                    .isTrue();
        }

        @Test
        void needsAPayerWhomSomebodyKeepsBooksOfButNoMovement() {
            PayeeFacts payee = transferOf("1000")
                    .covered(days(90))
                    .moved(days(2), PAYER, OTHER, "5")
                    .payeeFacts();

            assertThat(payee.newToPayer()).isTrue();
        }

        @Test
        void isRefutedByOneKnownPaymentEvenWithoutCoverage() {
            assertThat(transferOf("1000").paid(days(20), "5").payeeFacts().newToPayer())
                    .isFalse();
        }

        @Test
        void isNotRefutedByMoneyFromThePayee() {
            PayeeFacts payee = transferOf("1000")
                    .covered(days(90))
                    .moved(days(20), PAYEE, PAYER, "5")
                    .payeeFacts();

            assertThat(payee.newToPayer()).isTrue();
        }

        @Test
        void isNotRefutedByThisTransferItself() {
            Movement own = Movement.builder()
                    .time(ago(Duration.ZERO))
                    .from(PAYER)
                    .to(PAYEE)
                    .amount(Money.of("1000", "CNY"))
                    .transferId(ID)
                    .build();

            assertThat(transferOf("1000")
                            .covered(days(90))
                            .movement(own)
                            .payeeFacts()
                            .newToPayer())
                    .isTrue();
        }

        @Test
        void isNotRefutedByWhatComesLater() {
            assertThat(transferOf("1000")
                            .covered(days(90))
                            .paid(Duration.ofSeconds(-1), "5")
                            .payeeFacts()
                            .newToPayer())
                    .isTrue();
        }

        @Test
        void isWhatTheBankSays() {
            assertThat(transferOf("1000")
                            .payee(p -> p.newToPayer(true))
                            .payeeFacts()
                            .newToPayer())
                    .isTrue();
            assertThat(transferOf("1000")
                            .payee(p -> p.newToPayer(true))
                            .paid(days(20), "5")
                            .payeeFacts()
                            .newToPayer())
                    .isTrue();
            assertThat(transferOf("1000")
                            .covered(days(90))
                            .payee(p -> p.newToPayer(false))
                            .payeeFacts()
                            .newToPayer())
                    .isFalse();
        }

        @Test
        void cannotBeProvenOfCashWhereSomebodyPaidCashInBefore() {
            Situation situation = transferOf("1000")
                    .with(t -> t.kind(TransferKind.CASH_DEPOSIT))
                    .covered(days(90))
                    .payeeCovered(days(90))
                    .moved(days(4), null, PAYEE, "600");

            assertThat(situation.payeeFacts().newToPayer()).isNull();
            assertThat(situation.payeeFacts().newWithin(24)).isNull();
        }

        @Test
        void isProvenOfCashWhereNobodyEverPaidCashIn() {
            Situation situation = transferOf("1000")
                    .with(t -> t.kind(TransferKind.CASH_DEPOSIT))
                    .covered(days(90))
                    .payeeCovered(days(90))
                    .moved(days(4), OTHER, PAYEE, "600")
                    .moved(days(3), PAYEE, null, "600");

            assertThat(situation.payeeFacts().newToPayer()).isTrue();
        }

        @Test
        void ofATransferIsNotTouchedByOthersCash() {
            assertThat(transferOf("1000")
                            .covered(days(90))
                            .moved(days(4), null, PAYEE, "600")
                            .payeeFacts()
                            .newToPayer())
                    .isTrue();
        }

        @Test
        void ofCashSaidByTheBankHolds() {
            Situation situation = transferOf("1000")
                    .with(t -> t.kind(TransferKind.CASH_DEPOSIT))
                    .payee(p -> p.newToPayer(true))
                    .moved(days(4), null, PAYEE, "600");

            assertThat(situation.payeeFacts().newToPayer()).isTrue();
            assertThat(situation.payeeFacts().newWithin(24)).isTrue();
        }
    }

    /** New within a window: the first payment is this one or lies in the window. */
    @Nested
    class NewWithin {

        @Test
        void includesThisPayment() {
            assertThat(transferOf("1000").covered(days(90)).payeeFacts().newWithin(1))
                    .isTrue();
        }

        @Test
        void includesAFirstPaymentAtTheEdgeAndNoneBeyond() {
            Situation atTheEdge = transferOf("1000").covered(days(90)).paid(hours(72), "5");
            Situation beyond =
                    transferOf("1000").covered(days(90)).paid(hours(72).plusNanos(1), "5");

            assertThat(atTheEdge.payeeFacts().newWithin(72)).isTrue();
            assertThat(beyond.payeeFacts().newWithin(72)).isFalse();
            assertThat(beyond.payeeFacts().newWithin(73)).isTrue();
        }

        @Test
        void isDecidedByTheFirstPaymentNotByTheLatest() {
            assertThat(transferOf("1000")
                            .covered(days(90))
                            .paid(days(9), "5")
                            .paid(hours(1), "5")
                            .payeeFacts()
                            .newWithin(24))
                    .isFalse();
        }

        @Test
        void isUnknownWithoutCoverageUnlessAnEarlierPaymentIsKnown() {
            assertThat(transferOf("1000").payeeFacts().newWithin(24)).isNull();
            assertThat(transferOf("1000").paid(hours(1), "5").payeeFacts().newWithin(24))
                    .isNull();
            assertThat(transferOf("1000").paid(hours(25), "5").payeeFacts().newWithin(24))
                    .isFalse();
        }

        @Test
        void needsCoverageOfTheWholeWindowWhereThatIsLonger() {
            assertThat(transferOf("1000").covered(days(40)).payeeFacts().newWithin(40 * 24))
                    .isTrue();
            assertThat(transferOf("1000")
                            .covered(days(40).minusNanos(1))
                            .payeeFacts()
                            .newWithin(40 * 24))
                    .isNull();
        }

        @Test
        void isTrueWhereTheBankSaysNewAndUnknownWhereItSaysKnown() {
            assertThat(transferOf("1000")
                            .payee(p -> p.newToPayer(true))
                            .payeeFacts()
                            .newWithin(24))
                    .isTrue();
            assertThat(transferOf("1000")
                            .covered(days(90))
                            .payee(p -> p.newToPayer(false))
                            .payeeFacts()
                            .newWithin(24))
                    .isNull();
        }
    }

    /** What comes in, and how fast it leaves. */
    @Nested
    class Inflows {

        @Test
        void payersAreDifferentAccountsOtherThanThisPayer() {
            PayeeFacts payee = transferOf("1000")
                    .moved(hours(1), "A", PAYEE, "10")
                    .moved(hours(2), "A", PAYEE, "10")
                    .moved(hours(3), "B", PAYEE, "10")
                    .moved(hours(3), null, PAYEE, "10")
                    .moved(hours(3), PAYEE, "C", "10")
                    .paid(hours(4), "10")
                    .payeeFacts();

            assertThat(payee.payersWithin(24)).isEqualTo(2);
        }

        @Test
        void windowsHoldAtTheEdgeAndNotBeyond() {
            PayeeFacts payee = transferOf("1000")
                    .moved(hours(24), "A", PAYEE, "10")
                    .moved(hours(24).plusNanos(1), "B", PAYEE, "20")
                    .payeeFacts();

            assertThat(payee.payersWithin(24)).isEqualTo(1);
            assertThat(payee.receivedWithin(24)).isEqualTo(10);
            assertThat(payee.payersWithin(25)).isEqualTo(2);
            assertThat(payee.receivedWithin(25)).isEqualTo(30);
        }

        @Test
        void receivedIsEverythingThatCameInByNowAndNotThisTransfer() {
            PayeeFacts payee = transferOf("1000")
                    .paid(hours(4), "10")
                    .moved(hours(3), null, PAYEE, "20")
                    .moved(hours(2), PAYEE, OTHER, "15")
                    .moved(Duration.ofSeconds(-1), OTHER, PAYEE, "500")
                    .movement(Movement.builder()
                            .time(ago(Duration.ZERO))
                            .from(PAYER)
                            .to(PAYEE)
                            .amount(Money.of("1000", "CNY"))
                            .transferId(ID)
                            .build())
                    .payeeFacts();

            assertThat(payee.receivedWithin(24)).isEqualTo(30);
        }

        @Test
        void receivedLeavesOutCurrenciesWithoutARate() {
            PayeeFacts payee = transferOf("1000")
                    .moved(hours(2), OTHER, PAYEE, Money.of("10", "USD"))
                    .moved(hours(1), OTHER, PAYEE, "20")
                    .payeeFacts();

            assertThat(payee.receivedWithin(24)).isEqualTo(20);
        }

        @Test
        void receivedClaimsNothingInTheRulebooksCurrencyWithoutARate() {
            PayeeFacts payee = transferOf("1000", "JPY")
                    .moved(hours(1), OTHER, PAYEE, "90000")
                    .payeeFacts();

            assertThat(payee.receivedWithin(24)).isZero();
        }

        @Test
        void aSweepIsFourFifthsWithinSixtyMinutes() {
            assertThat(swept("1000", Duration.ofMinutes(60), "800")).isEqualTo(1);
            assertThat(swept("1000", Duration.ofMinutes(60), "799.99")).isZero();
            assertThat(swept("1000", Duration.ofMinutes(60).plusNanos(1_000), "800"))
                    .isZero();
        }

        @Test
        void fourFifthsAreExactForEveryAmount() {
            for (int fen = 5; fen <= 5_000; fen += 5) {
                String credit = BigDecimal.valueOf(fen, 2).toPlainString();
                String out = BigDecimal.valueOf(fen / 5L * 4L, 2).toPlainString();
                assertThat(swept(credit, hours(1), out)).as(credit).isEqualTo(1);
            }
        }

        private static int swept(String credit, Duration after, String out) {
            return transferOf("1000")
                    .moved(hours(5), OTHER, PAYEE, credit)
                    .moved(hours(5).minus(after), PAYEE, "C", out)
                    .payeeFacts()
                    .sweptWithin(24);
        }

        @Test
        void aSweepMayLeaveInPartsAndInCash() {
            PayeeFacts payee = transferOf("1000")
                    .moved(hours(5), OTHER, PAYEE, "1000")
                    .moved(hours(5).minusMinutes(10), PAYEE, "C", "500")
                    .moved(hours(5).minusMinutes(20), PAYEE, null, "300")
                    .payeeFacts();

            assertThat(payee.sweptWithin(24)).isEqualTo(1);
        }

        @Test
        void moneyThatLeftBeforeIsNoSweep() {
            PayeeFacts payee = transferOf("1000")
                    .moved(hours(6), PAYEE, "C", "1000")
                    .moved(hours(5), OTHER, PAYEE, "1000")
                    .payeeFacts();

            assertThat(payee.sweptWithin(24)).isZero();
        }

        @Test
        void everySweptCreditCounts() {
            PayeeFacts payee = transferOf("1000")
                    .moved(hours(9), OTHER, PAYEE, "1000")
                    .moved(hours(9).minusMinutes(5), PAYEE, "C", "990")
                    .moved(hours(5), OTHER, PAYEE, "500")
                    .moved(hours(5).minusMinutes(5), PAYEE, "C", "500")
                    .payeeFacts();

            assertThat(payee.sweptWithin(24)).isEqualTo(2);
            assertThat(payee.sweptWithin(8)).isEqualTo(1);
        }

        @Test
        void onePaymentOutSweepsNoMoreThanItCarries() {
            PayeeFacts payee = transferOf("1000")
                    .moved(hours(5), "A", PAYEE, "1000")
                    .moved(hours(5).minusMinutes(10), "B", PAYEE, "1000")
                    .moved(hours(5).minusMinutes(20), PAYEE, "C", "1000")
                    .payeeFacts();

            assertThat(payee.sweptWithin(24)).isEqualTo(1);
        }

        @Test
        void tinyCreditsComeFromAccountsNeverSeenBeforeTheWindow() {
            PayeeFacts payee = transferOf("1000")
                    .payeeCovered(days(30))
                    .moved(hours(48), "A", PAYEE, "50")
                    .moved(hours(2), "B", PAYEE, "0.01")
                    .moved(hours(2), "C", PAYEE, "50.01")
                    .moved(days(9), PAYEE, "D", "500")
                    .moved(hours(2), "D", PAYEE, "1")
                    .moved(hours(2), null, PAYEE, "1")
                    .payeeFacts();

            assertThat(payee.tinyCreditsWithin(50, 48)).isEqualTo(2);
            assertThat(payee.tinyCreditsWithin(50, 47)).isEqualTo(1);
        }

        @Test
        void nobodyIsAStrangerWithoutCoverage() {
            assertThat(transferOf("1000")
                            .payeeCovered(days(30).minusNanos(1))
                            .moved(hours(2), "B", PAYEE, "1")
                            .payeeFacts()
                            .tinyCreditsWithin(50, 48))
                    .isZero();
        }

        @Test
        void aCreditIsNotTinyWhereNoRateSaysWhatItIsWorth() {
            PayeeFacts payee = transferOf("1000", "USD")
                    .payeeCovered(days(90))
                    .moved(hours(2), "B", PAYEE, "49")
                    .payeeFacts();

            assertThat(payee.tinyCreditsWithin(50, 48)).isZero();
        }
    }

    /** Days without movement. */
    @Nested
    class Quiet {

        @Test
        void isUnknownWithoutCoverage() {
            assertThat(transferOf("1000")
                            .moved(days(200), OTHER, PAYEE, "1")
                            .payeeFacts()
                            .quietDays())
                    .isNull();
        }

        @Test
        void isWhatTheBooksProve() {
            assertThat(transferOf("1000").payeeCovered(days(200)).payeeFacts().quietDays())
                    .isEqualTo(200);
            assertThat(transferOf("1000")
                            .payeeCovered(days(400))
                            .moved(days(190), PAYEE, null, "1")
                            .payeeFacts()
                            .quietDays())
                    .isEqualTo(190);
            assertThat(transferOf("1000")
                            .payeeCovered(days(100))
                            .moved(days(190), PAYEE, null, "1")
                            .payeeFacts()
                            .quietDays())
                    .isEqualTo(100);
        }

        @Test
        void passesOverTheLastTwentyFourHours() {
            assertThat(transferOf("1000")
                            .payeeCovered(days(200))
                            .moved(hours(24), OTHER, PAYEE, "1")
                            .payeeFacts()
                            .quietDays())
                    .isEqualTo(200);
            assertThat(transferOf("1000")
                            .payeeCovered(days(200))
                            .moved(hours(24).plusNanos(1), OTHER, PAYEE, "1")
                            .payeeFacts()
                            .quietDays())
                    .isEqualTo(1);
        }
    }
}
