package io.levee.history;

import io.levee.facts.Earlier;
import io.levee.facts.Movements;
import io.levee.transfer.AccountId;
import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An account's movements in five numbers each. Immutable to everybody who holds one: whoever made the latest may append
 * behind its end in the same arrays, where nobody else looks. So there is one writer an account, and he goes on from the
 * latest.
 */
final class PackedMovements implements Movements {

    static final PackedMovements NONE =
            new PackedMovements(new long[0], 0, new AccountId[0], new int[0], 0, Folded.NOTHING);

    /** The columns, one behind the other: whoever goes through one of them stays within few lines of the cache. */
    private static final int COLUMNS = 5;

    private static final int TIME = 0;
    private static final int MINOR = 1;
    private static final int ID = 2;
    private static final int TRANSFER = 3;
    private static final int SIDE = 4;

    private static final int FEW = 4;

    private final long[] columns;
    private final int capacity;
    private final int size;
    private final AccountId[] accounts;
    private final int[] hashes; // of the accounts, so that they need not be fetched one by one
    private final int counterparties;
    private final Folded folded;

    private PackedMovements(
            long[] columns, int size, AccountId[] accounts, int[] hashes, int counterparties, Folded folded) {
        this.columns = columns;
        this.capacity = columns.length / COLUMNS;
        this.size = size;
        this.accounts = accounts;
        this.hashes = hashes;
        this.counterparties = counterparties;
        this.folded = folded;
    }

    /** As {@link #packed()} gave them. */
    static PackedMovements of(long[] packed, AccountId[] accounts, Folded folded) {
        int[] hashes = Arrays.stream(accounts).mapToInt(AccountId::hashCode).toArray();
        return new PackedMovements(packed, packed.length / COLUMNS, accounts, hashes, accounts.length, folded);
    }

    /** The numbers of all movements, to be kept elsewhere. */
    long[] packed() {
        return copied(0, size, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long time(int at) {
        return columns[TIME * capacity + at];
    }

    @Override
    public long minor(int at) {
        return columns[MINOR * capacity + at];
    }

    /** The fingerprint of the bank's reference. */
    long id(int at) {
        return columns[ID * capacity + at];
    }

    @Override
    public long transfer(int at) {
        return columns[TRANSFER * capacity + at];
    }

    @Override
    public boolean isOut(int at) {
        return (columns[SIDE * capacity + at] & 1) != 0;
    }

    @Override
    public int counterparty(int at) {
        return (int) (columns[SIDE * capacity + at] >> Integer.SIZE);
    }

    @Override
    public Currency currency(int at) {
        return CurrencyCode.at((int) columns[SIDE * capacity + at] >>> 1);
    }

    private static long side(int counterparty, int currency, boolean out) {
        return (long) counterparty << Integer.SIZE | currency << 1 | (out ? 1 : 0);
    }

    @Override
    public int counterparties() {
        return counterparties;
    }

    @Override
    public AccountId account(int counterparty) {
        return accounts[counterparty];
    }

    @Override
    public int numberOf(@Nullable AccountId account) {
        if (account != null) {
            int hash = account.hashCode();
            for (int i = counterparties - 1; i >= 0; i--) {
                if (hashes[i] == hash && accounts[i].equals(account)) {
                    return i;
                }
            }
        }
        return NOTES;
    }

    @Override
    public Earlier earlier() {
        return folded;
    }

    Folded folded() {
        return folded;
    }

    /** Without those after a moment. */
    PackedMovements until(long moment) {
        int end = size;
        while (end > 0 && time(end - 1) > moment) {
            end--;
        }
        return end == size ? this : new PackedMovements(columns, end, accounts, hashes, counterparties, folded);
    }

    /** With a counterparty of the next number. */
    PackedMovements withCounterparty(AccountId account) {
        boolean full = counterparties == accounts.length;
        AccountId[] more = full ? Arrays.copyOf(accounts, grown(counterparties)) : accounts;
        int[] moreHashes = full ? Arrays.copyOf(hashes, more.length) : hashes;
        more[counterparties] = account;
        moreHashes[counterparties] = account.hashCode();
        return new PackedMovements(columns, size, more, moreHashes, counterparties + 1, folded);
    }

    /** With one more where its time says, behind those of the same time. */
    PackedMovements with(Moved movement, boolean out, int counterparty) {
        int at = size;
        while (at > 0 && time(at - 1) > movement.time()) {
            at--;
        }
        boolean full = size == capacity;
        long[] more = columns;
        if (at < size || full) {
            more = copied(0, size, full ? grown(size) : capacity);
        }
        int room = more.length / COLUMNS;
        for (int column = 0; column < COLUMNS; column++) {
            int from = column * room + at;
            System.arraycopy(more, from, more, from + 1, size - at);
        }
        more[TIME * room + at] = movement.time();
        more[MINOR * room + at] = movement.minor();
        more[ID * room + at] = movement.id();
        more[TRANSFER * room + at] = movement.transfer();
        more[SIDE * room + at] = side(counterparty, CurrencyCode.of(movement.currency()), out);
        return new PackedMovements(more, size + 1, accounts, hashes, counterparties, folded);
    }

    /** A copy of some of the movements, with room for so many. */
    private long[] copied(int from, int until, int room) {
        long[] copy = new long[COLUMNS * room];
        for (int column = 0; column < COLUMNS; column++) {
            System.arraycopy(columns, column * capacity + from, copy, column * room, until - from);
        }
        return copy;
    }

    private static int grown(int count) {
        return count + Math.max(FEW, count / 4);
    }

    /** Without the movement of a number. */
    PackedMovements without(int at) {
        long[] fewer = copied(0, size, capacity);
        for (int column = 0; column < COLUMNS; column++) {
            int to = column * capacity + at;
            System.arraycopy(fewer, to + 1, fewer, to, size - at - 1);
        }
        return new PackedMovements(fewer, size - 1, accounts, hashes, counterparties, folded);
    }

    /** Without the oldest, which were folded. */
    PackedMovements withoutOldest(int count, Folded others) {
        long[] fewer = copied(count, size, capacity - count);
        return new PackedMovements(fewer, size - count, accounts, hashes, counterparties, others);
    }

    /** The same movements, with other things folded. */
    PackedMovements with(Folded others) {
        return new PackedMovements(columns, size, accounts, hashes, counterparties, others);
    }

    /** With some of the counterparties only, numbered anew in that order; all that the movements name are among them. */
    PackedMovements of(int[] some) {
        int[] numbers = new int[counterparties];
        AccountId[] fewer = new AccountId[some.length];
        int[] fewerHashes = new int[some.length];
        for (int i = 0; i < some.length; i++) {
            numbers[some[i]] = i;
            fewer[i] = accounts[some[i]];
            fewerHashes[i] = hashes[some[i]];
        }
        long[] renumbered = columns.clone();
        for (int i = 0; i < size; i++) {
            int other = counterparty(i);
            int number = other == NOTES ? NOTES : numbers[other];
            int side = SIDE * capacity + i;
            renumbered[side] = (long) number << Integer.SIZE | (int) columns[side];
        }
        return new PackedMovements(
                renumbered,
                size,
                fewer,
                fewerHashes,
                some.length,
                folded.with(folded.marks().of(some)));
    }
}
