package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.facts.Unit;
import io.levee.transfer.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values: {@code {stated}} is filled from the binding {@code $stated}; what stands in square
 * brackets is left out when a value in it is not known.
 */
final class Template {

    private static final int MOSTLY_ENOUGH = 40;

    private final Language language;
    private final List<Piece> pieces;
    private final Set<String> names;
    private final String fixed;
    private final String written;

    private Template(Language language, String written, List<Piece> pieces, Set<String> names) {
        this.written = written;
        this.language = language;
        this.pieces = List.copyOf(pieces);
        this.names = Set.copyOf(names);
        this.fixed = pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** A piece of text or a value; {@code optional} numbers the brackets that it stands in, 0 for none. */
    private record Piece(String text, @Nullable Property value, int optional) {}

    /** The names that are filled in. */
    Set<String> names() {
        return names;
    }

    /**
     * Reads a template; a name that nothing binds, or a value outside brackets that may be missing, is a problem.
     *
     * @param known properties that are known whenever the flag fires
     */
    static Template read(
            String text,
            Language language,
            Map<String, Property> bindings,
            Set<Property> known,
            RuleDocument rule,
            int line,
            Problems problems) {
        List<Piece> pieces = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int brackets = 0;
        boolean inBracket = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '{' && c != '[' && c != ']') {
                continue;
            }
            pieces.add(new Piece(text.substring(from, i), null, inBracket ? brackets : 0));
            from = i + 1;
            if (c == '[') {
                inBracket = true;
                brackets++;
            } else if (c == ']') {
                inBracket = false;
            } else {
                int end = text.indexOf('}', i);
                String name = end < 0 ? text.substring(i + 1) : text.substring(i + 1, end);
                Property value = bindings.get(name);
                if (value == null) {
                    problems.add(
                            rule.file(),
                            line,
                            rule.name() + "：`{" + name + "}` 没有对应的绑定 `$" + name + "`",
                            rule.name() + ": no binding `$" + name + "` fills `{" + name + "}`");
                } else if (value.word().canBeUnknown() && !known.contains(value) && !inBracket) {
                    problems.add(
                            rule.file(),
                            line,
                            rule.name() + "：`{" + name + "}` 可能未知，请连同前后文字放进 [ ]",
                            rule.name() + ": `{" + name + "}` can be unknown; put it and the words around it in [ ]");
                }
                names.add(name);
                pieces.add(new Piece("", value, inBracket ? brackets : 0));
                i = end < 0 ? text.length() : end;
                from = i + 1;
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), null, inBracket ? brackets : 0));
        }
        return new Template(language, text, pieces, names);
    }

    /** Whether it reads the same for every remittance. */
    boolean isFixed() {
        return names.isEmpty();
    }

    /** As it is written, with the places for values. */
    String written() {
        return written;
    }

    /** What it reads where nothing is filled in. */
    String fixed() {
        return fixed;
    }

    String fill(Remittance remittance) {
        if (isFixed()) {
            return fixed;
        }
        @Nullable Object[] values = new Object[pieces.size()];
        for (int i = 0; i < values.length; i++) {
            Property property = pieces.get(i).value();
            values[i] = property == null ? pieces.get(i).text() : property.of(remittance);
        }
        StringBuilder text = new StringBuilder(MOSTLY_ENOUGH);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            Property property = pieces.get(i).value();
            if (value != null && !isLeftOut(pieces.get(i).optional(), values)) {
                text.append(
                        property == null ? value : shown(value, property.word().unit()));
            }
        }
        return text.toString();
    }

    /** Whether some value in these brackets is not known. */
    private boolean isLeftOut(int brackets, @Nullable Object[] values) {
        for (int i = 0; brackets > 0 && i < values.length; i++) {
            if (values[i] == null && pieces.get(i).optional() == brackets) {
                return true;
            }
        }
        return false;
    }

    private String shown(Object value, Unit unit) {
        if (value instanceof Money money) {
            return money.display();
        }
        if (value instanceof Double number) {
            return switch (unit) {
                case MONEY -> Money.grouped(Long.toString(Math.round(number)));
                case RATIO -> ratio(number);
                default -> Property.literal(number);
            };
        }
        return Property.literal(value);
    }

    /** Up to the whole as a percentage, above it as so many times. */
    private String ratio(double number) {
        if (number <= 1.5) {
            return Math.round(number * 100) + "%";
        }
        String times = String.format(Locale.ROOT, number < 10 ? "%.1f" : "%,.0f", number);
        return times + (language == Language.ZH ? "倍" : " times");
    }

    /** The language of a text: it decides how values are written. */
    enum Language {
        ZH,
        EN
    }
}
