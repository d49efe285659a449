package io.levee.words;

/** A term found in normalised text, from {@code begin} to before {@code end}. */
record Hit(int begin, int end, Mark mark) {

    boolean overlaps(Hit other) {
        return begin < other.end && other.begin < end;
    }
}
