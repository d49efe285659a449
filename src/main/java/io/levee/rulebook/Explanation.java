package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a flag fired on a remittance, or which of its conditions kept it from firing.
 *
 * @param flag the flag
 * @param fires whether all its conditions held
 * @param lines its conditions as they are written
 */
public record Explanation(Flag flag, boolean fires, List<Line> lines) {

    /**
     * One condition.
     *
     * @param depth 0 for a condition of the flag, more for a part of one
     * @param condition what must hold; {@code ||} and {@code !} for what the deeper lines below are parts of
     * @param holds whether it held
     * @param value what it saw, as the flag language writes it; {@code ?} where that was not known, empty for what has
     *     parts
     */
    public record Line(int depth, String condition, boolean holds, String value) {

        @Override
        public String toString() {
            return (holds ? "✓ " : "✗ ") + condition + (value.isEmpty() ? "" : " [" + value + "]");
        }
    }

    /** Explains a flag on the facts of a screening. */
    public static Explanation of(Flag flag, Remittance remittance) {
        List<Line> lines = new ArrayList<>();
        boolean fires = flag.condition().holds(remittance);
        explain(flag.condition(), remittance, 0, lines);
        return new Explanation(flag, fires, List.copyOf(lines));
    }

    private static void explain(Condition condition, Remittance remittance, int depth, List<Line> lines) {
        boolean holds = condition.holds(remittance);
        if (condition instanceof Condition.All all) {
            int inside = depth == 0 && lines.isEmpty() ? 0 : depth + 1;
            if (inside > depth) {
                lines.add(new Line(depth, "&&", holds, ""));
            }
            all.parts().forEach(part -> explain(part, remittance, inside, lines));
        } else if (condition instanceof Condition.Any any) {
            lines.add(new Line(depth, "||", holds, ""));
            any.parts().forEach(part -> explain(part, remittance, depth + 1, lines));
        } else if (condition instanceof Condition.Not not) {
            lines.add(new Line(depth, "!", holds, ""));
            explain(not.part(), remittance, depth + 1, lines);
        } else {
            lines.add(new Line(depth, condition.toString(), holds, value(condition, remittance)));
        }
    }

    private static String value(Condition leaf, Remittance remittance) {
        return Leaves.properties(leaf).stream()
                .map(property -> value(property, remittance))
                .collect(Collectors.joining(", "));
    }

    private static String value(Property property, Remittance remittance) {
        @Nullable Object value = property.of(remittance);
        return value == null ? "?" : Property.literal(value);
    }

    /** The lines joined into one. */
    String inOneLine(String separator) {
        return String.join(separator, lines.stream().map(Line::toString).toList());
    }
}
