package io.levee.facts;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What moved in one direction, at the least.
 *
 * @param count how many movements
 * @param minor how much in the smallest unit of the currency; other currencies are left out
 * @param currency the currency of the sum; null where nothing is summed up
 * @param counterparties how many different accounts on the other side
 */
public record Total(long count, long minor, @Nullable Currency currency, int counterparties) {

    /** Nothing is known to have moved. */
    public static final Total NOTHING = new Total(0, 0, null, 0);
}
