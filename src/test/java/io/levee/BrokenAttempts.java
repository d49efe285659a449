package io.levee;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Movements;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account whose attempts can't be read: the flags that ask for them fail, and no others. */
public final class BrokenAttempts implements AccountSnapshot {

    @Override
    public @Nullable Instant coveredSince() {
        return null;
    }

    @Override
    public Movements movements() {
        return AccountSnapshot.unknown().movements();
    }

    @Override
    public List<DatedEvent> events() {
        return List.of();
    }

    @Override
    public List<Attempt> attempts() {
        throw new IllegalStateException("broken on purpose");
    }
}
