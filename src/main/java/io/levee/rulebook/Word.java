package io.levee.rulebook;

import io.levee.facts.Meaning;
import io.levee.facts.Unit;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A word of the flag language: a property or method of one part of the facts.
 *
 * @param name the word
 * @param type the Java type of its value, without boxing
 * @param kind the kind of its value
 * @param canBeUnknown whether its value can be unknown
 * @param parameters the types of its arguments, empty for a property
 * @param meaning unit, bounds and meaning
 * @param handle reads it from its part
 */
record Word(
        String name,
        Class<?> type,
        Kind kind,
        boolean canBeUnknown,
        List<Class<?>> parameters,
        Meaning meaning,
        MethodHandle handle) {

    Unit unit() {
        return meaning.unit();
    }

    boolean isMethod() {
        return !parameters.isEmpty();
    }
}
