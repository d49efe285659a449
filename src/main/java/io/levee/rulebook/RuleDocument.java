package io.levee.rulebook;

import java.util.List;

/**
 * A rule as it stands in its file, before its papers and conditions are understood.
 *
 * @param file the file
 * @param name the rule's name
 * @param line where it begins
 * @param papers its annotations in their order
 * @param conditions its conditions in their order
 */
public record RuleDocument(String file, String name, int line, List<Paper> papers, List<Clause> conditions) {

    /**
     * One annotation: {@code @key( value )}.
     *
     * @param value without the quotes around it
     * @param isPlain whether it is plain words or one text in quotes, with nothing else around or inside
     */
    public record Paper(String key, String value, boolean isPlain, int line, int column) {}

    /** One condition with its place. */
    public record Clause(String text, int line, int column) {}
}
