package io.levee.cli;

import io.levee.history.DurableHistory;
import io.levee.history.History;
import io.levee.history.HistoryException;
import io.levee.history.HistoryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The history of a directory while a command has it open. */
final class OpenHistory implements AutoCloseable {

    private static final String JAVA_ADVICE =
            "DurableHistory.salvage( directory ), on the command line `history salvage`,";

    private final DurableHistory history;
    private final Work work;
    private boolean closed;

    private OpenHistory(DurableHistory history, Work work) {
        this.history = history;
        this.work = work;
    }

    /**
     * Opens the history of a directory, or begins one.
     *
     * @throws HistoryException if it can't be opened
     */
    static OpenHistory orBegun(Path directory, Work work) {
        return new OpenHistory(DurableHistory.open(directory), work);
    }

    /**
     * Opens a history that is there: a slip in the name must not begin an empty one that knows nobody.
     *
     * @throws IOException if there is none
     * @throws HistoryException if it can't be opened
     */
    static OpenHistory existing(Path directory, Work work) throws IOException {
        mustExist(directory, work);
        return orBegun(directory, work);
    }

    static void mustExist(Path directory, Work work) throws IOException {
        boolean there = false;
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                there = files.anyMatch(file -> file.getFileName().toString().startsWith("history."));
            }
        }
        if (!there) {
            throw new IOException(directory + work.say("（没有历史记录）", " (no history there)"));
        }
    }

    /** What a command line can say of it; the advice to a programmer becomes one to whoever typed the command. */
    static String refusal(HistoryException e, Work work) {
        String message = String.valueOf(e.getMessage()).replace(JAVA_ADVICE, "`levee history salvage DIR`");
        return work.say("历史记录无法使用：", "") + message;
    }

    History history() {
        return history;
    }

    HistoryState state() {
        return history.state().orElseThrow();
    }

    /** Makes safe what was added, and says so in one line where the disk did not take it. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        history.close();
        HistoryState state = state();
        if (state.refused() > 0) {
            String why = state.trouble().orElse(work.say("磁盘一度无法写入", "the disk failed for a while"));
            work.output()
                    .err()
                    .println(work.say(
                            "历史记录：有 " + state.refused() + " 条未能写入磁盘：" + why,
                            "history: the disk did not take " + state.refused() + " entries: " + why));
        }
    }

    /** The exit status: whether the disk took everything. */
    int status() {
        return state().refused() == 0 ? Levee.DONE : Levee.REFUSED;
    }
}
