package io.levee.words;

import java.util.List;

/**
 * Something found in normalised text, from {@code begin} to before {@code end}.
 *
 * @param gaps what lies inside and is not part of it
 */
record Hit(int begin, int end, Mark mark, List<Span> gaps) {

    /** Whether this one is longer and the other is a part of its words. */
    boolean covers(Hit other) {
        return begin <= other.begin && other.end <= end && end - begin > other.end - other.begin && !spans(other);
    }

    private boolean spans(Hit other) {
        for (Span gap : gaps) {
            if (gap.holds(other)) {
                return true;
            }
        }
        return false;
    }

    boolean overlaps(Hit other) {
        return begin < other.end && other.begin < end;
    }
}
