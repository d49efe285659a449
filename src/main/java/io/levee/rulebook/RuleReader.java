package io.levee.rulebook;

import java.util.List;

/** Reads the rules of a DRL file. What is no flag of one pattern with an empty consequence is a problem. */
@FunctionalInterface
public interface RuleReader {

    /** The rules in their order; those with problems are left out. */
    List<RuleDocument> read(String file, String text, Problems problems);
}
