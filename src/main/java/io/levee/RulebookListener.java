package io.levee;

/** Is told what happens to the rulebook in force. */
@FunctionalInterface
public interface RulebookListener {

    /**
     * Called after it happened, in the thread that did it, which may be a teller's; it should return soon. What it throws
     * is logged and changes nothing.
     */
    void changed(RulebookEvent event);
}
