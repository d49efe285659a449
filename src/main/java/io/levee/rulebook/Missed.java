package io.levee.rulebook;

/**
 * A flag that missed by one threshold alone.
 *
 * @param flag the flag
 * @param condition the threshold, as the flag writes it
 * @param value what it saw
 */
public record Missed(Flag flag, String condition, String value) {}
