package io.levee.transfer;

import java.time.Instant;

/**
 * Something that happened to an account.
 *
 * @param time when it happened
 * @param account the account it happened to
 * @param event what happened
 */
public record DatedEvent(Instant time, AccountId account, AccountEvent event) implements StreamLine {

    /**
     * Makes the event.
     *
     * @throws InvalidInputException if one of them is missing
     */
    public DatedEvent {
        Check.moment("event.time", time, "when it happened");
        Check.present("event.account", account, "an account number");
        Check.present("event.event", event, "what happened");
    }

    /** What happened, nothing else. */
    @Override
    public String toString() {
        return "DatedEvent[" + event + "]";
    }
}
