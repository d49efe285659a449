package io.levee.history;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Earlier;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps each account as one immutable value that is replaced as a whole. */
final class InMemoryHistory implements History {

    private static final CompletionStage<Void> SAFE = CompletableFuture.completedStage(null);

    private final ConcurrentMap<AccountId, AccountBook> books = new ConcurrentHashMap<>();
    private final Retention retention;
    private final Clock clock;
    private final Sweep sweep;
    private final Entries all = new Part(account -> true);
    private volatile @Nullable Instant allCoveredSince;

    InMemoryHistory(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
        this.sweep = new Sweep(books, retention);
    }

    @Override
    public CompletionStage<Void> add(Movement movement) {
        all.move(Moved.of(movement));
        return SAFE;
    }

    @Override
    public CompletionStage<Void> add(DatedEvent event) {
        all.add(event);
        return SAFE;
    }

    @Override
    public CompletionStage<Void> add(Attempt attempt) {
        all.add(attempt);
        return SAFE;
    }

    @Override
    public CompletionStage<Void> cover(Coverage coverage) {
        all.cover(coverage);
        return SAFE;
    }

    @Override
    public AccountSnapshot snapshot(AccountId account, Instant asOf) {
        Instant since = allCoveredSince; // first, so that all that was added before it was stated is in the book
        AccountBook book = books.get(account);
        Covered covered = new Covered(since, sweep.forgotten());
        return (book == null ? AccountBook.of(account) : book).snapshot(asOf, covered);
    }

    /** Takes entries for all accounts. */
    Entries entries() {
        return all;
    }

    /** Takes entries and keeps what they say of some accounts: of several parts, each may have a thread of its own. */
    Entries entriesOf(Predicate<AccountId> some) {
        return new Part(some);
    }

    /** What is said of an account's coverage, or of all accounts' for null; null where nothing is said. */
    @Nullable
    Coverage coverage(@Nullable AccountId account) {
        AccountBook book = account == null ? null : books.get(account);
        Instant since = account == null
                ? allCoveredSince
                : book == null ? null : book.beside().coveredSince();
        return since == null ? null : new Coverage(since, account);
    }

    /** The latest time that was added, or nearly; {@link io.levee.facts.Earlier#NEVER} before the first movement. */
    long latest() {
        return sweep.latest();
    }

    /** All books as they are, and what is said of all accounts, to be kept elsewhere. */
    Kept kept() {
        return new Kept(
                List.of(books.values().toArray(AccountBook[]::new)),
                allCoveredSince,
                sweep.forgotten(),
                sweep.oldest(),
                sweep.latest());
    }

    /**
     * What a history in memory consists of.
     *
     * @param books the books of all accounts; not to be changed
     * @param coveredSince what is said of all accounts' coverage; null where nothing is said
     * @param forgotten until when entries were let go of because of their age
     * @param oldest the time of the oldest entry, or before it
     * @param latest the latest time that was added
     */
    record Kept(List<AccountBook> books, @Nullable Instant coveredSince, long forgotten, long oldest, long latest) {}

    /** Takes in what was kept elsewhere, before anything is added. */
    void restore(Kept kept) {
        kept.books().forEach(book -> books.put(book.account(), book));
        allCoveredSince = kept.coveredSince();
        sweep.restore(kept.forgotten(), kept.oldest(), kept.latest());
    }

    /** Takes everything for forgotten that is older than the retention. */
    void forget() {
        if (latest() != Earlier.NEVER) {
            sweep.forget(retention.cut(latest()) - 1);
        }
    }

    /** How many accounts are known. */
    int accounts() {
        return books.size();
    }

    private final class Part implements Entries {

        private final Predicate<AccountId> some;

        Part(Predicate<AccountId> some) {
            this.some = some;
        }

        @Override
        public void move(Moved movement) {
            AccountId from = asKept(movement.from());
            AccountId to = asKept(movement.to());
            long now = now(movement.time());
            change(from, book -> book.with(movement, to, retention, now));
            change(to, book -> book.with(movement, from, retention, now));
            sweep.step(movement.time(), now);
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
        public void cover(Coverage coverage) {
            if (coverage.account() == null) {
                allCoveredSince = coverage.since();
            } else {
                change(coverage.account(), book -> book.coveredSince(coverage.since()));
            }
        }

        private void change(@Nullable AccountId account, UnaryOperator<AccountBook> change) {
            if (account != null && some.test(account)) {
                books.compute(account, (id, book) -> change.apply(book == null ? AccountBook.of(id) : book));
            }
        }
    }

    /** The account as its book names it, so that a million counterparties are the same thousand objects. */
    private @Nullable AccountId asKept(@Nullable AccountId account) {
        AccountBook book = account == null ? null : books.get(account);
        return book == null ? account : book.account();
    }

    /** A movement that claims to be of the future must not make the history forget the present. */
    private long now(long time) {
        return Now.atMost(time, clock);
    }
}
