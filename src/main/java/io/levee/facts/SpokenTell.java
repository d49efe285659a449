package io.levee.facts;

/**
 * A tell that was heard or ticked.
 *
 * @param name the tell's name, unique in the rulebook
 * @param folder the rule folder that it belongs to
 * @param strength how much it says
 */
public record SpokenTell(String name, String folder, Strength strength) {

    /** How much a tell says about a scam. */
    public enum Strength {
        /** Enough to corroborate another tell. */
        STRONG,
        /** A sign that needs others beside it. */
        MEDIUM,
        /** Only a part of other flags, such as "says that it is an investment": it corroborates nothing. */
        WEAK
    }
}
