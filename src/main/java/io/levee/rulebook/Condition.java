package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a flag's condition. This small tree is what a flag says: checking, explaining, the slow engine and the
 * code that the fast engine compiles are all made from it, and there is no other way to evaluate a flag.
 *
 * <p>What is not known makes a comparison false, never true; that is why only what is always known can be negated.
 */
public sealed interface Condition {

    /** Whether it holds for these facts. */
    boolean holds(Facts facts);

    /** Whether it holds for a remittance. */
    default boolean holds(Remittance remittance) {
        return holds(Facts.of(remittance));
    }

    /** Whether finding out means going through an account's movements, which takes ten times as long as anything else. */
    boolean walks();

    /** The path of a truth without which it can't hold; null where there is none. */
    default @Nullable String onlyIf() {
        return null;
    }

    /** All parts hold; with no parts it holds. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (Condition part : parts) {
                if (!part.holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean walks() {
            return parts.stream().anyMatch(Condition::walks);
        }

        @Override
        public String toString() {
            return joined(parts, " && ");
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (Condition part : parts) {
                if (part.holds(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean walks() {
            return parts.stream().anyMatch(Condition::walks);
        }

        @Override
        public @Nullable String onlyIf() {
            Set<@Nullable String> each = parts.stream().map(Condition::onlyIf).collect(Collectors.toSet());
            return each.size() == 1 ? each.iterator().next() : null;
        }

        @Override
        public String toString() {
            return joined(parts, " || ");
        }
    }

    /** The part does not hold; only of what is always known. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

        @Override
        public boolean walks() {
            return part.walks();
        }

        @Override
        public String toString() {
            return "!( " + part + " )";
        }
    }

    /** A property is known and equals true or false. */
    record Truth(Property property, boolean expected) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return Boolean.valueOf(expected).equals(facts.value(property));
        }

        @Override
        public boolean walks() {
            return property.walks();
        }

        @Override
        public @Nullable String onlyIf() {
            return expected ? property.onlyIf() : null;
        }

        @Override
        public String toString() {
            return property + " == " + expected;
        }
    }

    /** A number is known and compares with a literal. */
    record Compare(Property property, Comparison comparison, double literal) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.value(property) instanceof Number number && comparison.holds(number.doubleValue(), literal);
        }

        @Override
        public boolean walks() {
            return property.walks();
        }

        @Override
        public @Nullable String onlyIf() {
            return property.onlyIf();
        }

        @Override
        public String toString() {
            return property + " " + comparison.symbol() + " " + Property.literal(literal);
        }
    }

    /** Two numbers are known and compare. */
    record CompareBoth(Property property, Comparison comparison, Property other) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.value(property) instanceof Number left
                    && facts.value(other) instanceof Number right
                    && comparison.holds(left.doubleValue(), right.doubleValue());
        }

        @Override
        public boolean walks() {
            return property.walks() || other.walks();
        }

        @Override
        public String toString() {
            return property + " " + comparison.symbol() + " " + other;
        }
    }

    /** A constant is known and is one of those listed. */
    record OneOf(Property property, List<Object> constants) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            @Nullable Object value = facts.value(property);
            return value != null && constants.contains(value);
        }

        @Override
        public boolean walks() {
            return property.walks();
        }

        @Override
        public @Nullable String onlyIf() {
            return property.onlyIf();
        }

        @Override
        public String toString() {
            if (constants.size() == 1) {
                return property + " == " + Property.literal(constants.get(0));
            }
            return property + " in "
                    + constants.stream().map(Property::literal).collect(Collectors.joining(", ", "( ", " )"));
        }
    }

    private static String joined(List<Condition> parts, String by) {
        if (parts.size() == 1) {
            return parts.get(0).toString();
        }
        return parts.stream().map(Condition::toString).collect(Collectors.joining(by, "( ", " )"));
    }
}
