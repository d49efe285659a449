package io.levee.facts;

import static io.levee.facts.Situation.NOW;
import static io.levee.facts.Situation.ago;
import static io.levee.facts.Situation.hours;
import static io.levee.facts.Situation.transferOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.levee.transfer.Context;
import io.levee.transfer.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyFactsTest {

    @Test
    void notesPaidInAreNoShareOfTheBalance() {
        MoneyFacts money = Situation.transferOf("1000")
                .with(t -> t.kind(io.levee.transfer.TransferKind.CASH_DEPOSIT))
                .payer(p -> p.balance(new java.math.BigDecimal("1000")))
                .money();

        assertThat(money.share()).isNull();
        assertThat(money.balance()).isEqualTo(1000);
    }

    @Test
    void whatNobodySaidIsUnknown() {
        MoneyFacts money = transferOf("1000").money();

        assertThat(money.balance()).isNull();
        assertThat(money.share()).isNull();
        assertThat(money.funding()).isNull();
        assertThat(money.settlement()).isNull();
        assertThat(money.minutesToClosing()).isNull();
    }

    @Test
    void anAmountInTheRulebooksCurrencyIsComparedAsKeyed() {
        MoneyFacts money = transferOf("1000.50")
                .payer(p -> p.balance(new BigDecimal("2001")))
                .money();

        assertThat(money.amount()).isEqualTo(1000.5);
        assertThat(money.balance()).isEqualTo(2001);
        assertThat(money.share()).isEqualTo(0.5, within(1e-12));
        assertThat(money.stated()).isEqualTo(Money.of("1000.50", "CNY"));
    }

    @Test
    void theRulebooksOwnCurrencyAsksForNoRate() {
        List<String> asked = new ArrayList<>();

        Double amount = transferOf("1000")
                .rates((from, to, day) -> {
                    asked.add(from.getCurrencyCode());
                    return null;
                })
                .money()
                .amount();

        assertThat(amount).isEqualTo(1000);
        assertThat(asked).isEmpty();
    }

    @Test
    void aForeignAmountIsConvertedByADatedRate() {
        MoneyFacts money = transferOf("100", "USD")
                .payer(p -> p.balance(new BigDecimal("400")))
                .rate("USD", "7.2")
                .money();

        assertThat(money.amount()).isEqualTo(720);
        assertThat(money.balance()).isEqualTo(2880);
        assertThat(money.share()).isEqualTo(0.25, within(1e-12));
        assertThat(money.stated()).isEqualTo(Money.of("100", "USD"));
        assertThat(money.rate())
                .isEqualTo(new Rate(
                        Currency.getInstance("USD"),
                        Currency.getInstance("CNY"),
                        new BigDecimal("7.2"),
                        LocalDate.parse("2026-03-02")));
    }

    @Test
    void theRateThatTheLookRecordsKeepsItsOwnDate() {
        LocalDate friday = LocalDate.parse("2026-02-27");

        Rate rate = transferOf("100", "USD")
                .rates((from, to, day) -> new Rate(from, to, BigDecimal.TEN, friday))
                .money()
                .rate();

        assertThat(rate)
                .isEqualTo(new Rate(Currency.getInstance("USD"), Currency.getInstance("CNY"), BigDecimal.TEN, friday));
    }

    @Test
    void withoutARateTheAmountIsUnknownAndTheShareStillHolds() {
        MoneyFacts money = transferOf("100", "USD")
                .payer(p -> p.balance(new BigDecimal("400")))
                .money();

        assertThat(money.amount()).isNull();
        assertThat(money.balance()).isNull();
        assertThat(money.rate()).isNull();
        assertThat(money.share()).isEqualTo(0.25, within(1e-12));
        assertThat(money.stated()).isEqualTo(Money.of("100", "USD"));
    }

    @Test
    void anEmptyAccountHasABalanceButNoShare() {
        MoneyFacts money =
                transferOf("1000").payer(p -> p.balance(BigDecimal.ZERO)).money();

        assertThat(money.balance()).isEqualTo(0);
        assertThat(money.share()).isNull();
    }

    @Test
    void theHourIsTheBranchsOwn() {
        assertThat(transferOf("1000").money().localHour()).isEqualTo(10);
        assertThat(transferOf("1000")
                        .with(t -> t.time(OffsetDateTime.parse("2026-03-02T23:59:00-05:00")))
                        .asOf(Instant.parse("2026-03-03T04:59:00Z"))
                        .money()
                        .localHour())
                .isEqualTo(23);
    }

    @Test
    void theHourIsThatOfTheLookNotOfTheFirstKeystroke() {
        assertThat(transferOf("1000").asOf(ago(hours(-3))).money().localHour()).isEqualTo(13);
    }

    @Test
    void minutesToClosingCountDownToNilAndAreUnknownAfter() {
        assertThat(minutesToClosing(LocalTime.of(17, 0))).isEqualTo(390);
        assertThat(minutesToClosing(LocalTime.of(10, 30))).isEqualTo(0);
        assertThat(minutesToClosing(LocalTime.of(10, 29))).isNull();
    }

    private static @Nullable Integer minutesToClosing(LocalTime closing) {
        return transferOf("1000")
                .with(t -> t.context(Context.builder().closing(closing).build()))
                .money()
                .minutesToClosing();
    }

    @Test
    void aRateIsAboveNil() {
        Currency dollar = Currency.getInstance("USD");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rate(dollar, dollar, BigDecimal.ZERO, NOW.toLocalDate()))
                .withMessageContaining("factor");
    }

    @Test
    void theDayOfTheLookIsTheBranchsOwn() {
        List<LocalDate> days = new ArrayList<>();

        transferOf("100", "USD")
                .with(t -> t.time(OffsetDateTime.parse("2026-03-02T07:30:00+08:00")))
                .asOf(Instant.parse("2026-03-01T23:30:00Z"))
                .rates((from, to, day) -> {
                    days.add(day);
                    return null;
                })
                .money();

        assertThat(days).isNotEmpty().containsOnly(LocalDate.parse("2026-03-02"));
    }
}
