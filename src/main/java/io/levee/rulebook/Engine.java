package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.BitSet;
import java.util.List;

/** Evaluates a fixed list of flags. Safe from any number of threads. */
public interface Engine extends AutoCloseable {

    /**
     * The flags that fire on a remittance, by their place in the list.
     *
     * @throws RuntimeException if a condition failed; nothing of the evaluation is then known
     */
    BitSet evaluate(Remittance remittance);

    /** Lets go of what the engine holds; evaluations that are under way still end. */
    @Override
    void close();

    /** Makes an engine of a list of flags; may take seconds. */
    @FunctionalInterface
    interface Compiler {
        /** Compiles the flags. */
        Engine compile(List<Flag> flags);
    }
}
