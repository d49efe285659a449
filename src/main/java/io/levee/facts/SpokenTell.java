package io.levee.facts;

/**
 * A tell that was heard or ticked.
 *
 * @param name the tell's name, unique in the rulebook
 * @param folder the rule folder that it belongs to
 * @param strong whether it is strong enough to corroborate another tell
 */
public record SpokenTell(String name, String folder, boolean strong) {}
