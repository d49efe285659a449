package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.facts.Unit;
import java.util.List;

/**
 * One word that a flag may name.
 *
 * @param path how it is written, with its arguments, for example {@code payee.payersWithin( hours )}
 * @param kind what kind of value it has
 * @param constants the constants that its value or its argument can be, as a flag writes them; empty for others
 * @param unit the unit of a quantity
 * @param least the least value of a quantity
 * @param most the greatest value of a quantity, infinite where there is no bound
 * @param canBeUnknown whether its value can be unknown, so that no negation of it is allowed
 * @param atLeast whether it is a lower bound, to be compared with {@code >} and {@code >=} only
 * @param meaning what it means
 */
public record VocabularyEntry(
        String path,
        Text kind,
        List<String> constants,
        Unit unit,
        double least,
        double most,
        boolean canBeUnknown,
        boolean atLeast,
        Text meaning) {}
