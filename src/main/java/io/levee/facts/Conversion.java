package io.levee.facts;

import io.levee.transfer.Money;
import io.levee.transfer.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Turns money into the unit of one look. The unit is the rulebook's currency, or the transfer's own where no rate is
 * known: sums and ratios then still hold among amounts of that currency, but nothing may be compared with a figure in
 * the rulebook's currency.
 */
final class Conversion {

    private static final int SECONDS_OF_DAY = 86_400;
    private static final long NANOS = 1_000_000_000;

    private final Currency unit;
    private final Frame frame;
    private final LocalDate day;
    private final @Nullable Rate rate;
    private final double minorPerUnit;

    private Conversion(Currency unit, Frame frame, LocalDate day, @Nullable Rate rate) {
        this.unit = unit;
        this.frame = frame;
        this.day = day;
        this.rate = rate;
        this.minorPerUnit = Math.pow(10, unit.getDefaultFractionDigits());
    }

    static Conversion of(Transfer transfer, Frame frame) {
        Currency stated = transfer.amount().currency();
        LocalDate day = localDate(transfer, frame);
        if (stated.equals(frame.currency())) {
            return new Conversion(stated, frame, day, Rate.same(stated, day));
        }
        Rate found = frame.rates().find(stated, frame.currency(), day);
        return new Conversion(found == null ? stated : frame.currency(), frame, day, found);
    }

    /** The day of the look at the branch. JDK 17's own way from an instant and an offset makes objects of rules. */
    private static LocalDate localDate(Transfer transfer, Frame frame) {
        return LocalDate.ofEpochDay(
                Math.floorDiv(frame.asOf().getEpochSecond() + secondsAhead(transfer), SECONDS_OF_DAY));
    }

    /** The time of the look at the branch. */
    static LocalTime localTime(Transfer transfer, Frame frame) {
        Instant asOf = frame.asOf();
        long second = Math.floorMod(asOf.getEpochSecond() + secondsAhead(transfer), SECONDS_OF_DAY);
        return LocalTime.ofNanoOfDay(second * NANOS + asOf.getNano());
    }

    private static long secondsAhead(Transfer transfer) {
        return transfer.time().getOffset().getTotalSeconds();
    }

    /** The rate of the transfer's currency to the rulebook's; null where none is known. */
    @Nullable
    Rate rate() {
        return rate;
    }

    /** Whether amounts in the unit may be compared with figures in the rulebook's currency. */
    boolean comparable() {
        return rate != null;
    }

    /** The amount in the unit, from the smallest unit of its currency; NaN where no rate is known. */
    double inUnit(long minor, Currency currency) {
        if (currency.equals(unit)) {
            return minor / minorPerUnit;
        }
        return inUnit(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()), currency);
    }

    /** The amount in the unit, or NaN where no rate is known for its currency. */
    double inUnit(Money money) {
        return inUnit(money.amount(), money.currency());
    }

    double inUnit(BigDecimal amount, Currency currency) {
        if (currency.equals(unit)) {
            return amount.doubleValue();
        }
        if (rate != null && currency.equals(rate.from())) {
            return amount.multiply(rate.factor()).doubleValue();
        }
        Rate other = frame.rates().find(currency, unit, day);
        return other == null ? Double.NaN : amount.multiply(other.factor()).doubleValue();
    }
}
