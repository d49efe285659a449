package io.levee.rulebook;

import java.util.HashSet;
import java.util.Set;

/** What values something can have while a condition holds. */
sealed interface Extent permits Range, Extent.OneOf {

    /** What both allow. */
    Extent and(Extent other);

    /** Whether nothing is left. */
    boolean isEmpty();

    /** Some of a few values: constants, yes and no, or how two numbers lie to each other. */
    record OneOf(Set<Object> values) implements Extent {
        @Override
        public Extent and(Extent other) {
            Set<Object> both = new HashSet<>(values);
            if (other instanceof OneOf set) {
                both.retainAll(set.values);
            }
            return new OneOf(Set.copyOf(both));
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }
    }
}
