package io.levee.cli;

import io.levee.history.History;

/**
 * What a replay goes on from.
 *
 * @param history what the accounts did before, to which the stream is added
 * @param covered whether the history says already since when it is complete: then a stream without a covered line
 *     states nothing, as its first line's time would take the place of an earlier beginning
 */
record Past(History history, boolean covered) {

    /** Nothing came before. */
    static Past none() {
        return new Past(History.inMemory(), false);
    }
}
