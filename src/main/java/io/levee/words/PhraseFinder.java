package io.levee.words;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Joins the parts of phrases as they are found, in order of their ends. Each part continues the nearest beginning that
 * it can continue and no other. What stands between two parts is never long, so only so many beginnings are looked at:
 * the work for a text grows with its length and no faster, whatever the text and the phrases.
 */
final class PhraseFinder {

    private static final int REACH = 24;
    private static final int REACH_NEAR = 6;
    /** A Chinese character says as much as three letters. */
    private static final int WEIGHT_OF_HAN = 3;

    private static final String NUMBER = "0123456789.,零〇一二两三四五六七八九十百千万亿半几多来";

    private final String text;
    private @Nullable IdentityHashMap<Mark.Part, List<Begun>> begun; // most texts begin no phrase

    PhraseFinder(String text) {
        this.text = text;
    }

    /** A phrase that is found up to some part. */
    private record Begun(int begin, int end, List<Span> gaps) {}

    /** Adds to the hits what the part completes. */
    void found(Mark.Part part, int begin, int end, List<Hit> hits) {
        Begun next = begunWith(part, begin, end);
        if (next == null) {
            return;
        }
        Mark whole = part.whole();
        if (whole == null) {
            if (begun == null) {
                begun = new IdentityHashMap<>();
            }
            begun.computeIfAbsent(part, key -> new ArrayList<>(2)).add(next);
        } else {
            hits.add(new Hit(next.begin, end, whole, next.gaps));
        }
    }

    private @Nullable Begun begunWith(Mark.Part part, int begin, int end) {
        Mark.Part before = part.before();
        if (before == null) {
            return new Begun(begin, end, List.of());
        }
        List<Begun> earlier = begun == null ? List.of() : Objects.requireNonNullElse(begun.get(before), List.of());
        for (int i = earlier.size() - 1; i >= 0 && earlier.get(i).end >= begin - REACH; i--) {
            Begun one = earlier.get(i);
            if (one.end <= begin && joins(part.joint(), one.end, begin)) {
                List<Span> gaps = new ArrayList<>(one.gaps);
                gaps.add(Span.between(one.end, begin));
                return new Begun(one.begin, end, gaps);
            }
        }
        return null;
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
