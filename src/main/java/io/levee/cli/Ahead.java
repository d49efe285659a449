package io.levee.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Gets things from a source in a thread of its own, a few ahead of whoever takes them. They come in the source's order,
 * and what goes wrong in the source is thrown where the thing would have been.
 */
final class Ahead<T> implements AutoCloseable {

    private static final int MOST = 4;
    private static final int PATIENCE_SECONDS = 10;

    private final Callable<T> source;
    private final ExecutorService thread;
    private final Deque<Future<T>> ahead = new ArrayDeque<>(MOST);

    /** Begins at once. The source must bear being asked a few times more than its things are taken. */
    Ahead(Callable<T> source) {
        this.source = source;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread reading = new Thread(task, "levee-reading");
            reading.setDaemon(true);
            return reading;
        });
        for (int i = 0; i < MOST; i++) {
            ahead.add(thread.submit(source));
        }
    }

    /** The next thing; waits for it. */
    T next() throws IOException {
        Future<T> next = ahead.remove();
        ahead.add(thread.submit(source));
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private static IOException thrown(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(e);
    }

    /** Stops asking the source, and waits until it is left alone, though not for ever. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            boolean unused = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
