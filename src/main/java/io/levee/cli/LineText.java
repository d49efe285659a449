package io.levee.cli;

import java.io.IOException;

/** Makes something of the text of a line. Safe from any thread. */
interface LineText<T> {

    /** Whether the line is read at all; else it is passed over like a blank one. */
    default boolean wants(long number, String text) {
        return true;
    }

    /** What became of it. */
    Line<T> read(long number, String text) throws IOException;
}
