package io.levee.facts;

import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot held in plain lists. */
record Snapshot(
        @Nullable Instant coveredSince, List<Movement> movements, List<DatedEvent> events, List<Attempt> attempts)
        implements AccountSnapshot {

    static final AccountSnapshot UNKNOWN = new Snapshot(null, List.of(), List.of(), List.of());
}
