package io.levee;

import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether the files of a rulebook have changed, and has them put in force once they are the same
 * at two looks in a row: who is still writing is not disturbed. What was refused is not tried again until it changes.
 */
final class RulebookWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RulebookWatch.class);

    private final Path directory;
    private final Consumer<Supplier<RulebookFiles>> reload;
    private final ScheduledExecutorService thread;
    private Look seen;
    private Look tried;

    /**
     * Begins to look.
     *
     * @param inForce the files of the rulebook in force, which is not tried again
     * @param reload puts these very files in force, or refuses what they can't be read for
     */
    RulebookWatch(Path directory, Duration every, RulebookFiles inForce, Consumer<Supplier<RulebookFiles>> reload) {
        this.directory = directory;
        this.reload = reload;
        this.tried = new Look(inForce, null);
        this.seen = tried;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watcher = new Thread(task, "levee-rulebook-watch");
            watcher.setDaemon(true);
            return watcher;
        });
        Future<?> unused = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The files as they were at one look, or what keeps them from being read; an approval alone is a change too. */
    private record Look(@Nullable RulebookFiles files, @Nullable RulebookException refusal) {

        static Look at(Path directory) {
            try {
                return new Look(RulebookFiles.in(directory), null);
            } catch (RulebookException e) {
                return new Look(null, e);
            }
        }

        RulebookFiles read() {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(files);
        }

        boolean isLike(Look other) {
            String why = refusal == null ? "" : String.valueOf(refusal.getMessage());
            String otherWhy = other.refusal == null ? "" : String.valueOf(other.refusal.getMessage());
            return Objects.equals(files, other.files) && why.equals(otherWhy);
        }
    }

    private void look() {
        try {
            Look now = Look.at(directory);
            boolean settled = now.isLike(seen);
            seen = now;
            if (settled && !now.isLike(tried)) {
                tried = now;
                reload.accept(now::read);
            }
        } catch (RulebookException e) {
            LOG.debug("refused, and told to the listener", e);
        } catch (RuntimeException | Error e) {
            // whatever were thrown on would end the watch
            LOG.error("the rulebook could not be read again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
