package io.levee.cli;

/** What was asked for can't be done; the message says why, for people. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
