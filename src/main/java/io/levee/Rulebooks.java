package io.levee;

import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.drools.DrlReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a compliance officer asks of a rulebook before it goes live, for programs; the commands do the same. */
public final class Rulebooks {

    private Rulebooks() {}

    /**
     * Reads a rulebook, runs all its examples and tells everything that is wrong with it. Nothing of it is executed or
     * compiled.
     *
     * @param today says which reviews are overdue; null where that does not matter
     */
    public static RulebookLoader.Report check(RulebookFiles files, @Nullable LocalDate today) {
        return new RulebookLoader(new DrlReader(), today).check(files);
    }
}
