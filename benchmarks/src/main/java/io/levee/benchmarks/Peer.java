package io.levee.benchmarks;

import io.levee.facts.Remittance;
import java.util.BitSet;

/** One way to evaluate the sixty flags. Not meant for several threads. */
interface Peer extends AutoCloseable {

    /** The flags that fire, by their place in {@link SixtyFlags}. */
    BitSet evaluate(Remittance remittance) throws Exception;

    @Override
    default void close() {}
}
