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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.levee.transfer.AccountEvent;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.PartyType;
import io.levee.transfer.Relation;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PatternFactsTest {

    private static final int MONTH = 30 * 24;

    private static Movement ofThisTransfer(String from, @Nullable String to) {
        Movement.Builder movement = Movement.builder()
                .time(ago(Duration.ZERO))
                .from(from)
                .amount(Money.of("1000", "CNY"))
                .transferId(ID);
        return to == null ? movement.build() : movement.to(to).build();
    }

    @Test
    void withoutHistoryNothingIsClaimed() {
        PatternFacts pattern = transferOf("1000").pattern();

        assertThat(pattern.paymentsToPayeeWithin(MONTH)).isZero();
        assertThat(pattern.paidToPayeeWithin(MONTH)).isZero();
        assertThat(pattern.timesFirstToPayeeWithin(MONTH)).isNull();
        assertThat(pattern.timesUsualToPayee()).isNull();
        assertThat(pattern.monthlyToPayee()).isZero();
        assertThat(pattern.daysPayingPayee()).isZero();
        assertThat(pattern.daysInContact()).isZero();
        assertThat(pattern.returnedByPayeeWithin(MONTH)).isZero();
        assertThat(pattern.creditsFromPayeeWithin(MONTH)).isZero();
        assertThat(pattern.newPayeesWithin(MONTH)).isZero();
        assertThat(pattern.risingToNewPayeesWithin(MONTH)).isZero();
        assertThat(pattern.paidToNewPayeesWithin(MONTH)).isZero();
        assertThat(pattern.timesSmallCreditsWithin(50, MONTH)).isNull();
        assertThat(pattern.passedOnShareWithin(MONTH)).isNull();
        assertThat(pattern.strangersCreditingWithin(MONTH)).isZero();
        assertThat(pattern.cashDrawnWithin(MONTH)).isZero();
        assertThat(pattern.outShareWithin(MONTH)).isNull();
        assertThat(pattern.refusedWithin(MONTH)).isZero();
    }

    @Test
    void aWithdrawalHasNoPatternWithAPayee() {
        PatternFacts pattern = withdrawalOf("1000")
                .covered(days(90))
                .moved(days(1), PAYER, OTHER, "10")
                .pattern();

        assertThat(pattern.paymentsToPayeeWithin(MONTH)).isZero();
        assertThat(pattern.risingToPayeeWithin(MONTH)).isZero();
        assertThat(pattern.timesFirstToPayeeWithin(MONTH)).isNull();
        assertThat(pattern.monthlyToPayee()).isZero();
        assertThat(pattern.newPayeesWithin(24)).isEqualTo(1);
        assertThat(pattern.risingToNewPayeesWithin(24)).isZero();
        assertThat(pattern.paidToNewPayeesWithin(24)).isEqualTo(10);
    }

    @Test
    void aWindowHasAtLeastOneHour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transferOf("1000").pattern().paidToPayeeWithin(0))
                .withMessageContaining("hours");
    }

    /** Payments to this payee, and what came back. */
    @Nested
    class ToThePayee {

        @Test
        void countAtTheWindowsEdgeAndNotBeyond() {
            PatternFacts pattern = transferOf("1000")
                    .paid(hours(24), "10")
                    .paid(hours(24).plusNanos(1), "20")
                    .pattern();

            assertThat(pattern.paymentsToPayeeWithin(24)).isEqualTo(1);
            assertThat(pattern.paidToPayeeWithin(24)).isEqualTo(10);
            assertThat(pattern.paymentsToPayeeWithin(25)).isEqualTo(2);
            assertThat(pattern.paidToPayeeWithin(25)).isEqualTo(30);
        }

        @Test
        void leaveOutThisTransferWhatComesLaterAndOtherPayees() {
            PatternFacts pattern = transferOf("1000")
                    .paid(hours(1), "10")
                    .moved(hours(1), PAYER, OTHER, "300")
                    .moved(hours(1), OTHER, PAYEE, "300")
                    .paid(Duration.ofNanos(-1_000), "300")
                    .movement(ofThisTransfer(PAYER, PAYEE))
                    .pattern();

            assertThat(pattern.paymentsToPayeeWithin(24)).isEqualTo(1);
            assertThat(pattern.paidToPayeeWithin(24)).isEqualTo(10);
        }

        @Test
        void areSeenByALaterLook() {
            Situation situation = transferOf("1000").paid(hours(-1), "10");

            assertThat(situation.pattern().paymentsToPayeeWithin(24)).isZero();
            assertThat(situation.asOf(ago(hours(-1))).pattern().paymentsToPayeeWithin(24))
                    .isEqualTo(1);
        }

        @Test
        void ofUnknownWorthCountButAddNothing() {
            PatternFacts pattern = transferOf("1000")
                    .paid(hours(2), "10")
                    .moved(hours(1), PAYER, PAYEE, Money.of("500", "USD"))
                    .pattern();

            assertThat(pattern.paymentsToPayeeWithin(24)).isEqualTo(2);
            assertThat(pattern.paidToPayeeWithin(24)).isEqualTo(10);
        }

        @Test
        void inAForeignCurrencyAreConverted() {
            PatternFacts pattern = transferOf("1000")
                    .rate("USD", "7")
                    .moved(hours(1), PAYER, PAYEE, Money.of("500", "USD"))
                    .pattern();

            assertThat(pattern.paidToPayeeWithin(24)).isEqualTo(3500);
            assertThat(pattern.timesFirstToPayeeWithin(24)).isEqualTo(1000 / 3500.0, within(1e-12));
        }

        @Test
        void inACurrencyWithoutARateStillHaveARatio() {
            PatternFacts pattern =
                    transferOf("9000", "JPY").paid(hours(1), "3000").pattern();

            assertThat(pattern.timesFirstToPayeeWithin(24)).isEqualTo(3, within(1e-12));
        }

        @Test
        void inACurrencyWithoutARateAreWorthNothingInTheRulebooks() {
            PatternFacts pattern = transferOf("9000", "JPY")
                    .paid(hours(1), "60000")
                    .moved(hours(1), PAYEE, PAYER, "60000")
                    .pattern();

            assertThat(pattern.paidToPayeeWithin(24)).isZero();
            assertThat(pattern.returnedByPayeeWithin(24)).isZero();
        }

        @Test
        void areMeasuredByTheFirstInTheWindow() {
            PatternFacts pattern = transferOf("1000")
                    .paid(days(3), "500")
                    .paid(days(2), "100")
                    .paid(days(1), "250")
                    .pattern();

            assertThat(pattern.timesFirstToPayeeWithin(72)).isEqualTo(2);
            assertThat(pattern.timesFirstToPayeeWithin(48)).isEqualTo(10);
            assertThat(pattern.timesFirstToPayeeWithin(23)).isNull();
        }

        @Test
        void areNotMeasuredByAFirstOfUnknownWorth() {
            PatternFacts pattern = transferOf("1000")
                    .moved(days(3), PAYER, PAYEE, Money.of("500", "USD"))
                    .paid(days(2), "100")
                    .pattern();

            assertThat(pattern.timesFirstToPayeeWithin(72)).isNull();
        }

        @Test
        void haveAUsualAmountFromThreeOn() {
            Situation two = transferOf("1000").paid(days(90), "100").paid(days(60), "900");
            assertThat(two.pattern().timesUsualToPayee()).isNull();

            Situation three = two.paid(days(30), "500");
            assertThat(three.pattern().timesUsualToPayee()).isEqualTo(2);

            Situation four = three.paid(days(10), "300");
            assertThat(four.pattern().timesUsualToPayee()).isEqualTo(2.5);
        }

        @Test
        void tellHowLongTheTwoKnowEachOther() {
            PatternFacts pattern = transferOf("1000")
                    .moved(days(40), PAYEE, PAYER, "5")
                    .paid(days(30), "5")
                    .paid(days(1), "5")
                    .pattern();

            assertThat(pattern.daysPayingPayee()).isEqualTo(30);
            assertThat(pattern.daysInContact()).isEqualTo(40);
        }

        @Test
        void comeBackAsCredits() {
            PatternFacts pattern = transferOf("1000")
                    .moved(hours(24), PAYEE, PAYER, "5")
                    .moved(hours(25), PAYEE, PAYER, "50")
                    .moved(hours(1), OTHER, PAYER, "500")
                    .paid(hours(1), "5000")
                    .pattern();

            assertThat(pattern.returnedByPayeeWithin(24)).isEqualTo(5);
            assertThat(pattern.creditsFromPayeeWithin(24)).isEqualTo(1);
            assertThat(pattern.creditsFromPayeeWithin(25)).isEqualTo(2);
        }
    }

    /** Series in which each payment is at least 1.3 times the one before. */
    @Nested
    class Rising {

        @Test
        void isOneForAFirstPayment() {
            assertThat(transferOf("1000").pattern().risingToPayeeWithin(MONTH)).isEqualTo(1);
        }

        @Test
        void holdsAtExactlyOnePointThree() {
            assertThat(rising("1000", "1300")).isEqualTo(2);
            assertThat(rising("1000", "1299.99")).isEqualTo(1);
            assertThat(rising("1000", "1300", "1690")).isEqualTo(3);
        }

        @Test
        void holdsAtExactlyOnePointThreeOfEveryAmount() {
            for (int yuan = 1; yuan <= 3_000; yuan++) {
                String more = BigDecimal.valueOf(yuan * 13L, 1).toPlainString();
                assertThat(rising(Integer.toString(yuan), more)).as(more).isEqualTo(2);
            }
        }

        @Test
        void endsAtTheFirstStepThatIsTooSmall() {
            assertThat(rising("100", "1000", "1100", "2000", "3000")).isEqualTo(3);
        }

        @Test
        void endsAtTheWindow() {
            PatternFacts pattern = transferOf("1000")
                    .paid(hours(48), "100")
                    .paid(hours(24), "200")
                    .pattern();

            assertThat(pattern.risingToPayeeWithin(48)).isEqualTo(3);
            assertThat(pattern.risingToPayeeWithin(47)).isEqualTo(2);
        }

        @Test
        void isNotClaimedAcrossAPaymentOfUnknownWorth() {
            PatternFacts pattern = transferOf("1000")
                    .paid(hours(3), "100")
                    .moved(hours(2), PAYER, PAYEE, Money.of("900", "USD"))
                    .pattern();

            assertThat(pattern.risingToPayeeWithin(24)).isEqualTo(1);
        }

        /** Payments one day apart, the last of which is the transfer. */
        private static int rising(String... amounts) {
            Situation situation = transferOf(amounts[amounts.length - 1]);
            for (int i = 0; i < amounts.length - 1; i++) {
                situation.paid(days(amounts.length - 1 - i), amounts[i]);
            }
            return situation.pattern().risingToPayeeWithin(MONTH);
        }
    }

    /** A monthly rhythm of about the same amount. */
    @Nested
    class Monthly {

        @Test
        void isTwentyFiveToThirtySixDays() {
            assertThat(monthly(days(25))).isEqualTo(1);
            assertThat(monthly(days(25).minusNanos(1_000))).isZero();
            assertThat(monthly(days(36))).isEqualTo(1);
            assertThat(monthly(days(37))).isZero();
        }

        private static int monthly(Duration age) {
            return transferOf("1000").paid(age, "1000").pattern().monthlyToPayee();
        }

        @Test
        void isAFifthEitherWay() {
            assertThat(monthly("1000", "800")).isEqualTo(1);
            assertThat(monthly("1000", "799.99")).isZero();
            assertThat(monthly("1000", "1200")).isEqualTo(1);
            assertThat(monthly("1000", "1200.01")).isZero();
        }

        @Test
        void isAFifthOfEveryAmount() {
            for (int fen = 5; fen <= 5_000; fen += 5) {
                String amount = BigDecimal.valueOf(fen, 2).toPlainString();
                String less = BigDecimal.valueOf(fen / 5L * 4, 2).toPlainString();
                String more = BigDecimal.valueOf(fen / 5L * 6, 2).toPlainString();
                assertThat(monthly(amount, less)).as(less + " of " + amount).isEqualTo(1);
                assertThat(monthly(amount, more)).as(more + " of " + amount).isEqualTo(1);
            }
        }

        private static int monthly(String amount, String before) {
            return transferOf(amount).paid(days(30), before).pattern().monthlyToPayee();
        }

        @Test
        void goesBackMonthByMonthUntilOneIsMissing() {
            PatternFacts pattern = transferOf("1000")
                    .paid(days(150), "1000")
                    .paid(days(90), "1000")
                    .paid(days(60), "1000")
                    .paid(days(30), "1000")
                    .pattern();

            assertThat(pattern.monthlyToPayee()).isEqualTo(3);
        }

        @Test
        void isNotDisturbedByOtherPaymentsInBetween() {
            PatternFacts pattern = transferOf("1000")
                    .paid(days(60), "1000")
                    .paid(days(31), "1000")
                    .paid(days(29), "50")
                    .paid(days(3), "1000")
                    .pattern();

            assertThat(pattern.monthlyToPayee()).isEqualTo(2);
        }
    }

    /** Payees paid for the first time within the window. */
    @Nested
    class NewPayees {

        @Test
        void includeThisOneIfItIsNew() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(2), PAYER, OTHER, "500")
                    .pattern();

            assertThat(pattern.newPayeesWithin(24)).isEqualTo(2);
            assertThat(pattern.paidToNewPayeesWithin(24)).isEqualTo(1500);
            assertThat(pattern.risingToNewPayeesWithin(24)).isEqualTo(2);
        }

        @Test
        void leaveThisOneOutIfItWasPaidBeforeTheWindow() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .paid(days(9), "5")
                    .moved(hours(2), PAYER, OTHER, "500")
                    .pattern();

            assertThat(pattern.newPayeesWithin(24)).isEqualTo(1);
            assertThat(pattern.paidToNewPayeesWithin(24)).isEqualTo(500);
            assertThat(pattern.risingToNewPayeesWithin(24)).isZero();
        }

        @Test
        void areCountedOnceEach() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .paid(hours(3), "5")
                    .moved(hours(2), PAYER, OTHER, "500")
                    .moved(hours(1), PAYER, OTHER, "500")
                    .pattern();

            assertThat(pattern.newPayeesWithin(24)).isEqualTo(2);
            assertThat(pattern.paidToNewPayeesWithin(24)).isEqualTo(2005);
        }

        @Test
        void areNewAtTheEdgeOfTheWindowAndNotBeyond() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(24), PAYER, "A", "5")
                    .moved(hours(24).plusNanos(1), PAYER, "B", "5")
                    .moved(hours(1), PAYER, "B", "5")
                    .pattern();

            assertThat(pattern.newPayeesWithin(24)).isEqualTo(2);
            assertThat(pattern.newPayeesWithin(25)).isEqualTo(3);
        }

        @Test
        void areUnknownWithoutCoverage() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(30).minusNanos(1))
                    .moved(hours(2), PAYER, OTHER, "500")
                    .pattern();

            assertThat(pattern.newPayeesWithin(24)).isZero();
            assertThat(pattern.paidToNewPayeesWithin(24)).isZero();
            assertThat(pattern.risingToNewPayeesWithin(24)).isZero();
        }

        @Test
        void areAtLeastThisOneWhereTheBankSaysSo() {
            PatternFacts pattern = transferOf("1000")
                    .payee(p -> p.newToPayer(true))
                    .moved(hours(2), PAYER, OTHER, "500")
                    .pattern();

            assertThat(pattern.newPayeesWithin(24)).isEqualTo(1);
            assertThat(pattern.paidToNewPayeesWithin(24)).isEqualTo(1000);
        }

        @Test
        void doNotCountNotes() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(2), PAYER, null, "500")
                    .pattern();

            assertThat(pattern.newPayeesWithin(24)).isEqualTo(1);
        }

        @Test
        void areWorthNothingWithoutARate() {
            assertThat(transferOf("90000", "JPY").covered(days(90)).pattern().paidToNewPayeesWithin(24))
                    .isZero();
        }
    }

    /** Money from strangers. */
    @Nested
    class Strangers {

        @Test
        void areAccountsWithWhichNothingMovedBeforeTheWindow() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .moved(days(9), PAYER, "A", "5")
                    .moved(hours(5), "A", PAYER, "5")
                    .moved(hours(24), "B", PAYER, "5")
                    .moved(hours(3), "B", PAYER, "5")
                    .moved(hours(2), "C", PAYER, "5")
                    .moved(hours(1), null, PAYER, "5")
                    .pattern();

            assertThat(pattern.strangersCreditingWithin(24)).isEqualTo(2);
            assertThat(pattern.strangersCreditingWithin(23)).isEqualTo(1);
        }

        @Test
        void areNotProvenWithoutCoverage() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(30).minusNanos(1))
                    .moved(hours(2), "C", PAYER, "1000")
                    .pattern();

            assertThat(pattern.strangersCreditingWithin(24)).isZero();
            assertThat(pattern.passedOnShareWithin(24)).isNull();
            assertThat(pattern.timesSmallCreditsWithin(5000, 24)).isNull();
        }

        @Test
        void areNotTheCustomersOwnAccount() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .payee(p -> p.relation(Relation.SELF))
                    .moved(hours(2), PAYEE, PAYER, "1000")
                    .pattern();

            assertThat(pattern.strangersCreditingWithin(24)).isZero();
            assertThat(pattern.passedOnShareWithin(24)).isNull();
        }

        @Test
        void mayHaveSentSmallCredits() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(24), "A", PAYER, "30")
                    .moved(hours(2), "B", PAYER, "20")
                    .moved(hours(1), "C", PAYER, "30.01")
                    .pattern();

            assertThat(pattern.timesSmallCreditsWithin(30, 24)).isEqualTo(20);
            assertThat(pattern.timesSmallCreditsWithin(30, 23)).isEqualTo(50);
            assertThat(pattern.timesSmallCreditsWithin(10, 24)).isNull();
        }

        @Test
        void haveNoSmallCreditsWhereNoRateSaysWhatIsSmall() {
            Situation situation = transferOf("1000", "USD").covered(days(90)).moved(hours(2), "B", PAYER, "20");

            assertThat(situation.pattern().timesSmallCreditsWithin(30, 24)).isNull();
            assertThat(situation.rate("USD", "7").pattern().timesSmallCreditsWithin(30, 24))
                    .isNull();
            assertThat(situation.pattern().timesSmallCreditsWithin(140, 24)).isEqualTo(50, within(1e-9));
        }

        @Test
        void arePassedOnByTheLatestOrByAllWhicheverIsNearer() {
            PatternFacts latest = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(3), "A", PAYER, "4000")
                    .moved(hours(2), "B", PAYER, "1000")
                    .pattern();
            PatternFacts all = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(3), "A", PAYER, "600")
                    .moved(hours(2), "B", PAYER, "400")
                    .pattern();

            assertThat(latest.passedOnShareWithin(24)).isEqualTo(1);
            assertThat(all.passedOnShareWithin(24)).isEqualTo(1);
            assertThat(all.passedOnShareWithin(2)).isEqualTo(2.5);
            assertThat(all.passedOnShareWithin(1)).isNull();
        }

        @Test
        void arePassedOnByAllOfThem() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(3), "A", PAYER, "4000")
                    .moved(hours(2), "B", PAYER, "1000")
                    .pattern();

            assertThat(pattern.passedOnOfAllWithin(24)).isEqualTo(0.2);
            assertThat(pattern.passedOnOfAllWithin(1)).isNull();
        }

        @Test
        void isNotALoanThatTheBankGranted() {
            PatternFacts pattern = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(30), "LENDER", PAYER, "1000")
                    .event(hours(10), PAYER, AccountEvent.LOAN_DRAWN)
                    .pattern();

            assertThat(pattern.strangersCreditingWithin(48)).isZero();
            assertThat(transferOf("1000")
                            .covered(days(90))
                            .moved(hours(35), "LENDER", PAYER, "1000")
                            .event(hours(10), PAYER, AccountEvent.LOAN_DRAWN)
                            .pattern()
                            .strangersCreditingWithin(48))
                    .as("a day apart it is another credit")
                    .isEqualTo(1);
        }

        @Test
        void arePassedOnInACurrencyWithoutARateToo() {
            assertThat(transferOf("900", "USD")
                            .covered(days(90))
                            .moved(hours(3), "A", PAYER, "1000")
                            .pattern()
                            .passedOnShareWithin(24))
                    .isEqualTo(0.9, within(1e-12));
        }
    }

    /** How much leaves the account. */
    @Nested
    class Turnovers {

        @Test
        void cashIncludesThisWithdrawal() {
            PatternFacts pattern = withdrawalOf("1000")
                    .moved(hours(24), PAYER, null, "200")
                    .moved(hours(25), PAYER, null, "3000")
                    .moved(hours(1), null, PAYER, "40000")
                    .moved(hours(1), PAYER, OTHER, "40000")
                    .movement(ofThisTransfer(PAYER, null))
                    .pattern();

            assertThat(pattern.cashDrawnWithin(24)).isEqualTo(1200);
        }

        @Test
        void cashLeavesOutATransfer() {
            assertThat(transferOf("1000")
                            .moved(hours(2), PAYER, null, "200")
                            .pattern()
                            .cashDrawnWithin(24))
                    .isEqualTo(200);
        }

        @Test
        void theShareThatLeftIsOfWhatThereWasBefore() {
            PatternFacts pattern = transferOf("1000")
                    .payer(p -> p.balance(new BigDecimal("1000")))
                    .moved(hours(24), PAYER, OTHER, "500")
                    .moved(hours(2), PAYER, null, "500")
                    .pattern();

            assertThat(pattern.outShareWithin(24)).isEqualTo(1);
            assertThat(pattern.outShareWithin(1)).isEqualTo(1);
        }

        @Test
        void theShareThatLeftIncludesEarlierPayments() {
            PatternFacts pattern = transferOf("1000")
                    .payer(p -> p.balance(new BigDecimal("3000")))
                    .moved(hours(24), PAYER, OTHER, "1000")
                    .pattern();

            assertThat(pattern.outShareWithin(24)).isEqualTo(0.5);
            assertThat(pattern.outShareWithin(23)).isEqualTo(1 / 3.0, within(1e-12));
        }

        @Test
        void theShareThatLeftIsUnknownWithoutABalanceOrWithAnEmptyAccount() {
            assertThat(transferOf("1000")
                            .moved(hours(2), PAYER, OTHER, "500")
                            .pattern()
                            .outShareWithin(24))
                    .isNull();
            assertThat(transferOf("1000")
                            .payer(p -> p.balance(BigDecimal.ZERO))
                            .pattern()
                            .outShareWithin(24))
                    .isNull();
        }
    }

    /** Earlier tries that were refused or given up. */
    /** What was said to have come, and the usual cash. */
    @Nested
    class Claims {

        @Test
        void nothingCameIsProvenByCoverageAlone() {
            assertThat(transferOf("1000").pattern().noCreditWithin(48)).isNull();
            assertThat(transferOf("1000").covered(days(29)).pattern().noCreditWithin(48))
                    .isNull();
            assertThat(transferOf("1000").covered(days(30)).pattern().noCreditWithin(48))
                    .isTrue();
        }

        @Test
        void aCreditAtTheWindowsEdgeCame() {
            Situation covered = transferOf("1000").covered(days(90)).moved(hours(48), OTHER, PAYER, "5");

            assertThat(covered.pattern().noCreditWithin(48)).isFalse();
            assertThat(covered.pattern().noCreditWithin(47)).isTrue();
        }

        @Test
        void whatThisPayeeGetsIncludesThisPayment() {
            Situation again = transferOf("1000").paid(hours(2), "300").paid(hours(4), "70");

            assertThat(again.pattern().totalToPayeeWithin(3)).isEqualTo(1300);
            assertThat(again.pattern().totalToPayeeWithin(4)).isEqualTo(1370);
            assertThat(withdrawalOf("1000").pattern().totalToPayeeWithin(4)).isZero();
        }

        @Test
        void whatNewPayeesSentBackIsWhatCameAfterTheyWerePaid() {
            Situation fed = transferOf("1000")
                    .covered(days(90))
                    .moved(hours(50), OTHER, PAYER, "999")
                    .moved(hours(40), PAYER, OTHER, "500")
                    .moved(hours(30), OTHER, PAYER, "150")
                    .moved(hours(20), OTHER, PAYER, "50");

            assertThat(fed.pattern().timesReturnedWithin(100)).isEqualTo(5);
            assertThat(fed.pattern().timesReturnedWithin(35)).isNull();
        }

        @Test
        void nothingSentBackIsNoRatio() {
            assertThat(transferOf("1000")
                            .covered(days(90))
                            .moved(hours(40), PAYER, OTHER, "500")
                            .pattern()
                            .timesReturnedWithin(100))
                    .isNull();
        }

        @Test
        void theUsualCashIsTheMedianOfThreeWithdrawals() {
            Situation twice =
                    withdrawalOf("1000").moved(days(9), PAYER, null, "400").moved(days(5), PAYER, null, "500");
            assertThat(twice.pattern().timesUsualCash()).isNull();

            assertThat(twice.moved(days(1), PAYER, null, "9000").pattern().timesUsualCash())
                    .isEqualTo(2);
            assertThat(transferOf("1000").pattern().timesUsualCash()).isNull();
        }

        @Test
        void withdrawalsAreCountedWithThisOne() {
            Situation drawn =
                    withdrawalOf("1000").moved(hours(24), PAYER, null, "400").moved(hours(25), PAYER, null, "1");

            assertThat(drawn.pattern().withdrawalsWithin(24)).isEqualTo(2);
            assertThat(transferOf("1000")
                            .moved(hours(24), PAYER, null, "400")
                            .pattern()
                            .withdrawalsWithin(24))
                    .isEqualTo(1);
        }
    }

    @Nested
    class Refused {

        @Test
        void byOthersSayNothingAboutABusiness() {
            assertThat(transferOf("1000")
                            .attempt(hours(1), OTHER, PAYEE, AttemptOutcome.REFUSED)
                            .pattern()
                            .refusedWithin(24))
                    .isEqualTo(1);
            assertThat(transferOf("1000")
                            .payee(payee -> payee.type(PartyType.BUSINESS))
                            .attempt(hours(1), OTHER, PAYEE, AttemptOutcome.REFUSED)
                            .attempt(hours(2), PAYER, PAYEE, AttemptOutcome.REFUSED)
                            .pattern()
                            .refusedWithin(24))
                    .isEqualTo(1);
        }

        @Test
        void countForThePayerAndForThePayee() {
            PatternFacts pattern = transferOf("1000")
                    .attempt(hours(3), PAYER, OTHER, AttemptOutcome.REFUSED)
                    .attempt(hours(2), OTHER, PAYEE, AttemptOutcome.ABANDONED)
                    .pattern();

            assertThat(pattern.refusedWithin(72)).isEqualTo(2);
        }

        @Test
        void countOnceWhereBothSidesAreTheSame() {
            assertThat(transferOf("1000")
                            .attempt(hours(3), PAYER, PAYEE, AttemptOutcome.REFUSED)
                            .pattern()
                            .refusedWithin(72))
                    .isEqualTo(1);
        }

        @Test
        void countAtTheWindowsEdgeAndNotBeyondNorLater() {
            PatternFacts pattern = transferOf("1000")
                    .attempt(hours(72), PAYER, PAYEE, AttemptOutcome.REFUSED)
                    .attempt(hours(72).plusNanos(1), PAYER, PAYEE, AttemptOutcome.REFUSED)
                    .attempt(Duration.ofNanos(-1), PAYER, PAYEE, AttemptOutcome.REFUSED)
                    .pattern();

            assertThat(pattern.refusedWithin(72)).isEqualTo(1);
            assertThat(pattern.refusedWithin(73)).isEqualTo(2);
        }

        @Test
        void leaveOutDelaysAndThisTransfer() {
            PatternFacts pattern = transferOf("1000")
                    .attempt(hours(3), PAYER, PAYEE, AttemptOutcome.DELAYED)
                    .attempt(Attempt.builder()
                            .time(ago(hours(1)))
                            .payer(PAYER)
                            .payee(PAYEE)
                            .outcome(AttemptOutcome.REFUSED)
                            .transferId(ID)
                            .build())
                    .pattern();

            assertThat(pattern.refusedWithin(72)).isZero();
        }

        @Test
        void countByHowTheyEndedAndWhatTheScreeningHadSaid() {
            for (AttemptOutcome outcome : AttemptOutcome.values()) {
                boolean bad = outcome != AttemptOutcome.DELAYED && outcome != AttemptOutcome.CLEARED;
                assertThat(after(outcome, null)).as(outcome + " unknown").isEqualTo(bad ? 1 : 0);
                for (Intervention level : Intervention.values()) {
                    boolean counts = bad && level != Intervention.NONE && level != Intervention.REMIND;
                    assertThat(after(outcome, level)).as(outcome + " " + level).isEqualTo(counts ? 1 : 0);
                }
            }
        }

        private static int after(AttemptOutcome outcome, @Nullable Intervention level) {
            return transferOf("1000")
                    .attempt(Attempt.builder()
                            .time(ago(hours(1)))
                            .payer(PAYER)
                            .payee(PAYEE)
                            .outcome(outcome)
                            .level(level)
                            .build())
                    .pattern()
                    .refusedWithin(72);
        }

        @Test
        void toPayThePayerAreNotThePayers() {
            assertThat(transferOf("1000")
                            .attempt(hours(3), OTHER, PAYER, AttemptOutcome.REFUSED)
                            .pattern()
                            .refusedWithin(72))
                    .isZero();
        }

        @Test
        void ofThePayeeToPayOthersDoNotCount() {
            assertThat(transferOf("1000")
                            .attempt(hours(3), PAYEE, OTHER, AttemptOutcome.REFUSED)
                            .pattern()
                            .refusedWithin(72))
                    .isZero();
        }
    }

    /** What is paid back. */
    @Nested
    class Repayments {

        @Test
        void areMeasuredByWhatThePayeeSentLongerAgo() {
            PatternFacts pattern = transferOf("600")
                    .moved(days(60), PAYEE, PAYER, "1000")
                    .moved(days(20), PAYER, PAYEE, "500")
                    .moved(days(2), PAYEE, PAYER, "7000")
                    .pattern();

            assertThat(pattern.repaidShareBefore(168)).isEqualTo(1.1);
        }

        @Test
        void areUnknownWherePayeeSentNothingThen() {
            assertThat(transferOf("600")
                            .moved(days(2), PAYEE, PAYER, "1000")
                            .moved(days(20), PAYER, PAYEE, "500")
                            .pattern()
                            .repaidShareBefore(168))
                    .isNull();
        }

        @Test
        void doNotCountWhatWasPaidBeforeTheFirstCredit() {
            assertThat(transferOf("600")
                            .moved(days(90), PAYER, PAYEE, "5000")
                            .moved(days(60), PAYEE, PAYER, "1000")
                            .pattern()
                            .repaidShareBefore(168))
                    .isEqualTo(0.6);
        }

        @Test
        void areUnknownWhereWhatWasRepaidIsInForeignMoneyWithoutARate() {
            assertThat(transferOf("600")
                            .moved(days(60), PAYEE, PAYER, "1000")
                            .moved(days(20), PAYER, PAYEE, Money.of("500", "USD"))
                            .pattern()
                            .repaidShareBefore(168))
                    .isNull();
        }
    }
}
