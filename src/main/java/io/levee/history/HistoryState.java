package io.levee.history;

import java.time.Instant;
import java.util.Optional;

/**
 * How a history on disk is, in plain values for a bank's monitoring.
 *
 * @param accounts how many accounts are known
 * @param safe how many entries were made safe since the history was begun
 * @param refused how many entries the disk did not take since the history was opened; their stages completed exceptionally
 * @param coveredSince since when the movements of all accounts are said to be complete; empty where nobody said so
 * @param trouble why entries can't be made safe at present, in one line; empty where they can. Screening goes on
 */
public record HistoryState(
        int accounts, long safe, long refused, Optional<Instant> coveredSince, Optional<String> trouble) {}
