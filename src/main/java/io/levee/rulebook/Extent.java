package io.levee.rulebook;

import java.util.HashSet;
import java.util.Set;

/** What values something can have while a condition holds. */
sealed interface Extent permits Range, Extent.OneOf, Extent.Unknown {

    /** What both allow. */
    Extent and(Extent other);

    /** Whether nothing is left. */
    boolean isEmpty();

    /** No value, because it is not known. */
    record Unknown() implements Extent {
        @Override
        public Extent and(Extent other) {
            return other instanceof Unknown ? this : new OneOf(Set.of());
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** Some of a few values: constants, yes and no, or how two numbers lie to each other. */
    record OneOf(Set<Object> values) implements Extent {
        @Override
        public Extent and(Extent other) {
            Set<Object> both = new HashSet<>(values);
            if (other instanceof OneOf set) {
                both.retainAll(set.values);
            } else if (other instanceof Unknown) {
                both.clear();
            }
            return new OneOf(Set.copyOf(both));
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }
    }
}
