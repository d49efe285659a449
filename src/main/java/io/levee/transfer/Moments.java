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

    /** The form that nearly all times have: digits where it has a nought, a sign where it has one. */
    private static final String USUAL = "0000-00-00T00:00:00+00:00";

    private Moments() {}

    /** A time with an offset, as {@link OffsetDateTime#parse(CharSequence)} reads it; the usual form many times faster. */
    static OffsetDateTime time(String text) {
        if (!isUsual(text)) {
            return OffsetDateTime.parse(text);
        }
        int sign = text.charAt(19) == '-' ? -1 : 1;
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                0,
                ZoneOffset.ofHoursMinutes(sign * number(text, 20, 22), sign * number(text, 23, 25)));
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char usual = USUAL.charAt(i);
            boolean fits = usual == '0' ? c >= '0' && c <= '9' : c == usual || usual == '+' && c == '-';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

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
        return time(text).toInstant();
    }
}
