package io.levee.words;

/** A stretch of text, from {@code begin} to before {@code end}. */
record Span(int begin, int end) {

    /** What lies between the end of one thing and the beginning of the next. */
    static Span between(int endOfOne, int beginOfNext) {
        return new Span(endOfOne, beginOfNext);
    }

    boolean holds(Hit hit) {
        return begin <= hit.begin() && hit.end() <= end;
    }
}
