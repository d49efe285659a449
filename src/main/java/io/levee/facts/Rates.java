package io.levee.facts;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The exchange rates that a bank supplies. Must answer from memory: it is asked within a screening. */
@FunctionalInterface
public interface Rates {

    /**
     * Finds the rate to use for a day.
     *
     * @param from the currency to convert
     * @param to the currency to convert into, never the same as {@code from}
     * @param day the day of the look
     * @return the rate with its own date, or null where none is known: amounts are then unknown to the flags
     */
    @Nullable
    Rate find(Currency from, Currency to, LocalDate day);

    /** Knows no rate. */
    static Rates none() {
        return (from, to, day) -> null;
    }
}
