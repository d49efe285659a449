package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.util.BitSet;
import java.util.List;

/** Walks the conditions themselves: slower than a compiled engine, ready at once, and the measure of what is right. */
public final class TreeEngine implements Engine {

    private final List<Flag> flags;

    /** An engine for these flags. */
    public TreeEngine(List<Flag> flags) {
        this.flags = List.copyOf(flags);
    }

    @Override
    public BitSet evaluate(Remittance remittance) {
        Facts facts = Facts.of(remittance);
        BitSet fired = new BitSet(flags.size());
        for (int i = 0; i < flags.size(); i++) {
            if (flags.get(i).condition().holds(facts)) {
                fired.set(i);
            }
        }
        return fired;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
