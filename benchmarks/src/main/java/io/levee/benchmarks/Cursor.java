package io.levee.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Walks round the inputs, each thread from a place of its own. */
@State(Scope.Thread)
public class Cursor {

    private double place;
    private int next;

    @Setup
    public void start(ThreadParams threads) {
        place = (double) threads.getThreadIndex() / threads.getThreadCount();
        next = -1;
    }

    <T> T next(List<T> inputs) {
        if (next < 0) {
            next = (int) (place * inputs.size());
        }
        if (next >= inputs.size()) {
            next = 0;
        }
        return inputs.get(next++);
    }
}
