package io.levee.cli;

import io.levee.history.History;

/**
 * What a command goes on from.
 *
 * @param history what the accounts did before; a replay adds its stream to it
 * @param covered whether the history says already since when it is complete: then a stream without a covered line
 *     states nothing, as its first line's time would take the place of an earlier beginning
 */
record Past(History history, boolean covered) {

    /** Nothing came before. */
    static Past none() {
        return new Past(History.inMemory(), false);
    }

    /** What a history on disk knows. */
    static Past of(OpenHistory open) {
        return new Past(open.history(), open.state().coveredSince().isPresent());
    }
}
