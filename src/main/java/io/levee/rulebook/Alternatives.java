package io.levee.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A condition taken apart into alternatives, each of which says what every property that it names can be. What nothing can
 * fulfil is left out, so a condition without alternatives never holds. Unknown values fulfil nothing.
 *
 * <p>This is how two conditions are compared without trying out remittances: one implies the other if it leaves nothing
 * of the other's opposite.
 */
final class Alternatives {

    /** More are not worked out: the condition is then taken to say anything. */
    private static final int MOST = 400;

    private static final Alternatives ANYTHING = new Alternatives(List.of(Map.of()), false);

    private final List<Map<String, Extent>> all;
    private final boolean exact;

    private Alternatives(List<Map<String, Extent>> all, boolean exact) {
        this.all = all;
        this.exact = exact;
    }

    /** When the condition holds. */
    static Alternatives of(Condition condition) {
        return of(condition, true);
    }

    /** When the condition does not hold, be it that something which it names is not known. */
    static Alternatives ofOpposite(Condition condition) {
        return of(condition, false);
    }

    /** Whether the condition holds whatever the values are that it names, if only they are known. */
    static boolean holdsOnceKnown(Condition condition) {
        Set<Property> properties = new HashSet<>();
        Leaves.of(condition).forEach(leaf -> properties.addAll(Leaves.properties(leaf)));
        Map<String, Extent> known = new TreeMap<>();
        properties.forEach(property -> known.put(property.path(), anything(property)));
        return one(known).and(ofOpposite(condition)).isEmpty();
    }

    /** Whether one condition never holds without the other. */
    static boolean implies(Condition one, Condition other) {
        return of(one).and(ofOpposite(other)).isEmpty();
    }

    /** Whether the condition can't hold. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** When both hold. */
    Alternatives and(Alternatives other) {
        if (!exact || !other.exact || (long) all.size() * other.all.size() > MOST) {
            return ANYTHING;
        }
        List<Map<String, Extent>> both = new ArrayList<>();
        for (Map<String, Extent> one : all) {
            for (Map<String, Extent> another : other.all) {
                Map<String, Extent> joined = joined(one, another);
                if (joined != null) {
                    both.add(joined);
                }
            }
        }
        return new Alternatives(both, true);
    }

    private Alternatives or(Alternatives other) {
        if (!exact || !other.exact || all.size() + other.all.size() > MOST) {
            return ANYTHING;
        }
        List<Map<String, Extent>> either = new ArrayList<>(all);
        either.addAll(other.all);
        return new Alternatives(either, true);
    }

    /** What both maps allow; null where that is nothing. */
    private static @Nullable Map<String, Extent> joined(Map<String, Extent> one, Map<String, Extent> another) {
        Map<String, Extent> joined = new TreeMap<>(one);
        for (Map.Entry<String, Extent> entry : another.entrySet()) {
            Extent extent = joined.merge(entry.getKey(), entry.getValue(), Extent::and);
            if (extent.isEmpty()) {
                return null;
            }
        }
        return joined;
    }

    private static Alternatives of(Condition condition, boolean holds) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), holds, holds);
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), holds, !holds);
        }
        if (condition instanceof Condition.Not not) {
            return of(not.part(), !holds);
        }
        Alternatives known = ofLeaf(condition, holds);
        return holds ? known : known.or(unknown(Leaves.properties(condition)));
    }

    /** When a single condition holds or not while all that it names is known. */
    private static Alternatives ofLeaf(Condition leaf, boolean holds) {
        if (leaf instanceof Condition.Truth truth) {
            return one(truth(truth.property(), truth.expected() == holds));
        }
        if (leaf instanceof Condition.OneOf oneOf) {
            return one(Map.of(oneOf.property().path(), constants(oneOf, holds)));
        }
        if (leaf instanceof Condition.Compare compare) {
            return holds ? compared(compare.property(), compare.comparison(), compare.literal()) : notCompared(compare);
        }
        return one(order((Condition.CompareBoth) leaf, holds));
    }

    /** When one of these is not known; nothing where all are always known. */
    private static Alternatives unknown(List<Property> properties) {
        List<Map<String, Extent>> unknown = new ArrayList<>();
        for (Property property : properties) {
            if (property.word().canBeUnknown()) {
                unknown.add(Map.of(property.path(), new Extent.Unknown()));
            }
        }
        return new Alternatives(unknown, true);
    }

    private static Alternatives joined(List<Condition> parts, boolean holds, boolean every) {
        Alternatives joined = new Alternatives(every ? List.of(Map.of()) : List.of(), true);
        for (Condition part : parts) {
            Alternatives next = of(part, holds);
            joined = every ? joined.and(next) : joined.or(next);
        }
        return joined;
    }

    private static Alternatives one(Map<String, Extent> extents) {
        boolean empty = extents.values().stream().anyMatch(Extent::isEmpty);
        return new Alternatives(empty ? List.of() : List.of(extents), true);
    }

    /** Any value that a property can have. */
    private static Extent anything(Property property) {
        Word word = property.word();
        return switch (word.kind()) {
            case NUMBER -> Range.of(word);
            case CONSTANT -> new Extent.OneOf(Set.of(word.type().getEnumConstants()));
            default -> new Extent.OneOf(Set.of(true, false));
        };
    }

    private static Map<String, Extent> truth(Property property, boolean expected) {
        Map<String, Extent> extents = new HashMap<>(Map.of(property.path(), new Extent.OneOf(Set.of(expected))));
        String opposite = property.opposite();
        if (opposite != null && expected) {
            extents.put(opposite, new Extent.OneOf(Set.of(false)));
        }
        return extents;
    }

    private static Extent constants(Condition.OneOf oneOf, boolean holds) {
        Set<Object> values = new HashSet<>();
        for (Object constant : oneOf.property().word().type().getEnumConstants()) {
            if (oneOf.constants().contains(constant) == holds) {
                values.add(constant);
            }
        }
        return new Extent.OneOf(Set.copyOf(values));
    }

    private static Alternatives compared(Property property, Comparison comparison, double literal) {
        return one(Map.of(property.path(), Range.of(property.word(), comparison, literal)));
    }

    private static Alternatives notCompared(Condition.Compare compare) {
        Property property = compare.property();
        double literal = compare.literal();
        return switch (compare.comparison()) {
            case LESS -> compared(property, Comparison.AT_LEAST, literal);
            case AT_MOST -> compared(property, Comparison.GREATER, literal);
            case GREATER -> compared(property, Comparison.AT_MOST, literal);
            case AT_LEAST -> compared(property, Comparison.LESS, literal);
            case EQUAL -> compared(property, Comparison.LESS, literal)
                    .or(compared(property, Comparison.GREATER, literal));
        };
    }

    /** How two properties lie to each other, the same whichever of them is written first. */
    private static Map<String, Extent> order(Condition.CompareBoth both, boolean holds) {
        String left = both.property().path();
        String right = both.other().path();
        boolean turned = left.compareTo(right) > 0;
        Set<Object> orders = new HashSet<>();
        for (int order : left.equals(right) ? new int[] {0} : new int[] {-1, 0, 1}) {
            if (both.comparison().holds(turned ? -order : order, 0) == holds) {
                orders.add(order);
            }
        }
        Map<String, Extent> extents = new HashMap<>();
        extents.put(left, anything(both.property()));
        extents.put(right, anything(both.other()));
        extents.put(turned ? right + " ? " + left : left + " ? " + right, new Extent.OneOf(Set.copyOf(orders)));
        return extents;
    }
}
