package io.levee.history;

import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an account has beside movements, each list oldest first. Of each kind the latest {@value #MOST} are kept.
 *
 * @param events its events
 * @param attempts attempts in which it was payer or payee
 * @param coveredSince since when its movements are said to be complete; null where nobody said so of this account
 */
record Beside(List<DatedEvent> events, List<Attempt> attempts, @Nullable Instant coveredSince) {

    static final int MOST = 256;
    static final Beside NOTHING = new Beside(List.of(), List.of(), null);

    /** With an event, once: nothing happens twice to an account in the same instant. */
    Beside with(DatedEvent event) {
        if (events.contains(event)) {
            return this;
        }
        return new Beside(latest(inserted(events, event, DatedEvent::time)), attempts, coveredSince);
    }

    /** With an attempt, in the place of an earlier one of the same transfer. */
    Beside with(Attempt attempt) {
        List<Attempt> others = attempt.transferId() == null
                ? attempts
                : attempts.stream()
                        .filter(known -> !areOfOneTransfer(known, attempt))
                        .toList();
        return new Beside(events, latest(inserted(others, attempt, Attempt::time)), coveredSince);
    }

    private static boolean areOfOneTransfer(Attempt known, Attempt attempt) {
        return attempt.payer().equals(known.payer()) && Objects.equals(attempt.transferId(), known.transferId());
    }

    Beside coveredSince(Instant since) {
        return new Beside(events, attempts, since);
    }

    /** Without entries before a moment; what was said of coverage stays. */
    Beside since(long cut) {
        return isOlderThan(cut)
                ? new Beside(
                        events.stream()
                                .filter(event -> Micros.of(event.time()) >= cut)
                                .toList(),
                        attempts.stream()
                                .filter(attempt -> Micros.of(attempt.time()) >= cut)
                                .toList(),
                        coveredSince)
                : this;
    }

    /** Whether any of its entries is older than a moment. */
    boolean isOlderThan(long cut) {
        return !events.isEmpty() && Micros.of(events.get(0).time()) < cut
                || !attempts.isEmpty() && Micros.of(attempts.get(0).time()) < cut;
    }

    List<DatedEvent> events(Instant asOf) {
        return until(events, asOf, DatedEvent::time);
    }

    List<Attempt> attempts(Instant asOf) {
        return until(attempts, asOf, Attempt::time);
    }

    private static <T> List<T> inserted(List<T> entries, T entry, Function<T, Instant> time) {
        int at = entries.size();
        while (at > 0 && time.apply(entries.get(at - 1)).isAfter(time.apply(entry))) {
            at--;
        }
        List<T> inserted = new ArrayList<>(entries.size() + 1);
        inserted.addAll(entries.subList(0, at));
        inserted.add(entry);
        inserted.addAll(entries.subList(at, entries.size()));
        return List.copyOf(inserted);
    }

    private static <T> List<T> latest(List<T> entries) {
        return entries.size() > MOST ? List.copyOf(entries.subList(1, entries.size())) : entries;
    }

    private static <T> List<T> until(List<T> entries, Instant asOf, Function<T, Instant> time) {
        int end = entries.size();
        while (end > 0 && time.apply(entries.get(end - 1)).isAfter(asOf)) {
            end--;
        }
        return end == entries.size() ? entries : entries.subList(0, end);
    }
}
