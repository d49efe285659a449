package io.levee.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as lists give them: with a time of day, or only a day, which then counts whole wherever the bank is. */
final class Moments {

    static final String EXPECTED = "ISO 8601 with offset, like 2026-03-02T10:30:00+08:00, or a day";

    /** Where a day begins first, and where it ends last. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private Moments() {}

    /** The moment, or the first one of the day anywhere on earth. */
    static Instant from(String text) {
        return isDay(text) ? day(text).atOffset(FIRST).toInstant() : moment(text);
    }

    /** The moment, or the end of the day everywhere on earth. */
    static Instant to(String text) {
        return isDay(text) ? day(text).plusDays(1).atOffset(LAST).toInstant() : moment(text);
    }

    private static boolean isDay(String text) {
        return text.indexOf('T') < 0;
    }

    private static LocalDateTime day(String text) {
        return LocalDate.parse(text).atStartOfDay();
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
