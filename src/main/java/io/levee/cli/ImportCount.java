package io.levee.cli;

import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Movement;
import io.levee.transfer.StreamLine;

/** What an import came to. */
final class ImportCount {

    private long movements;
    private long events;
    private long attempts;
    private long statements;
    private long bad;
    private long known;

    void add(StreamLine line) {
        if (line instanceof Movement) {
            movements++;
        } else if (line instanceof DatedEvent) {
            events++;
        } else if (line instanceof Attempt) {
            attempts++;
        } else if (line instanceof Coverage) {
            statements++;
        }
    }

    void addBad(long lines) {
        bad += lines;
    }

    void addKnown(long lines) {
        known += lines;
    }

    /** The lines that were taken in. */
    long lines() {
        return movements + events + attempts + statements;
    }

    long movements() {
        return movements;
    }

    long events() {
        return events;
    }

    long attempts() {
        return attempts;
    }

    /** What was stated of coverage. */
    long statements() {
        return statements;
    }

    /** The bad lines, those before an interruption too. */
    long bad() {
        return bad;
    }

    /** The lines that were in from before an interruption. */
    long known() {
        return known;
    }
}
