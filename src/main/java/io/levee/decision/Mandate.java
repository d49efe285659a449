package io.levee.decision;

import io.levee.transfer.Intervention;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A floor of intervention that holds whatever the points.
 *
 * @param intervention the least that must be done
 * @param source what orders it: a watchlist status such as {@code STOP_PAYMENT}, or a flag's id
 * @param reason why, for the teller: never for the customer
 * @param since from when on the watchlist's order holds; null for a flag's, and where the list does not say
 */
public record Mandate(Intervention intervention, String source, Text reason, @Nullable Instant since) {

    /** Whether it is the same order, whatever values stand in the reason: a later order of the same kind is not. */
    public boolean isSameOrder(Mandate other) {
        return intervention == other.intervention && source.equals(other.source) && Objects.equals(since, other.since);
    }

    /** Says what orders what and nothing about the customer. */
    @Override
    public String toString() {
        return source + " -> " + intervention;
    }
}
