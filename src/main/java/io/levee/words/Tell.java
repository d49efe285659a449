package io.levee.words;

import io.levee.facts.SpokenTell;
import java.util.List;
import java.util.Set;

/**
 * A combination of things said that gives a scam away.
 *
 * @param name its name, unique in the rulebook
 * @param folder the rule folder that it belongs to
 * @param all the concepts that must all occur; where an element holds several, one of them is enough
 * @param unless concepts of which none may occur
 * @param scope over how much of what was said they may be spread
 * @param strength how much it says
 */
public record Tell(
        String name,
        String folder,
        List<Set<String>> all,
        Set<String> unless,
        Scope scope,
        SpokenTell.Strength strength) {}
