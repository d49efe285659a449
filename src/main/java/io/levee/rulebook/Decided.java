package io.levee.rulebook;

import java.util.List;

/**
 * What a rulebook makes of facts.
 *
 * @param fired the flags that fired and act
 * @param shadow the shadow flags that fired
 * @param score how the points add up
 */
public record Decided(List<Flag> fired, List<Flag> shadow, Score score) {}
