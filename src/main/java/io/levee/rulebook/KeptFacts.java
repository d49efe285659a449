package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.facts.SpokenTell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a decision rests on, as plain values: what the flags of a rulebook ask for, and nothing else. It holds no
 * name, account number or word of the customer, and is enough to repeat the decision with the same rulebook.
 *
 * @param values the value of each property that a flag names, by the property's path: a truth, a number or a constant's
 *     name. What is not known is left out, and so is what is always known and false
 * @param rescuedBefore whether the payer was rescued before
 * @param spoken the tells that were heard or ticked
 */
public record KeptFacts(Map<String, Object> values, boolean rescuedBefore, List<SpokenTell> spoken) implements Facts {

    /** Copies what it is given, in its order. */
    public KeptFacts {
        values = new LinkedHashMap<>(values);
        spoken = List.copyOf(spoken);
    }

    static KeptFacts of(Iterable<Property> properties, Remittance remittance) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : properties) {
            Object value = valueOf(property, remittance);
            if (value instanceof Enum<?> constant) {
                values.put(property.path(), constant.name());
            } else if (value != null && !isDefault(property, value)) {
                values.put(property.path(), value);
            }
        }
        return new KeptFacts(
                values, remittance.payer().rescuedBefore(), remittance.words().spoken());
    }

    /** A property that fails has no value: its flag was kept out, and that is kept apart. */
    private static @Nullable Object valueOf(Property property, Remittance remittance) {
        try {
            return property.of(remittance);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private static boolean isDefault(Property property, Object value) {
        return value.equals(false) && !property.word().canBeUnknown();
    }

    @Override
    public @Nullable Object value(Property property) {
        Object value = values.get(property.path());
        Word word = property.word();
        if (value == null) {
            return word.kind() == Kind.TRUTH && !word.canBeUnknown() ? false : null;
        }
        return value instanceof String name && word.kind() == Kind.CONSTANT ? Constants.find(word.type(), name) : value;
    }

    /** How much is known, and none of it. */
    @Override
    public String toString() {
        return "KeptFacts[" + values.size() + "]";
    }
}
