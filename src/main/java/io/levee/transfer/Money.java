package io.levee.transfer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money above nil.
 *
 * @param amount in units of the currency (yuan, not fen): above 0, at most 15 digits before the decimal point, and
 *     after it as many as the currency has; held with exactly that many, so that {@code 5} and {@code 5.00} are equal
 * @param currency an ISO 4217 currency that accounts are kept in (not gold, not test codes)
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final int GROUP = 3;
    private static final String A_CURRENCY = "an ISO 4217 currency code like CNY";

    /**
     * Checks the amount against the currency, and gives it the decimals of the currency.
     *
     * @throws InvalidInputException if the amount or the currency is none of the above
     */
    public Money {
        Check.present("money.currency", currency, A_CURRENCY);
        Check.present("money.amount", amount, "a decimal number");
        String code = currency.getCurrencyCode();
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw Check.refusal("money.currency", Check.shown(code), A_CURRENCY);
        }
        Check.figure("money.amount", amount, decimals, code);
        if (amount.signum() <= 0) {
            throw Check.refusal("money.amount", Check.shown(amount), "above 0");
        }
        amount = amount.setScale(decimals);
    }

    /**
     * A sum as programs write it: {@code Money.of("230000.00", "CNY")}.
     *
     * @param amount ASCII digits with a decimal point, without grouping or exponent
     * @param currencyCode ISO 4217, upper case
     * @throws InvalidInputException if it is no sum of money above nil
     */
    public static Money of(String amount, String currencyCode) {
        Currency currency = currency(currencyCode);
        return new Money(Check.decimal("money.amount", amount), currency);
    }

    /**
     * A sum of money.
     *
     * @throws InvalidInputException if it is no sum of money above nil
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    static Currency currency(@Nullable String code) {
        String given = Check.present("money.currency", code, A_CURRENCY);
        try {
            return Currency.getInstance(given);
        } catch (IllegalArgumentException e) {
            throw Check.refusal("money.currency", Check.word(given), A_CURRENCY);
        }
    }

    /**
     * The amount in the smallest unit of the currency, for example fen; above 9.2 · 10^18 of them, which only a sum beyond
     * 900 trillion in a currency of four decimals can reach, {@link Long#MAX_VALUE}.
     */
    public long minor() {
        BigInteger units = amount.unscaledValue();
        return units.bitLength() < Long.SIZE ? units.longValue() : Long.MAX_VALUE;
    }

    /** For people to read: {@code 230,000.00 CNY}, in the same way everywhere. */
    public String display() {
        return grouped(amount.toPlainString()) + " " + currency.getCurrencyCode();
    }

    /**
     * Digits for people to read: {@code 230000.00} as {@code 230,000.00}.
     *
     * @param plain a number without exponent, not negative
     */
    public static String grouped(String plain) {
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        if (whole <= GROUP) {
            return plain;
        }
        StringBuilder grouped = new StringBuilder(plain.length() + whole / GROUP).append(plain);
        for (int at = whole - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** The currency, never the amount. */
    @Override
    public String toString() {
        return "Money[" + currency.getCurrencyCode() + "]";
    }
}
