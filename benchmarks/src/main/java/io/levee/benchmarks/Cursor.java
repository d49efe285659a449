package io.levee.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Walks round the inputs, each thread from a place of its own. */
@State(Scope.Thread)
public class Cursor {

    private int next;

    @Setup
    public void start(ThreadParams threads) {
        next = threads.getThreadIndex() * (World.LOOKS / threads.getThreadCount());
    }

    <T> T next(List<T> inputs) {
        if (next >= inputs.size()) {
            next = 0;
        }
        return inputs.get(next++);
    }
}
