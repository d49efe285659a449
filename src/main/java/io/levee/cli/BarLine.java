package io.levee.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/** The line of a terminal on which the bar is drawn, again and again, and from which it gives way to messages. */
final class BarLine implements ProgressBarConsumer {

    /** What nearly every terminal holds: a longer bar would break into two lines that can't be drawn over. */
    private static final int WIDTH = 78;

    private static final String ERASE = "\r\u001B[K";

    private final PrintStream err;
    private boolean drawn;

    BarLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    /** Draws the bar; called from the bar's own thread. */
    @Override
    public synchronized void accept(String bar) {
        err.print("\r" + bar);
        err.flush();
        drawn = true;
    }

    @Override
    public synchronized void clear() {
        if (drawn) {
            err.print(ERASE);
            err.flush();
            drawn = false;
        }
    }

    /** Prints a message on a line of its own. */
    synchronized void message(String message) {
        clear();
        err.println(message);
    }

    /** Whatever was drawn last, at the end there is no bar. */
    @Override
    public void close() {
        clear();
    }
}
