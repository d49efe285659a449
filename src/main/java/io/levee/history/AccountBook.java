package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One account's entries, each list oldest first. Of each kind the latest {@value #MOST} are kept; movements that are let
 * go move the beginning of coverage behind them, so that what is forgotten is never taken for what did not happen.
 */
record AccountBook(
        List<Movement> movements,
        List<DatedEvent> events,
        List<Attempt> attempts,
        @Nullable Instant coveredSince,
        @Nullable Instant forgottenUntil) {

    static final int MOST = 256;
    static final AccountBook EMPTY = new AccountBook(List.of(), List.of(), List.of(), null, null);

    AccountBook with(Movement movement) {
        if (movements.stream().anyMatch(known -> isKnownBy(known, movement))) {
            return this;
        }
        List<Movement> inserted = inserted(withoutExpected(movement), movement, Movement::time);
        Instant forgotten = forgottenUntil;
        if (inserted.size() > MOST) {
            Instant oldest = inserted.get(0).time();
            forgotten = forgotten == null || oldest.isAfter(forgotten) ? oldest : forgotten;
            inserted = List.copyOf(inserted.subList(1, inserted.size()));
        }
        return new AccountBook(inserted, events, attempts, coveredSince, forgotten);
    }

    AccountBook with(DatedEvent event) {
        return new AccountBook(
                movements, latest(inserted(events, event, DatedEvent::time)), attempts, coveredSince, forgottenUntil);
    }

    AccountBook with(Attempt attempt) {
        List<Attempt> others = attempt.transferId() == null
                ? attempts
                : attempts.stream()
                        .filter(known -> !areOfOneTransfer(known, attempt))
                        .toList();
        return new AccountBook(
                movements, events, latest(inserted(others, attempt, Attempt::time)), coveredSince, forgottenUntil);
    }

    AccountBook coveredSince(Instant since) {
        return new AccountBook(movements, events, attempts, since, forgottenUntil);
    }

    AccountSnapshot snapshot(Instant asOf, @Nullable Instant allCoveredSince) {
        return AccountSnapshot.of(
                coverage(allCoveredSince),
                until(movements, asOf, Movement::time),
                until(events, asOf, DatedEvent::time),
                until(attempts, asOf, Attempt::time));
    }

    private @Nullable Instant coverage(@Nullable Instant allCoveredSince) {
        Instant since = coveredSince;
        if (since == null || allCoveredSince != null && allCoveredSince.isBefore(since)) {
            since = allCoveredSince;
        }
        if (since == null || forgottenUntil == null || forgottenUntil.isBefore(since)) {
            return since;
        }
        return forgottenUntil.plusNanos(1);
    }

    /** The movements without those that the new one takes the place of. */
    private List<Movement> withoutExpected(Movement movement) {
        if (movement.transferId() == null) {
            return movements;
        }
        return movements.stream()
                .filter(known -> known.id() != null || !areOfOneTransfer(known, movement))
                .toList();
    }

    private static boolean isKnownBy(Movement known, Movement movement) {
        String id = movement.id();
        return id != null ? id.equals(known.id()) : known.id() != null && areOfOneTransfer(known, movement);
    }

    private static boolean areOfOneTransfer(Movement one, Movement other) {
        return one.transferId() != null && one.transferId().equals(other.transferId());
    }

    private static boolean areOfOneTransfer(Attempt one, Attempt other) {
        return one.payer().equals(other.payer())
                && one.transferId() != null
                && one.transferId().equals(other.transferId());
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
