package io.levee.cli;

import java.io.IOException;

/** An import can't go on; the message says why and what to do, for people. */
final class StoppedException extends IOException {

    private static final long serialVersionUID = 1;

    StoppedException(String message) {
        super(message);
    }
}
