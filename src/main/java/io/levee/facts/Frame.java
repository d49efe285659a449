package io.levee.facts;

import java.time.Instant;
import java.util.Currency;

/**
 * The frame in which a transfer is looked at.
 *
 * @param asOf the moment of the look; what lies later is not seen
 * @param currency the rulebook's currency, in which flags compare amounts
 * @param rates the bank's exchange rates
 * @param coverageDays how long a history must be complete before the absence of a movement means something
 */
public record Frame(Instant asOf, Currency currency, Rates rates, int coverageDays) {}
