package io.levee.cli;

import io.levee.transfer.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is done with files line by line: in their order, in one thread. */
interface FileLines<T> {

    /** How the lines of the next file are read; null where the file is left out. */
    @Nullable
    LineText<T> begin(Path file) throws IOException;

    /**
     * Takes a good line.
     *
     * @throws InvalidInputException where it is a bad one after all
     */
    void good(long number, T value) throws IOException;

    /** A line was bad, which is said already. */
    default void bad(long number) {
        // it costs nothing else
    }

    /** All lines of the file were taken. */
    default void end() throws IOException {
        // nothing to do
    }
}
