package io.levee.transfer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case file: a transfer with what the bank held around it at that moment. Lists are unmodifiable.
 *
 * @param id the case's id: at most 128 characters, not blank
 * @param label what it turned out to be; null where not known
 * @param summary what happened, in a sentence; null where not known
 * @param transfer what is screened
 * @param history earlier movements of the payer's or the payee's account, oldest first
 * @param attempts earlier payments that did not go through
 * @param events earlier account events
 * @param watchlist what the police or the bank already knows
 * @param historyPresent whether the history was given at all, even if empty; if so, it is complete for the payer for
 *     the 90 days before the transfer
 * @param followUp what came out once the teller asked; null where nothing did
 */
public record Case(
        String id,
        @Nullable String label,
        @Nullable String summary,
        Transfer transfer,
        List<Movement> history,
        List<Attempt> attempts,
        List<DatedEvent> events,
        List<WatchlistEntry> watchlist,
        boolean historyPresent,
        @Nullable FollowUp followUp) {

    /**
     * Makes the case.
     *
     * @throws InvalidInputException without id or transfer, or with a history that is said to be absent
     */
    public Case {
        id = Check.id("id", id);
        label = Check.line("label", label);
        summary = Check.prose("summary", summary);
        Check.present("transfer", transfer, "what is screened");
        history = Check.list("history", history);
        attempts = Check.list("attempts", attempts);
        events = Check.list("events", events);
        watchlist = Check.list("watchlist", watchlist);
        if (!historyPresent && !history.isEmpty()) {
            throw Check.refusal("history", "movements though said to be absent", "none");
        }
    }

    /** The transfer once more with what came out when the teller asked; empty where nothing did. */
    public Optional<Transfer> secondLook() {
        return Optional.ofNullable(followUp).map(found -> found.appliedTo(transfer));
    }

    /** The id, nothing else. */
    @Override
    public String toString() {
        return "Case[" + id + "]";
    }
}
