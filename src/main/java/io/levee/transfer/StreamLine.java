package io.levee.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a stream, as a bank's systems say what happens in the order in which it happens. */
public sealed interface StreamLine permits Transfer, Movement, DatedEvent, Attempt, WatchlistEntry, Coverage {

    /** When it happened; null where the line has no time of its own. */
    @Nullable
    Instant happened();
}
