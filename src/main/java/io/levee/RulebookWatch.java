package io.levee;

import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether the files of a rulebook have changed, and has them put in force once they are the same
 * at two looks in a row: who is still writing is not disturbed. What was refused is not tried again until it changes.
 */
final class RulebookWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RulebookWatch.class);

    private final Path directory;
    private final Consumer<Path> reload;
    private final ScheduledExecutorService thread;
    private String seen;
    private String tried;

    /**
     * Begins to look.
     *
     * @param contentHash of the rulebook in force, which is not tried again
     * @param reload puts the rulebook of the directory in force
     */
    RulebookWatch(Path directory, Duration every, String contentHash, Consumer<Path> reload) {
        this.directory = directory;
        this.reload = reload;
        this.tried = contentHash;
        this.seen = tried;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watcher = new Thread(task, "levee-rulebook-watch");
            watcher.setDaemon(true);
            return watcher;
        });
        Future<?> unused = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            String now = state();
            boolean settled = now.equals(seen);
            seen = now;
            if (settled && !now.equals(tried)) {
                tried = now;
                reload.accept(directory);
            }
        } catch (RulebookException e) {
            LOG.debug("refused, and told to the listener", e);
        } catch (RuntimeException | Error e) {
            // whatever were thrown on would end the watch
            LOG.error("the rulebook could not be read again", e);
        }
    }

    /** The hash of the files, or what keeps them from being read. */
    private String state() {
        try {
            return RulebookFiles.in(directory).contentHash();
        } catch (RulebookException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
