package io.levee.history;

import org.jspecify.annotations.Nullable;

/** A history on disk can't be opened, or can't make entries safe; the message says why in one line. */
public final class HistoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    HistoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
