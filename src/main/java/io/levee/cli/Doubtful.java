package io.levee.cli;

import io.levee.transfer.StreamLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines after the last that was noted as safe. Of these an interrupted import may have made some safe already: at most
 * as many as the history has grown by since. Each line is one entry, so it is exactly these, unless the history grew by
 * something else too: by entries of another process, or by repeating, as it lets go of old entries, what was stated of
 * coverage. Hence the last line that shows in the history decides.
 */
final class Doubtful {

    private final List<StreamLine> lines = new ArrayList<>();
    private final long most;

    /** {@code most}: how many lines may be in already. */
    Doubtful(long most) {
        this.most = most;
    }

    /** Whether the next line may be in already. */
    boolean goesOn() {
        return lines.size() < most;
    }

    void add(StreamLine line) {
        lines.add(line);
    }

    /** How many of the lines are in, from the first. */
    int known(Trace trace) {
        int known = lines.size();
        while (known > 0 && !trace.mayShow(lines.get(known - 1))) {
            known--;
        }
        return known;
    }

    /** All of them, in their order. */
    List<StreamLine> lines() {
        return lines;
    }
}
