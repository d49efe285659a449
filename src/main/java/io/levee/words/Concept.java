package io.levee.words;

import java.util.List;

/**
 * A named set of terms that mean the same for a tell.
 *
 * @param name its name, unique in the rulebook, for example {@code PAY_FIRST}
 * @param terms what people say for it
 * @param except longer phrases in which such a term means something else
 */
public record Concept(String name, List<String> terms, List<String> except) {}
