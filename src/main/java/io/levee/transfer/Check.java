package io.levee.transfer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks at the door, and the words in which they refuse. Lengths are counted in code points. */
final class Check {

    private static final int ID_LENGTH = 128;
    private static final int TEXT_LENGTH = 2_000;
    private static final int SHOWN_LENGTH = 40;
    private static final int INTEGER_DIGITS = 15;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z").plus(Duration.ofDays(3));
    /** No run of digits as long as a telephone or account number, with gaps or without. */
    private static final Pattern DATE = Pattern.compile("(?!.*(?:[0-9][ -]?){11})[0-9TZapm:/.+ -]{1,40}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_-]{0,40}[0-9]{0,3}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{1,40}");

    private Check() {}

    static InvalidInputException refusal(String field, String came, String expected) {
        return new InvalidInputException(field, came + ", expected " + expected);
    }

    static <T> T present(String field, @Nullable T value, String expected) {
        if (value == null) {
            throw refusal(field, "missing", expected);
        }
        return value;
    }

    /** An id that must be there. */
    static String id(String field, @Nullable String value) {
        String id = present(field, value, "an id");
        if (isBlank(id)) {
            throw refusal(field, "blank", "an id");
        }
        return fitting(field, id, ID_LENGTH, false);
    }

    /** An id that may be left out. */
    static @Nullable String optionalId(String field, @Nullable String value) {
        return value == null ? null : id(field, value);
    }

    /** A text on one line; null where it is null or blank. */
    static @Nullable String line(String field, @Nullable String value) {
        return text(field, value, false);
    }

    /** A text in which tabs and line breaks are allowed; null where it is null or blank. */
    static @Nullable String prose(String field, @Nullable String value) {
        return text(field, value, true);
    }

    private static @Nullable String text(String field, @Nullable String value, boolean lines) {
        return value == null || isBlank(fitting(field, value, TEXT_LENGTH, lines)) ? null : value;
    }

    /** The value unless it is too long or has control characters in it. */
    static String fitting(String field, String value, int length, boolean lines) {
        if (value.codePointCount(0, value.length()) > length) {
            throw refusal(field, lengthOf(value), String.format(Locale.ROOT, "at most %,d", length));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isControl(c) && !(lines && isTabOrLineBreak(c))) {
                String expected = lines ? "none but tabs and line breaks" : "none";
                throw refusal(field, "a control character in " + lengthOf(value), expected);
            }
        }
        return value;
    }

    static boolean isBlank(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int c = value.codePointAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isMark(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is a mark without width: a joiner, a direction mark, a byte order mark. */
    static boolean isMark(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL;
    }

    private static boolean isTabOrLineBreak(int character) {
        return character == '\t' || character == '\n' || character == '\r';
    }

    /** A decimal number as people and programs write it: ASCII digits with a point, no exponent, no grouping. */
    static BigDecimal decimal(String field, @Nullable String value) {
        String text = present(field, value, "a decimal number");
        if (!DECIMAL.matcher(text).matches()) {
            throw refusal(field, lengthOf(text), "a decimal number like 230000.00");
        }
        return new BigDecimal(text);
    }

    /** Refuses a figure that no account in the currency can show; {@code currency} is only for the message. */
    static void figure(String field, BigDecimal value, int decimals, String currency) {
        long integerDigits = (long) value.precision() - value.scale();
        if (value.signum() != 0 && integerDigits > INTEGER_DIGITS) {
            String came = String.format(Locale.ROOT, "%,d digits before the decimal point", integerDigits);
            throw refusal(field, came, "at most " + INTEGER_DIGITS);
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            throw refusal(field, shown(value), "at most " + decimals + " decimals in " + currency);
        }
    }

    static @Nullable Integer within(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw refusal(field, shown(value), least + " to " + most);
        }
        return value;
    }

    /** An unmodifiable copy; empty for null. */
    static <E extends Enum<E>> Set<E> set(String field, Class<E> type, @Nullable Collection<E> values) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(withoutNull(field, values));
        return Collections.unmodifiableSet(copy);
    }

    /** An unmodifiable copy in the order given; empty for null. */
    static Set<String> ids(String field, @Nullable Collection<String> values) {
        Set<String> copy = new LinkedHashSet<>();
        withoutNull(field, values).forEach(value -> copy.add(id(field, value)));
        return Collections.unmodifiableSet(copy);
    }

    /** An unmodifiable copy; empty for null. */
    static <T> List<T> list(String field, @Nullable Collection<T> values) {
        return List.copyOf(withoutNull(field, values));
    }

    private static <T> Collection<T> withoutNull(String field, @Nullable Collection<T> values) {
        Collection<T> copy = values == null ? List.of() : new ArrayList<>(values);
        for (T value : copy) {
            if (value == null) {
                throw refusal(field, "`null` in the list", "none");
            }
        }
        return copy;
    }

    /** Refuses what was keyed as seen and as not seen in one breath. */
    static void apart(String field, Set<Observation> seen, Set<Observation> notSeen) {
        for (Observation observation : notSeen) {
            if (seen.contains(observation)) {
                throw refusal(field, shown(observation) + " is also in observations", "it in one of the two");
            }
        }
    }

    /** A moment that must be there and be one of a bank's books. */
    static Instant moment(String field, @Nullable Instant moment, String expected) {
        Instant present = present(field, moment, expected);
        plausible(field, present);
        return present;
    }

    /** Refuses a moment that no bank's books can have, such as a slip in the year; null is let pass. */
    static void plausible(String field, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
            throw refusal(field, "a moment out of all books", "one of the years 1900 to 9999");
        }
    }

    /** Shows what looks like a date or a time; of anything else only the length, since it may be anything. */
    static String date(String value) {
        return DATE.matcher(value).matches() ? shown(value) : lengthOf(value);
    }

    /** A field's name where it looks like one; else only its length, since a value may stand where a name should. */
    static String name(String value) {
        return NAME.matcher(value).matches() ? shortened(value) : "(" + lengthOf(value) + ")";
    }

    /** What came, fit for a message: one line, in backticks, at most 40 characters. Not for free text. */
    static String shown(Object value) {
        return "`" + shortened(value.toString()) + "`";
    }

    /** Shows a code word such as {@code TRANSFER}; of anything else only the length, since it may be free text. */
    static String word(String value) {
        return WORD.matcher(value).matches() ? shown(value) : lengthOf(value);
    }

    /** One line of at most 40 characters, without backticks and without anything that turns or breaks the line. */
    static String shortened(String value) {
        boolean whole = value.codePointCount(0, value.length()) <= SHOWN_LENGTH;
        String head = whole ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN_LENGTH - 1)) + "…";
        return head.codePoints()
                .map(c -> isVisible(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != '`';
        };
    }

    /** How long a free text is, in words: all that a message may say about it. */
    static String lengthOf(String value) {
        int length = value.codePointCount(0, value.length());
        return length == 1 ? "1 character" : String.format(Locale.ROOT, "%,d characters", length);
    }
}
