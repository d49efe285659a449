package io.levee.rulebook;

/** The bounds of the windows that a flag may ask for. */
final class Windows {

    /** The longest window, in hours: 180 days, for which a history keeps its movements. */
    static final int MOST = 180 * 24;

    private Windows() {}
}
