package io.levee.watchlist;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of a file, which may change while it is in use.
 *
 * <p>The file has comma-separated values in UTF-8 under the header {@code account,status,since,until,source,note};
 * {@code status} is one of {@link WatchlistStatus}, moments are ISO 8601 with an offset or days, and {@code since} is
 * needed where {@code until} is missing. Bank cards, accounts and accounts at payment firms stand in one list, and so do
 * payers. A bad line is left out and reported.
 *
 * <p>A newer file is read whole and then takes the place of the old list at once: a screening sees the one or the other.
 * A file that can't be read, or with less than half as many entries as the list in use, is refused, and the old list
 * stays; {@link #state()} says so. Safe from any number of threads; {@link #find} reads no file and waits for nobody.
 */
public final class WatchlistFile implements Watchlist, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchlistFile.class);

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Path file;
    private volatile Loaded loaded;
    private @Nullable ScheduledExecutorService watcher;

    private WatchlistFile(Path file, Loaded loaded) {
        this.file = file;
        this.loaded = loaded;
    }

    /** A list that was read from a version of the file, and the version that was looked at last, taken or not. */
    private record Loaded(PackedWatchlist entries, WatchlistState state, Version read, Version seen) {

        Loaded refusing(@Nullable String reason, Version seen) {
            WatchlistState of =
                    new WatchlistState(state.entries(), state.changed(), state.badLines(), state.problems(), reason);
            return new Loaded(entries, of, read, seen);
        }
    }

    /** What tells a file from an older one at the same path. */
    private record Version(Instant changed, long bytes) {

        static Version of(Path file) throws IOException {
            return new Version(Files.getLastModifiedTime(file).toInstant(), Files.size(file));
        }
    }

    /**
     * Reads a list.
     *
     * @throws UncheckedIOException if the file can't be read or has another header; the message says which
     */
    public static WatchlistFile open(Path file) {
        try {
            return new WatchlistFile(file, read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(refusal(file, e), e);
        }
    }

    private static Loaded read(Path file) throws IOException {
        Version version = Version.of(file);
        CsvWatchlist list = CsvWatchlist.read(file);
        if (!Version.of(file).equals(version)) {
            throw new IOException("it changed while it was read");
        }
        PackedWatchlist entries = list.entries();
        if (list.badLines() > 0) {
            LOG.warn(
                    "watchlist: {} lines left out, the first: {}",
                    list.badLines(),
                    list.problems().get(0));
        }
        return new Loaded(
                entries,
                new WatchlistState(entries.size(), version.changed, list.badLines(), list.problems(), null),
                version,
                version);
    }

    private static String refusal(Path file, IOException e) {
        String reason = e instanceof NoSuchFileException ? "no such file" : e.getMessage();
        return "the watchlist " + file.getFileName() + " can't be read: " + reason;
    }

    @Override
    public Set<WatchlistStatus> find(AccountId account, Instant asOf) {
        return loaded.entries.find(account, asOf);
    }

    @Override
    public @Nullable Instant since(AccountId account, WatchlistStatus status, Instant asOf) {
        return loaded.entries.since(account, status, asOf);
    }

    @Override
    public Optional<WatchlistState> state() {
        return Optional.of(loaded.state);
    }

    /**
     * Reads the file again if it has changed since it was last looked at.
     *
     * @return whether the list in use is now that of the newest file
     */
    public boolean reload() {
        return reload(false);
    }

    /** Reads the file again even if it has lost more than half of its entries: the caller says that this is meant. */
    public boolean reloadThoughSmaller() {
        return reload(true);
    }

    private synchronized boolean reload(boolean smallerIsMeant) {
        Loaded old = loaded;
        try {
            Version now = Version.of(file);
            if (now.equals(old.read)) {
                loaded = old.refusing(null, now);
                return true;
            }
            if (now.equals(old.seen) && !smallerIsMeant) {
                return false;
            }
            Loaded read = read(file);
            if (!smallerIsMeant && read.entries.size() < old.entries.size() / 2.0) {
                refuse(
                        old,
                        now,
                        "the new list has " + read.entries.size() + " entries, the one in use " + old.entries.size()
                                + ": refused unless it is said to be meant");
                return false;
            }
            loaded = read;
            return true;
        } catch (IOException e) {
            refuse(old, old.read, refusal(file, e));
            return false;
        } catch (IllegalStateException e) {
            refuse(old, old.read, "the watchlist " + file.getFileName() + " can't be taken: " + e.getMessage());
            return false;
        }
    }

    private void refuse(Loaded old, Version seen, String reason) {
        if (!reason.equals(old.state.refused())) {
            LOG.error("watchlist: {}", reason);
        }
        loaded = old.refusing(reason, seen);
    }

    /**
     * Looks from time to time, in a thread of its own, whether the file has changed, and then reads it again. To be
     * called once.
     *
     * @param every how long to wait between two looks, a millisecond to a year
     * @throws IllegalArgumentException if it is out of these bounds
     * @throws IllegalStateException if it was called before
     */
    public synchronized WatchlistFile watch(Duration every) {
        Objects.requireNonNull(every, "every");
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("every: " + every + ", expected a millisecond to a year");
        }
        if (watcher != null) {
            throw new IllegalStateException("the file is being watched already");
        }
        watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "levee-watchlist");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> unused = watcher.scheduleWithFixedDelay(
                this::reloadQuietly, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void reloadQuietly() {
        try {
            reload();
        } catch (RuntimeException | Error e) {
            // an error too, such as a line that no heap holds: whatever were thrown on would end the watch
            LOG.error("watchlist: it could not be read again", e);
            refuseUnforeseen();
        }
    }

    private synchronized void refuseUnforeseen() {
        refuse(loaded, loaded.read, "the watchlist " + file.getFileName() + " can't be taken: see the log");
    }

    /** Stops looking. The list stays in use. */
    @Override
    public synchronized void close() {
        if (watcher != null) {
            watcher.shutdownNow();
        }
    }
}
