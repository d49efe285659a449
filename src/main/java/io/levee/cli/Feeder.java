package io.levee.cli;

import io.levee.history.History;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import io.levee.transfer.StreamLine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Feeds a history on disk line by line, and stops at the first that the disk does not take: what is safe is always the
 * beginning of what was fed.
 */
final class Feeder {

    private final OpenHistory open;
    private final Work work;
    private CompletionStage<Void> last = CompletableFuture.completedStage(null);

    Feeder(OpenHistory open, Work work) {
        this.open = open;
        this.work = work;
    }

    void feed(StreamLine line) throws StoppedException {
        if (open.state().refused() > 0) {
            throw stopped();
        }
        History history = open.history();
        if (line instanceof Movement movement) {
            last = history.add(movement);
        } else if (line instanceof DatedEvent event) {
            last = history.add(event);
        } else if (line instanceof Attempt attempt) {
            last = history.add(attempt);
        } else if (line instanceof Coverage coverage) {
            last = history.cover(coverage);
        }
    }

    /** Waits until all that was fed is safe; the result is how many entries are safe in the history then. */
    long awaitSafe() throws StoppedException {
        try {
            last.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw stopped();
        }
        if (open.state().refused() > 0) {
            throw stopped();
        }
        return open.state().safe();
    }

    private StoppedException stopped() {
        return new StoppedException(work.say(
                "导入已中断；腾出空间或排除故障后，用同一条命令即可从中断处继续",
                "the import stopped; once the disk takes entries again, the same command goes on from here"));
    }
}
