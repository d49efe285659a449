package io.levee.transfer;

/** One line of a stream, as a bank's systems say what happens in the order in which it happens. */
public sealed interface StreamLine permits Transfer, Movement, DatedEvent, Attempt, WatchlistEntry, Coverage {}
