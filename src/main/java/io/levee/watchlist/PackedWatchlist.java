package io.levee.watchlist;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries by account, packed into bytes: ten million keep some 460 MB of heap, objects would take three times that. A
 * table of slots leads to the entries; what is found there is compared whole, so no account is ever taken for another.
 *
 * <p>An entry is the number of characters, the characters (one byte each where all are ASCII, else two, and the count is
 * then negative), the status, and the two moments in seconds, rounded so that the entry holds no shorter than given.
 */
final class PackedWatchlist implements Watchlist {

    private static final int CHUNK_BITS = 24;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /** Enough for the longest entry, so that a chunk that doubles always has room for one more. */
    private static final int FIRST_BYTES = 1 << 8;

    private static final int MOST_CHUNKS = 1 << (31 - CHUNK_BITS);
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final List<WatchlistStatus> STATUSES = List.of(WatchlistStatus.values());

    private final byte[][] chunks;
    private final int[] slots;
    private final int size;

    private PackedWatchlist(byte[][] chunks, int[] slots, int size) {
        this.chunks = chunks;
        this.slots = slots;
        this.size = size;
    }

    int size() {
        return size;
    }

    @Override
    public Set<WatchlistStatus> find(AccountId account, Instant asOf) {
        Set<WatchlistStatus> found = Set.of();
        for (WatchlistEntry entry : entries(account)) {
            WatchlistStatus status = entry.at(asOf);
            if (status != null) {
                found = found.isEmpty() ? EnumSet.noneOf(WatchlistStatus.class) : found;
                found.add(status);
            }
        }
        return found;
    }

    @Override
    public @Nullable Instant since(AccountId account, WatchlistStatus status, Instant asOf) {
        Instant latest = null;
        for (WatchlistEntry entry : entries(account)) {
            Instant since = entry.since();
            if (since != null && entry.at(asOf) == status && (latest == null || since.isAfter(latest))) {
                latest = since;
            }
        }
        return latest;
    }

    private List<WatchlistEntry> entries(AccountId account) {
        String number = account.value();
        int mask = slots.length - 1;
        List<WatchlistEntry> entries = List.of();
        for (int slot = spread(number) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            Cursor entry = new Cursor(chunks, slots[slot] - 1);
            if (entry.isOf(number)) {
                entries = entries.isEmpty() ? new ArrayList<>(1) : entries;
                entries.add(entry.entry(account));
            }
        }
        return entries;
    }

    private static int spread(String number) {
        int hash = number.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** Reads one entry. */
    private static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(byte[][] chunks, int offset) {
            this.bytes = chunks[offset >>> CHUNK_BITS];
            this.at = offset & CHUNK - 1;
        }

        /** Whether it is of that account; leaves the cursor behind the account. */
        boolean isOf(String number) {
            int count = bytes[at++];
            boolean wide = count < 0;
            if (Math.abs(count) != number.length()) {
                return false;
            }
            for (int i = 0; i < number.length(); i++) {
                int c = bytes[at++] & 0xFF;
                if (wide) {
                    c = c << 8 | bytes[at++] & 0xFF;
                }
                if (c != number.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        String account() {
            int count = bytes[at++];
            StringBuilder number = new StringBuilder(Math.abs(count));
            for (int i = 0; i < Math.abs(count); i++) {
                int c = bytes[at++] & 0xFF;
                number.append((char) (count < 0 ? c << 8 | bytes[at++] & 0xFF : c));
            }
            return number.toString();
        }

        WatchlistEntry entry(AccountId account) {
            WatchlistStatus status = STATUSES.get(bytes[at++]);
            return new WatchlistEntry(account, status, moment(), moment());
        }

        private @Nullable Instant moment() {
            long seconds = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                seconds = seconds << 8 | bytes[at++] & 0xFF;
            }
            return seconds == UNKNOWN ? null : Instant.ofEpochSecond(seconds);
        }
    }

    /** Packs entries, each account as often as it is given. */
    static final class Builder {

        private final List<byte[]> chunks = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private int at = CHUNK;
        private int size;

        Builder add(WatchlistEntry entry) {
            String number = entry.account().value();
            boolean wide = number.chars().anyMatch(c -> c > 0x7F);
            int needed = 1 + number.length() * (wide ? 2 : 1) + 1 + 2 * Long.BYTES;
            if (at + needed > CHUNK) {
                if (chunks.size() == MOST_CHUNKS) {
                    throw new IllegalStateException("more entries than a watchlist can hold");
                }
                if (!chunks.isEmpty()) {
                    ends.add(at);
                }
                chunks.add(new byte[FIRST_BYTES]);
                at = 0;
            }
            makeRoom(needed);
            put((byte) (wide ? -number.length() : number.length()));
            for (int i = 0; i < number.length(); i++) {
                if (wide) {
                    put((byte) (number.charAt(i) >>> 8));
                }
                put((byte) number.charAt(i));
            }
            put((byte) STATUSES.indexOf(entry.status()));
            put(entry.since(), false);
            put(entry.until(), true);
            size++;
            return this;
        }

        /** A chunk grows: most lists are short. */
        private void makeRoom(int needed) {
            byte[] last = chunks.get(chunks.size() - 1);
            if (at + needed > last.length) {
                chunks.set(chunks.size() - 1, Arrays.copyOf(last, Math.min(CHUNK, last.length * 2)));
            }
        }

        private void put(@Nullable Instant moment, boolean up) {
            long seconds = UNKNOWN;
            if (moment != null) {
                seconds = moment.getEpochSecond() + (up && moment.getNano() > 0 ? 1 : 0);
            }
            for (int shift = Long.SIZE - 8; shift >= 0; shift -= 8) {
                put((byte) (seconds >>> shift));
            }
        }

        private void put(byte value) {
            chunks.get(chunks.size() - 1)[at++] = value;
        }

        PackedWatchlist build() {
            byte[][] all = chunks.toArray(byte[][]::new);
            if (all.length > 0) {
                all[all.length - 1] = Arrays.copyOf(all[all.length - 1], at);
            }
            int[] slots = new int[Integer.highestOneBit(Math.max(1, size + size / 2)) << 1];
            for (int chunk = 0; chunk < all.length; chunk++) {
                int end = chunk < ends.size() ? ends.get(chunk) : at;
                for (int from = 0; from < end; ) {
                    int offset = chunk << CHUNK_BITS | from;
                    Cursor entry = new Cursor(all, offset);
                    int slot = spread(entry.account()) & slots.length - 1;
                    while (slots[slot] != 0) {
                        slot = (slot + 1) & slots.length - 1;
                    }
                    slots[slot] = offset + 1;
                    from = entry.at + 1 + 2 * Long.BYTES;
                }
            }
            return new PackedWatchlist(all, slots, size);
        }
    }
}
