package io.levee.cli;

import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a file: it was read, or it is bad.
 *
 * @param number the line's number in its file, from 1
 * @param value what was read; null where the line is bad
 * @param problem what is wrong with it, for people; null where nothing is
 */
record Line<T>(long number, @Nullable T value, @Nullable String problem) {

    static <T> Line<T> good(long number, T value) {
        return new Line<>(number, value, null);
    }

    static <T> Line<T> bad(long number, String problem) {
        return new Line<>(number, null, problem);
    }
}
