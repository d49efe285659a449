package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.facts.SpokenTell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision is asked of: a remittance, or what a record kept of one. */
interface Facts {

    /** The value of a property; null where it is not known. */
    @Nullable
    Object value(Property property);

    /** Whether the payer was rescued before. */
    boolean rescuedBefore();

    /** All tells that were spoken. */
    List<SpokenTell> spoken();

    /** The facts of a remittance. */
    static Facts of(Remittance remittance) {
        return new OfRemittance(remittance);
    }

    /** The facts of a remittance, asked when they are needed. */
    record OfRemittance(Remittance remittance) implements Facts {
        @Override
        public @Nullable Object value(Property property) {
            return property.of(remittance);
        }

        @Override
        public boolean rescuedBefore() {
            return remittance.payer().rescuedBefore();
        }

        @Override
        public List<SpokenTell> spoken() {
            return remittance.words().spoken();
        }
    }
}
