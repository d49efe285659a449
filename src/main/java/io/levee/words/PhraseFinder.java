package io.levee.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the parts of phrases as they are found, in order of their ends. What stands between two parts is never long and
 * never crosses the end of a clause, so the work for a character is bounded.
 */
final class PhraseFinder {

    private static final int REACH = 24;
    private static final int REACH_NEAR = 6;
    /** A Chinese character says as much as three letters. */
    private static final int WEIGHT_OF_HAN = 3;
    /** Longer than any word, so that no beginning that can still be continued is dropped. */
    private static final int FORGET = REACH + 60;

    private static final int TIDY = 48;
    private static final String NUMBER = "0123456789.,零〇一二两三四五六七八九十百千万亿半几多来";

    private final String text;
    private final List<Begun> begun = new ArrayList<>();

    PhraseFinder(String text) {
        this.text = text;
    }

    /** A phrase of which the first parts were found. */
    private record Begun(Mark.Part last, int begin, int end, List<Span> gaps) {}

    /** Adds to the hits what the part completes. */
    void found(Mark.Part part, int begin, int end, List<Hit> hits) {
        if (part.index() == 0) {
            if (begun.size() >= TIDY) {
                begun.removeIf(one -> one.end < end - FORGET);
            }
            begun.add(new Begun(part, begin, end, List.of()));
            return;
        }
        int known = begun.size();
        for (int i = 0; i < known; i++) {
            Begun one = begun.get(i);
            if (one.last.phrase() == part.phrase()
                    && one.last.index() == part.index() - 1
                    && one.end <= begin
                    && joins(part.joint(), one.end, begin)) {
                List<Span> gaps = new ArrayList<>(one.gaps);
                gaps.add(Span.between(one.end, begin));
                if (part.isLast()) {
                    hits.add(new Hit(one.begin, end, part.mark(), gaps));
                } else {
                    begun.add(new Begun(part, one.begin, end, gaps));
                }
            }
        }
    }

    private boolean joins(Phrase.Joint joint, int from, int to) {
        if (joint == Phrase.Joint.NUMBER && from == to) {
            return false;
        }
        int reach = joint == Phrase.Joint.NEAR ? REACH_NEAR : REACH;
        for (int i = from; i < to && reach >= 0; i++) {
            char c = text.charAt(i);
            boolean fits = joint == Phrase.Joint.NUMBER ? NUMBER.indexOf(c) >= 0 : !Normaliser.endsClause(c);
            if (!fits) {
                return false;
            }
            reach -= c < 0x2E80 ? 1 : WEIGHT_OF_HAN;
        }
        return reach >= 0;
    }
}
