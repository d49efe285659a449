package io.levee.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A dated exchange rate: one unit of {@code from} is worth {@code factor} units of {@code to}.
 *
 * @param from the currency that is converted
 * @param to the currency that it is converted into
 * @param factor units of {@code to} for one unit of {@code from}, above zero
 * @param date the day that the rate is of
 */
public record Rate(Currency from, Currency to, BigDecimal factor, LocalDate date) {

    /** Refuses a factor that is not above zero. */
    public Rate {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("factor: `" + factor.toPlainString() + "`, expected above 0");
        }
    }

    /** The rate of a currency to itself, one for one. */
    static Rate same(Currency currency, LocalDate date) {
        return new Rate(currency, currency, BigDecimal.ONE, date);
    }
}
