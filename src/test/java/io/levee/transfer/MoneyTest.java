package io.levee.transfer;

import static io.levee.transfer.Samples.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource({
        "5, CNY, 5.00",
        "5.1000, CNY, 5.10",
        "007.50, CNY, 7.50",
        "5.000, JPY, 5",
        "0.001, KWD, 0.001",
        "999999999999999.99, CNY, 999999999999999.99"
    })
    void holdsAsManyDecimalsAsTheCurrencyHas(String amount, String currency, String held) {
        assertThat(Money.of(amount, currency).amount()).isEqualTo(new BigDecimal(held));
    }

    @Test
    void isEqualHoweverItWasWritten() {
        assertThat(Money.of("5", "CNY"))
                .isEqualTo(Money.of("5.000", "CNY"))
                .isEqualTo(Money.of(new BigDecimal("0.5E+1"), CNY))
                .hasSameHashCodeAs(Money.of("5.0", "CNY"))
                .isNotEqualTo(Money.of("5", "HKD"));
    }

    @Test
    void displaysTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Money.of("230000", "CNY").display()).isEqualTo("230,000.00 CNY");
            assertThat(Money.of("1234567", "JPY").display()).isEqualTo("1,234,567 JPY");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-5", "-0.01"})
    void refusesNothingAndLess(String amount) {
        refuses(() -> Money.of(amount, "CNY"), "money.amount: `" + amount + "`, expected above 0");
    }

    @Test
    void refusesAnAmountWithMoreDecimalsThanTheCurrencyHas() {
        refuses(() -> Money.of("1.005", "CNY"), "money.amount: `1.005`, expected at most 2 decimals in CNY");
    }

    @Test
    void refusesAnyDecimalsOfYen() {
        refuses(() -> Money.of("100.5", "JPY"), "money.amount: `100.5`, expected at most 0 decimals in JPY");
    }

    @Test
    void refusesMoreThanFifteenDigitsWithoutRepeatingWhatMayBeACardNumber() {
        refuses(
                () -> Money.of("6222020200112233", "CNY"),
                "money.amount: 16 digits before the decimal point, expected at most 15");
        refuses(
                () -> Money.of(new BigDecimal("1E+1000000000"), CNY),
                "money.amount: 1,000,000,001 digits before the decimal point, expected at most 15");
    }

    @Test
    void refusesATinyFractionWithoutWritingItOut() {
        refuses(
                () -> Money.of(new BigDecimal("1E-1000000000"), CNY),
                "money.amount: `1E-1000000000`, expected at most 2 decimals in CNY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"230,000", "1e5", "+5", " 5", "５", "5.", ".5", "", "NaN", "five"})
    void refusesWhatIsNotWrittenAsADecimalNumber(String amount) {
        refuses(
                () -> Money.of(amount, "CNY"),
                "money.amount: " + Check.lengthOf(amount) + ", expected a decimal number like 230000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RMB", "cny", "XXX", "XAU"})
    void refusesACurrencyThatAccountsAreNotKeptIn(String currency) {
        refuses(
                () -> Money.of("5", currency),
                "money.currency: `" + currency + "`, expected an ISO 4217 currency code like CNY");
    }

    @Test
    void refusesACurrencyOfOtherCharactersWithoutRepeatingIt() {
        refuses(
                () -> Money.of("5", "人民币"),
                "money.currency: 3 characters, expected an ISO 4217 currency code like CNY");
    }

    @Test
    @SuppressWarnings("NullAway") // callers without NullAway can do this
    void refusesNull() {
        refuses(() -> Money.of(null, "CNY"), "money.amount: missing, expected a decimal number");
        refuses(() -> new Money(null, CNY), "money.amount: missing, expected a decimal number");
        refuses(() -> Money.of("5", null), "money.currency: missing, expected an ISO 4217 currency code like CNY");
        refuses(
                () -> new Money(BigDecimal.ONE, null),
                "money.currency: missing, expected an ISO 4217 currency code like CNY");
    }
}
