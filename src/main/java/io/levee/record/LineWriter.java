package io.levee.record;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes lines in a thread of its own, so that nobody waits for the disk who does not want to. */
final class LineWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LineWriter.class);
    /** Each holds a screening, some 10 KB. */
    private static final int MOST_WAITING = 20_000;

    private static final int MOST_AT_ONCE = 1_000;
    /** Lines that nobody waits for gather this long, so that a teller's thread need not wake this one. */
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long TRY_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long CLOSE_MILLIS = 10_000;

    private final DayFiles files;
    private final boolean withSecrets;
    private final Clock clock;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong lostInAll = new AtomicLong();
    private final Thread thread = new Thread(this::run, "levee-record");
    private volatile boolean closing;
    private volatile String file;
    private final AtomicLong written = new AtomicLong();
    private volatile @Nullable String trouble;
    private volatile @Nullable Instant latest;

    /** An entry that is not on disk yet. */
    private record Waiting(Entry entry, Instant at, CompletableFuture<Void> safe) {}

    /** Opens the file of today and begins. */
    LineWriter(DayFiles files, boolean withSecrets, Clock clock) throws IOException {
        this.files = files;
        this.withSecrets = withSecrets;
        this.clock = clock;
        files.file(clock.instant());
        this.file = files.name();
        thread.setDaemon(true);
        thread.start();
    }

    CompletionStage<Void> add(Entry entry, boolean atOnce) {
        if (waiting.incrementAndGet() > MOST_WAITING || closing) {
            waiting.decrementAndGet();
            lost.incrementAndGet();
            lostInAll.incrementAndGet();
            return CompletableFuture.failedStage(
                    new RecordException(closing ? "the record is closed" : "too many lines wait for the disk", null));
        }
        Waiting handedIn = new Waiting(entry, clock.instant(), new CompletableFuture<>());
        queue.add(handedIn);
        if (atOnce) {
            LockSupport.unpark(thread);
        }
        return handedIn.safe.minimalCompletionStage();
    }

    RecordState state() {
        return new RecordState(
                file,
                written.get(),
                waiting.get() + lost.get(),
                lostInAll.get(),
                Optional.ofNullable(trouble),
                Optional.ofNullable(latest));
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        while (true) {
            while (batch.size() < MOST_AT_ONCE && !queue.isEmpty()) {
                batch.add(queue.remove());
            }
            if (batch.isEmpty()) {
                if (closing) {
                    return;
                }
                LockSupport.parkNanos(this, GATHER_NANOS);
            } else if (write(batch)) {
                batch.clear();
            } else if (closing) {
                batch.forEach(this::giveUp);
                batch.clear();
            } else {
                LockSupport.parkNanos(this, TRY_AGAIN_NANOS);
            }
        }
    }

    private boolean write(List<Waiting> batch) {
        long owed = lost.get();
        try {
            List<Line> lines = new ArrayList<>(batch.size());
            for (Waiting one : batch) {
                lines.add(Line.of(one.entry, one.at, lines.isEmpty() ? owed : 0, withSecrets));
            }
            files.append(lines, clock.instant());
            file = files.name();
            lost.addAndGet(-owed);
            waiting.addAndGet(-batch.size());
            written.addAndGet(batch.size());
            latest = clock.instant();
            trouble = null;
            batch.forEach(one -> one.safe.complete(null));
            return true;
        } catch (IOException | RuntimeException e) {
            if (trouble == null) {
                LOG.error("the record can't be written and is tried again: {}", e.getMessage());
            }
            trouble = String.valueOf(e.getMessage());
            return false;
        }
    }

    private void giveUp(Waiting one) {
        waiting.decrementAndGet();
        lost.incrementAndGet();
        lostInAll.incrementAndGet();
        one.safe.completeExceptionally(new RecordException("the record was closed before the disk took it", null));
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSE_MILLIS);
            for (Waiting one = queue.poll(); one != null && !thread.isAlive(); one = queue.poll()) {
                giveUp(one); // handed in while it closed
            }
            if (!thread.isAlive()) {
                files.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new RecordException("the record can't be closed: " + e.getMessage(), e);
        }
    }
}
