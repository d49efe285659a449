package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Micros;
import io.levee.transfer.Movement;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps each account as one immutable value that is replaced as a whole. */
final class InMemoryHistory implements History {

    private static final CompletionStage<Void> SAFE = CompletableFuture.completedStage(null);

    private final ConcurrentMap<AccountId, AccountBook> books = new ConcurrentHashMap<>();
    private final Retention retention;
    private final Clock clock;
    private final Sweep sweep;
    private volatile @Nullable Instant allCoveredSince;

    InMemoryHistory(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
        this.sweep = new Sweep(books, retention);
    }

    @Override
    public CompletionStage<Void> add(Movement movement) {
        AccountId from = asKept(movement.from());
        AccountId to = asKept(movement.to());
        long now = now(movement.time());
        change(from, book -> book.with(movement, to, retention, now));
        change(to, book -> book.with(movement, from, retention, now));
        sweep.step(now);
        return SAFE;
    }

    /** The account as its book names it, so that a million counterparties are the same thousand objects. */
    private @Nullable AccountId asKept(@Nullable AccountId account) {
        AccountBook book = account == null ? null : books.get(account);
        return book == null ? account : book.account();
    }

    /** A movement that claims to be of the future must not make the history forget the present. */
    private long now(Instant time) {
        return Math.min(Micros.of(time), clock.millis() * 1000);
    }

    @Override
    public CompletionStage<Void> add(DatedEvent event) {
        change(event.account(), book -> book.with(event));
        return SAFE;
    }

    @Override
    public CompletionStage<Void> add(Attempt attempt) {
        change(attempt.payer(), book -> book.with(attempt));
        change(attempt.payee(), book -> book.with(attempt));
        return SAFE;
    }

    @Override
    public CompletionStage<Void> cover(Instant since) {
        allCoveredSince = since;
        return SAFE;
    }

    @Override
    public CompletionStage<Void> cover(AccountId account, Instant since) {
        change(account, book -> book.coveredSince(since));
        return SAFE;
    }

    private void change(@Nullable AccountId account, UnaryOperator<AccountBook> change) {
        if (account != null) {
            books.compute(account, (id, book) -> change.apply(book == null ? AccountBook.of(id) : book));
        }
    }

    @Override
    public AccountSnapshot snapshot(AccountId account, Instant asOf) {
        AccountBook book = books.get(account);
        Covered covered = new Covered(allCoveredSince, sweep.forgotten());
        return (book == null ? AccountBook.of(account) : book).snapshot(asOf, covered);
    }
}
