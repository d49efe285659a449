package io.levee;

import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.drools.DrlReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rulebooks that records name, by their hash: the built-in one and those of an archive, each loaded once. */
final class ArchivedRulebooks {

    private final RulebookArchive archive;
    private final Map<String, Optional<Rulebook>> known = new HashMap<>();

    /** {@code directory}: the archive; null for the built-in rulebook alone. */
    ArchivedRulebooks(@Nullable Path directory) {
        this.archive = new RulebookArchive(directory);
        RulebookFiles builtIn = RulebookFiles.builtIn();
        known.put(builtIn.hash(), Optional.of(load(builtIn)));
    }

    Optional<Rulebook> find(String hash) {
        return known.computeIfAbsent(hash, this::archived);
    }

    private Optional<Rulebook> archived(String hash) {
        try {
            return archive.find(hash).map(ArchivedRulebooks::load).filter(rulebook -> rulebook.hash()
                    .equals(hash));
        } catch (RulebookException e) {
            return Optional.empty();
        }
    }

    private static Rulebook load(RulebookFiles files) {
        return new RulebookLoader(new DrlReader()).load(files);
    }
}
