package io.levee.benchmarks;

import io.levee.history.History;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.PartyType;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A made-up bank: accounts with exactly {@value #MOVEMENTS} movements each within the last half year, a few account events
 * and a watchlist. The same seed makes the same bank.
 *
 * <p>Per account: twelve payments to four regular payees (the first a monthly rent), twelve credits from others for whom
 * it is a regular payee, three withdrawals of cash and three salaries. One account in a hundred has paid one of its payees
 * for the first time since yesterday.
 */
final class Bank {

    static final int MOVEMENTS = 30;
    static final Currency CNY = Currency.getInstance("CNY");

    /** Everything moved before this moment; transfers are keyed later on the same day. */
    static final OffsetDateTime OPENING = OffsetDateTime.parse("2026-11-20T09:00:00+08:00");

    private static final int[] REGULAR = {1, 61, 503, 2_999};
    private static final int TIMES = 3;
    private static final int EMPLOYERS = 250;
    /** One account in so many is on the watchlist. */
    private static final int OWN_LISTED = 10_000;

    private static final int MINUTES = 180 * 24 * 60;

    private final long seed;
    private final List<AccountId> accounts;
    private final List<AccountId> employers =
            IntStream.range(0, EMPLOYERS).mapToObj(i -> account("6100", i)).toList();
    private final History history = History.inMemory();
    private final Watchlist watchlist;

    /**
     * A bank of a size.
     *
     * @param size how many accounts it has, 10,000 or more
     * @param listed how many accounts are on its watchlist, one in 10,000 of them its own
     */
    Bank(long seed, int size, int listed) {
        this.seed = seed;
        accounts = IntStream.range(0, size).mapToObj(i -> account("6222", i)).toList();
        history.cover(OPENING.minusYears(1).toInstant());
        IntStream.range(0, size).parallel().forEach(this::move);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < size / 30; i++) {
            happen(random);
        }
        watchlist = Watchlist.of(IntStream.range(0, listed)
                .mapToObj(i -> new WatchlistEntry(
                        i % 500 == 0 && i / 500 < size / OWN_LISTED ? anyAccount(random) : account("6999", i),
                        WatchlistStatus.SUSPECT,
                        null,
                        null))
                .toList());
        check();
    }

    int size() {
        return accounts.size();
    }

    History history() {
        return history;
    }

    Watchlist watchlist() {
        return watchlist;
    }

    AccountId account(int i) {
        return accounts.get(i);
    }

    /** One of the payees whom an account pays regularly. */
    AccountId regularPayee(int i, int which) {
        return accounts.get((i + REGULAR[which % REGULAR.length]) % accounts.size());
    }

    /** The number of an account at another bank, of which nothing is known here. */
    static AccountId elsewhere(int i) {
        return account("6888", i);
    }

    private static AccountId account(String prefix, int i) {
        return AccountId.of(String.format("%s%012d", prefix, i));
    }

    private AccountId anyAccount(SplittableRandom random) {
        return accounts.get(random.nextInt(accounts.size()));
    }

    private void move(int i) {
        SplittableRandom random = new SplittableRandom(seed + i); // each account its own, whichever thread fills it
        AccountId account = accounts.get(i);
        List<Movement> movements = new ArrayList<>();
        int rent = random.nextInt(1_500, 6_000);
        boolean newFriend = random.nextInt(100) == 0;
        for (int month = 1; month <= TIMES; month++) {
            int monthAgo = month * 30 * 24 * 60;
            movements.add(payment(random, account, regularPayee(i, 0), rent, monthAgo));
            movements.add(payment(
                    random, employers.get(i % EMPLOYERS), account, random.nextInt(5_000, 25_000), monthAgo - 14_400));
            movements.add(Movement.builder()
                    .from(account)
                    .amount(yuan(100 * random.nextInt(1, 50)))
                    .time(OPENING.minusMinutes(anyMinutes(random)).toInstant())
                    .id("C" + i + "-" + month)
                    .build());
            for (int which = 1; which < REGULAR.length; which++) {
                int ago = newFriend && which == 1 ? random.nextInt(30, 900) : anyMinutes(random);
                movements.add(payment(random, account, regularPayee(i, which), random.nextInt(50, 5_000), ago));
            }
        }
        movements.forEach(history::add);
    }

    private static int anyMinutes(SplittableRandom random) {
        return random.nextInt(60, MINUTES);
    }

    private static Movement payment(SplittableRandom random, AccountId from, AccountId to, int yuan, int minutesAgo) {
        return Movement.builder()
                .id("M" + Long.toString(random.nextLong() >>> 1, 36))
                .from(from)
                .to(to)
                .amount(yuan(yuan))
                .time(OPENING.minusMinutes(minutesAgo).toInstant())
                .counterpartyType(PartyType.PERSON)
                .build();
    }

    private void happen(SplittableRandom random) {
        AccountEvent[] events = AccountEvent.values();
        history.add(new DatedEvent(
                OPENING.minus(Duration.ofHours(random.nextInt(1, 24 * 30))).toInstant(),
                anyAccount(random),
                events[random.nextInt(events.length)]));
    }

    private void check() {
        for (AccountId account : accounts) {
            int movements =
                    history.snapshot(account, OPENING.toInstant()).movements().size();
            if (movements != MOVEMENTS) {
                throw new IllegalStateException("an account has " + movements + " movements, expected " + MOVEMENTS);
            }
        }
    }

    static Money yuan(long yuan) {
        return Money.of(BigDecimal.valueOf(yuan), CNY);
    }
}
