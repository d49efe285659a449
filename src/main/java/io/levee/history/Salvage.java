package io.levee.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What could be kept of a damaged history.
 *
 * @param kept how many entries
 * @param lost how many entries are known to be lost: those between others, and those that were said to be safe at the end
 * @param gaps where they were
 * @param latest the time of the latest entry that was kept; empty where none was. What came after it is to be fed again
 * @param damaged where the damaged file was moved
 */
public record Salvage(long kept, long lost, List<Gap> gaps, Optional<Instant> latest, Path damaged) {

    /**
     * Entries that are lost.
     *
     * @param entries how many
     * @param after the latest time among the entries before them; empty where there are none. They may be somewhat older,
     *     as entries may arrive late
     * @param before the latest time among the next ones after them; empty at the end
     */
    public record Gap(long entries, Optional<Instant> after, Optional<Instant> before) {}
}
