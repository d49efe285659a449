package io.levee;

import io.levee.rulebook.ExampleReport;
import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.drools.DrlReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a compliance officer asks of a rulebook before it goes live, for programs; the commands do the same. */
public final class Rulebooks {

    private Rulebooks() {}

    /**
     * Loads a rulebook and tells how well its examples try it out.
     *
     * @throws RulebookException if anything is wrong with it; an example that does not hold says which condition failed
     */
    public static ExampleReport test(RulebookFiles files) {
        return new ExampleReport(new RulebookLoader(new DrlReader()).load(files));
    }

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
