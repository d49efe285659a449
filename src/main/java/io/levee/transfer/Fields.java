package io.levee.transfer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a parsed document, read field by field. Whatever it refuses is named {@code root.field}, as the
 * builders name it too; the object further up moves that to where it found this one.
 */
final class Fields {

    private final String root;
    private final Map<?, ?> values;

    private Fields(String root, Map<?, ?> values) {
        this.root = root;
        this.values = values;
    }

    /** Refuses anything but an object with no other fields than those known. */
    static Fields of(String root, @Nullable Object value, List<String> known) {
        Map<?, ?> values = as(Map.class, root.isEmpty() ? "case" : root, value, "an object");
        Fields fields = new Fields(root, values);
        for (Object key : values.keySet()) {
            if (!(key instanceof String name) || !known.contains(name)) {
                throw fields.unknown(String.valueOf(key), known);
            }
        }
        return fields;
    }

    private InvalidInputException unknown(String name, List<String> known) {
        String nearest = Nearest.to(name, known);
        String help =
                nearest == null ? ", expected one of " + String.join(", ", known) : "; did you mean `" + nearest + "`?";
        return new InvalidInputException(path(Check.name(name)), "unknown field" + help);
    }

    String root() {
        return root;
    }

    /** Whether there is anything, be it empty. */
    boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable
    String text(String name) {
        return optional(String.class, name, "text in quotes");
    }

    @Nullable
    Boolean flag(String name) {
        return optional(Boolean.class, name, "true or false");
    }

    /** A whole number, written as a number. */
    @Nullable
    Integer whole(String name) {
        Number number = optional(Number.class, name, "a whole number");
        try {
            return number == null ? null : decimalOf(name, number).intValueExact();
        } catch (ArithmeticException e) {
            throw Check.refusal(path(name), "a number", "a small whole number");
        }
    }

    /** A decimal number, written as text or as a number. */
    @Nullable
    BigDecimal decimal(String name) {
        Object value = values.get(name);
        if (value instanceof Number number) {
            return decimalOf(name, number);
        }
        String text = optional(String.class, name, "a decimal number");
        return text == null ? null : Check.decimal(path(name), text);
    }

    /** By the number's decimal text, so that 0.1 is 0.1. */
    private BigDecimal decimalOf(String name, Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw Check.refusal(path(name), Check.shown(number), "a decimal number");
        }
    }

    @Nullable
    OffsetDateTime time(String name) {
        return parsed(name, Moments::time, "ISO 8601 with offset, like 2026-03-02T10:30:00+08:00");
    }

    /** A moment; where only a day is given, its first one. */
    @Nullable
    Instant from(String name) {
        return parsed(name, Moments::from, Moments.EXPECTED);
    }

    /** A moment; where only a day is given, the end of it. */
    @Nullable
    Instant to(String name) {
        return parsed(name, Moments::to, Moments.EXPECTED);
    }

    @Nullable
    LocalDate date(String name) {
        return parsed(name, LocalDate::parse, "an ISO 8601 date, like 2026-03-02");
    }

    @Nullable
    LocalTime timeOfDay(String name) {
        return parsed(name, LocalTime::parse, "a time of day, like 17:00");
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parser, String expected) {
        String text = optional(String.class, name, expected);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeException e) {
            throw Check.refusal(path(name), Check.date(text), expected);
        }
    }

    <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        Object value = values.get(name);
        return value == null ? null : constant(type, path(name), value);
    }

    <E extends Enum<E>> Set<E> all(Class<E> type, String name) {
        return Check.set(path(name), type, each(name, (path, value) -> constant(type, path, value)));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String path, @Nullable Object value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        String expected = "one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        String name = as(String.class, path, value, expected);
        throw Check.refusal(path, Check.word(name), expected);
    }

    List<String> texts(String name) {
        return each(name, (path, value) -> as(String.class, path, value, "text in quotes"));
    }

    /** An object of its own; null where there is none. */
    <T> @Nullable T object(String name, Function<Object, T> reader) {
        Object value = values.get(name);
        return value == null ? null : moved(path(name), value, reader);
    }

    /** A list of objects; empty where there is none. */
    <T> List<T> objects(String name, Function<@Nullable Object, T> reader) {
        return each(name, (path, value) -> moved(path, value, reader));
    }

    private static <T> T moved(String path, @Nullable Object value, Function<@Nullable Object, T> reader) {
        try {
            return reader.apply(value);
        } catch (InvalidInputException e) {
            throw e.movedTo(path);
        }
    }

    private <T> List<T> each(String name, BiFunction<String, @Nullable Object, T> reader) {
        List<?> items = optional(List.class, name, "a list");
        List<T> results = new ArrayList<>();
        for (Object item : items == null ? List.of() : items) {
            results.add(reader.apply(path(name) + "[" + results.size() + "]", item));
        }
        return results;
    }

    private <T> @Nullable T optional(Class<T> type, String name, String expected) {
        Object value = values.get(name);
        return value == null ? null : as(type, path(name), value, expected);
    }

    private static <T> T as(Class<T> type, String path, @Nullable Object value, String expected) {
        Check.present(path, value, expected);
        if (!type.isInstance(value)) {
            throw Check.refusal(path, kindOf(value), expected);
        }
        return type.cast(value);
    }

    private static String kindOf(@Nullable Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof String) {
            return "text";
        }
        if (value instanceof Number) {
            return "a number";
        }
        return value instanceof Boolean ? "true or false" : "something else";
    }

    private String path(String name) {
        return root.isEmpty() ? name : root + "." + name;
    }
}
