package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot held in its parts. */
record Snapshot(@Nullable Instant coveredSince, Movements movements, List<DatedEvent> events, List<Attempt> attempts)
        implements AccountSnapshot {

    static final AccountSnapshot UNKNOWN =
            new Snapshot(null, new ListedMovements(AccountId.of("nobody"), List.of()), List.of(), List.of());
}
