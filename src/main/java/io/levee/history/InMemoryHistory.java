package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps each account as one immutable value that is replaced as a whole. */
final class InMemoryHistory implements History {

    private final ConcurrentMap<AccountId, AccountBook> books = new ConcurrentHashMap<>();
    private volatile @Nullable Instant allCoveredSince;

    @Override
    public void add(Movement movement) {
        change(movement.from(), book -> book.with(movement));
        change(movement.to(), book -> book.with(movement));
    }

    @Override
    public void add(DatedEvent event) {
        change(event.account(), book -> book.with(event));
    }

    @Override
    public void add(Attempt attempt) {
        change(attempt.payer(), book -> book.with(attempt));
        change(attempt.payee(), book -> book.with(attempt));
    }

    @Override
    public void cover(Instant since) {
        allCoveredSince = since;
    }

    @Override
    public void cover(AccountId account, Instant since) {
        change(account, book -> book.coveredSince(since));
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
