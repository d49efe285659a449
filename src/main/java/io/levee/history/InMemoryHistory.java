package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
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
    private volatile @Nullable Instant allCoveredSince;

    @Override
    public CompletionStage<Void> add(Movement movement) {
        change(movement.from(), book -> book.with(movement));
        change(movement.to(), book -> book.with(movement));
        return SAFE;
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
            books.compute(account, (id, book) -> change.apply(book == null ? AccountBook.EMPTY : book));
        }
    }

    @Override
    public AccountSnapshot snapshot(AccountId account, Instant asOf) {
        return books.getOrDefault(account, AccountBook.EMPTY).snapshot(asOf, allCoveredSince);
    }
}
