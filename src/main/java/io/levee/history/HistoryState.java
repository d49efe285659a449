package io.levee.history;

import java.util.Optional;

/**
 * How a history on disk is, in plain values for a bank's monitoring.
 *
 * @param accounts how many accounts are known
 * @param safe how many entries were made safe since the history was begun
 * @param trouble why entries can't be made safe at present, in one line; empty where they can. Screening goes on
 */
public record HistoryState(int accounts, long safe, Optional<String> trouble) {}
