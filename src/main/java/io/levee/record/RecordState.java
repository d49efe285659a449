package io.levee.record;

import java.time.Instant;
import java.util.Optional;

/**
 * How a record is, in plain values for a bank's monitoring.
 *
 * @param file the file that is written now
 * @param written how many lines were written since it was opened
 * @param owed how many lines are not on disk: those that wait, and those that could not be kept because too many waited
 * @param lost how many of those could not be kept; the next line that gets through tells their number
 * @param trouble why nothing can be written now; empty where all is well
 * @param latest when a line was written last; empty before the first
 */
public record RecordState(
        String file, long written, long owed, long lost, Optional<String> trouble, Optional<Instant> latest) {}
