package io.levee.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Small changes of a condition, one at a time: thresholds by a step, windows halved and doubled, comparisons turned,
 * constants exchanged, parts left out. What changes nothing is no mutant.
 */
final class Mutants {

    private final Vocabulary vocabulary;
    private final Condition whole;
    private final Map<String, Condition> found = new LinkedHashMap<>();

    private Mutants(Vocabulary vocabulary, Condition whole) {
        this.vocabulary = vocabulary;
        this.whole = whole;
    }

    /** The changed conditions by what was changed, such as {@code `payer.age >= 60` → `payer.age >= 61`}. */
    static Map<String, Condition> of(Condition condition, Vocabulary vocabulary) {
        Mutants mutants = new Mutants(vocabulary, condition);
        List<Condition> leaves = Leaves.of(condition);
        for (int place = 0; place < leaves.size(); place++) {
            Condition leaf = leaves.get(place);
            for (String text : mutants.changed(leaf)) {
                mutants.add(leaf, place, text);
            }
        }
        mutants.leaveOut(condition, part -> part);
        return mutants.found;
    }

    private void add(Condition leaf, int place, String text) {
        Problems problems = new Problems();
        Condition changed = new ConditionParser(vocabulary, "", problems).parse(text, 1, 1);
        if (changed != null && problems.isEmpty()) { // else it lies outside of what can be said
            add("`" + leaf + "` → `" + changed + "`", Leaves.with(whole, place, changed));
        }
    }

    private void add(String what, Condition changed) {
        boolean same = Alternatives.implies(changed, whole) && Alternatives.implies(whole, changed);
        if (!same) {
            found.putIfAbsent(what, changed);
        }
    }

    private List<String> changed(Condition leaf) {
        List<String> texts = new ArrayList<>();
        if (leaf instanceof Condition.Compare compare) {
            for (Comparison other : turned(compare.comparison())) {
                texts.add(compare.property() + " " + other.symbol() + " " + Property.literal(compare.literal()));
            }
            double step = step(compare);
            for (double literal : new double[] {compare.literal() - step, compare.literal() + step}) {
                String rounded = Property.literal(Double.parseDouble(String.format(Locale.ROOT, "%.4f", literal)));
                texts.add(compare.property() + " " + compare.comparison().symbol() + " " + rounded);
            }
            arguments(compare.property())
                    .forEach(property -> texts.add(property + " "
                            + compare.comparison().symbol() + " " + Property.literal(compare.literal())));
        } else if (leaf instanceof Condition.CompareBoth both) {
            for (Comparison other : turned(both.comparison())) {
                texts.add(both.property() + " " + other.symbol() + " " + both.other());
            }
        } else if (leaf instanceof Condition.Truth truth) {
            texts.add(truth.property() + " == " + !truth.expected());
            arguments(truth.property()).forEach(property -> texts.add(property + " == " + truth.expected()));
        } else if (leaf instanceof Condition.OneOf oneOf) {
            constants(oneOf, texts);
        }
        return texts;
    }

    private static List<Comparison> turned(Comparison comparison) {
        return switch (comparison) {
            case LESS -> List.of(Comparison.AT_MOST, Comparison.AT_LEAST);
            case AT_MOST -> List.of(Comparison.LESS, Comparison.GREATER);
            case GREATER -> List.of(Comparison.AT_LEAST, Comparison.AT_MOST);
            case AT_LEAST -> List.of(Comparison.GREATER, Comparison.LESS);
            case EQUAL -> List.of(Comparison.LESS, Comparison.GREATER);
        };
    }

    /** One of what is counted in whole numbers and of money; a hundredth of the whole of a ratio. */
    private static double step(Condition.Compare compare) {
        return switch (compare.property().word().unit()) {
            case RATIO -> 0.01;
            default -> 1;
        };
    }

    /** The property with its constant exchanged for the next one, or its window halved and doubled. */
    private static List<String> arguments(Property property) {
        List<String> changed = new ArrayList<>();
        List<Object> arguments = property.arguments();
        String name = property.path().replaceAll("\\(.*", "");
        for (int i = 0; i < arguments.size(); i++) {
            for (Object other : others(arguments.get(i))) {
                List<Object> with = new ArrayList<>(arguments);
                with.set(i, other);
                changed.add(name + "( "
                        + String.join(", ", with.stream().map(Property::literal).toList()) + " )");
            }
        }
        return changed;
    }

    private static List<Object> others(Object argument) {
        if (argument instanceof Integer number) {
            return number == 1 ? List.of(2) : List.of(number / 2, number * 2);
        }
        if (argument instanceof Enum<?> constant) {
            Object[] constants = constant.getDeclaringClass().getEnumConstants();
            List<Object> all = List.of(constants);
            return List.of(all.get((all.indexOf(constant) + 1) % all.size()));
        }
        return List.of();
    }

    private static void constants(Condition.OneOf oneOf, List<String> texts) {
        List<Object> constants = oneOf.constants();
        Object[] all = oneOf.property().word().type().getEnumConstants();
        for (int i = 0; i < constants.size(); i++) {
            List<Object> without = new ArrayList<>(constants);
            without.remove(i);
            if (!without.isEmpty()) {
                texts.add(new Condition.OneOf(oneOf.property(), without).toString());
            }
            for (Object other : all) {
                if (!constants.contains(other)) {
                    without.add(i, other);
                    texts.add(new Condition.OneOf(oneOf.property(), without).toString());
                    break;
                }
            }
        }
    }

    /** Puts a changed part back to where it belongs. */
    private interface Context {
        Condition around(Condition part);
    }

    private void leaveOut(Condition condition, Context context) {
        if (condition instanceof Condition.All all) {
            leaveOut(all.parts(), parts -> context.around(new Condition.All(parts)));
        } else if (condition instanceof Condition.Any any) {
            leaveOut(any.parts(), parts -> context.around(new Condition.Any(parts)));
        } else if (condition instanceof Condition.Not not) {
            add("`" + not + "` → `" + not.part() + "`", context.around(not.part()));
            leaveOut(not.part(), part -> context.around(new Condition.Not(part)));
        }
    }

    /** Puts a list of parts back to where it belongs. */
    private interface ListContext {
        Condition around(List<Condition> parts);
    }

    private void leaveOut(List<Condition> parts, ListContext context) {
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            List<Condition> without = new ArrayList<>(parts);
            without.remove(place);
            if (!without.isEmpty()) {
                add("`" + parts.get(place) + "` → ∅", context.around(List.copyOf(without)));
            }
            leaveOut(parts.get(place), part -> {
                List<Condition> with = new ArrayList<>(parts);
                with.set(place, part);
                return context.around(List.copyOf(with));
            });
        }
    }
}
