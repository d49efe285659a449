package io.levee;

import io.levee.rulebook.Approval;
import io.levee.rulebook.ExampleReport;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookDiff;
import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.Scam;
import io.levee.rulebook.drools.DrlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /**
     * Loads a rulebook and tells how well its examples try it out.
     *
     * @throws RulebookException if anything is wrong with it; an example that does not hold says which condition failed
     */
    public static ExampleReport test(RulebookFiles files) {
        return new ExampleReport(load(files));
    }

    /**
     * What changed from one rulebook to another, what protects less first.
     *
     * @throws RulebookException if anything is wrong with one of them
     */
    public static List<RulebookDiff.Change> diff(RulebookFiles before, RulebookFiles after) {
        return RulebookDiff.of(load(before), load(after));
    }

    /**
     * Signs a rulebook. Signatures that others gave to the same contents stay.
     *
     * @param weakens whether it protects less than the rulebook in force, and that is meant
     * @param name the approver's name
     * @param key a file with the approver's private Ed25519 key in PEM form
     * @return the approval, to be written with {@link Approval#writtenTo}
     * @throws RulebookException if anything is wrong with the rulebook
     * @throws IllegalArgumentException if the name can't be one
     * @throws IOException if the key can't be read; the message says why and never shows the key
     */
    public static Approval approve(RulebookFiles files, boolean weakens, String name, Path key) throws IOException {
        load(files);
        return Approval.of(files, weakens).signedBy(name, key);
    }

    /**
     * A card for training about a scam: how it runs, what gives it away, what to ask and say.
     *
     * @param scam the scam's id, as in its {@code scam.yaml}
     * @return empty where the rulebook has no such scam
     * @throws RulebookException if anything is wrong with the rulebook
     */
    public static Optional<Paper> card(RulebookFiles files, String scam, Locale locale) {
        Rulebook rulebook = load(files);
        return rulebook.scam(scam).map(found -> new CardWriter(rulebook, found, locale).write());
    }

    /** The ids of a rulebook's scams. */
    public static List<String> scams(RulebookFiles files) {
        return load(files).scams().stream().map(Scam::id).toList();
    }

    private static Rulebook load(RulebookFiles files) {
        return new RulebookLoader(new DrlReader()).load(files);
    }
}
