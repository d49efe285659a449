package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which conditions of a flag held and which did not, with their values. */
final class Explanation {

    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    private Explanation() {}

    /** The explanation in Chinese and in English. */
    static String[] of(Condition condition, Remittance remittance) {
        Explanation explanation = new Explanation();
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        for (Condition part : parts) {
            boolean holds = part.holds(remittance);
            String values = values(part, remittance);
            explanation.zh.add((holds ? "✓ " : "✗ ") + part + values);
            explanation.en.add((holds ? "✓ " : "✗ ") + part + values);
        }
        return new String[] {
            String.join("；", explanation.zh), String.join("; ", explanation.en),
        };
    }

    private static String values(Condition condition, Remittance remittance) {
        Property property = null;
        if (condition instanceof Condition.Compare compare) {
            property = compare.property();
        } else if (condition instanceof Condition.OneOf oneOf) {
            property = oneOf.property();
        } else if (condition instanceof Condition.Truth truth) {
            property = truth.property();
        }
        if (property == null) {
            return "";
        }
        @Nullable Object value = property.of(remittance);
        return " [" + (value == null ? "?" : Property.literal(value)) + "]";
    }
}
