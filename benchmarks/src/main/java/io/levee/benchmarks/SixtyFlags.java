package io.levee.benchmarks;

import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sixty of the shipped flags as they stood on 2026-11-26, every third one in the rulebook's order: the groups stand in the
 * rulebook's own proportions, and a flag has 1.9 conditions on average as there. Frozen, so that figures stay comparable.
 */
final class SixtyFlags {

    private static final String FILE = "/peers/sixty.tsv";

    private SixtyFlags() {}

    /** The flags, of a rulebook in which none of them has changed. */
    static List<Flag> of(Rulebook rulebook) {
        return lines().stream()
                .map(line -> line.split("\t"))
                .map(parts -> flag(rulebook, parts[0], parts[1]))
                .toList();
    }

    private static Flag flag(Rulebook rulebook, String id, String condition) {
        return rulebook.flags().stream()
                .filter(flag ->
                        flag.id().equals(id) && flag.condition().toString().equals(condition))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the shipped rulebook has no " + id + " with the condition "
                                + condition + ": take another flag into " + FILE + " and HandWritten, and say so"));
    }

    private static List<String> lines() {
        try (InputStream in = SixtyFlags.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
