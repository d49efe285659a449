package io.levee.record;

import org.jspecify.annotations.Nullable;

/** A record that can't be opened, read or written. The message is one line for operators. */
public final class RecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
