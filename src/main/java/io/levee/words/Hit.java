package io.levee.words;

/** A term found in normalised text, from {@code begin} to before {@code end}. */
record Hit(int begin, int end, Mark mark) {

    /** Whether this one is longer and the other is a part of it. */
    boolean covers(Hit other) {
        return begin <= other.begin && other.end <= end && end - begin > other.end - other.begin;
    }

    boolean overlaps(Hit other) {
        return begin < other.end && other.begin < end;
    }
}
