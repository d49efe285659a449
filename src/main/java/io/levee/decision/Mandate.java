package io.levee.decision;

import io.levee.transfer.Intervention;

/**
 * A floor of intervention that holds whatever the points.
 *
 * @param intervention the least that must be done
 * @param source what orders it: a watchlist status such as {@code STOP_PAYMENT}, or a flag's id
 * @param reason why, for the teller: never for the customer
 */
public record Mandate(Intervention intervention, String source, Text reason) {

    /** Says what orders what and nothing about the customer. */
    @Override
    public String toString() {
        return source + " -> " + intervention;
    }
}
