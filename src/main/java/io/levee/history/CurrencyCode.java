package io.levee.history;

import java.util.Currency;

/** Currencies as numbers of fifteen bits: their three letters. */
final class CurrencyCode {

    private static final int LETTERS = 26;
    private static final Currency[] BY_CODE = new Currency[LETTERS * LETTERS * LETTERS];

    static {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            BY_CODE[of(currency)] = currency;
        }
    }

    private CurrencyCode() {}

    static int of(Currency currency) {
        String letters = currency.getCurrencyCode();
        return ((letters.charAt(0) - 'A') * LETTERS + letters.charAt(1) - 'A') * LETTERS + letters.charAt(2) - 'A';
    }

    static Currency at(int code) {
        return BY_CODE[code];
    }
}
