package io.levee.rulebook;

import java.util.List;

/** Shows a place in a line: as much of the line as a screen holds, and a caret below it. */
final class Caret {

    private static final int BEFORE = 60;
    private static final int AFTER = 50;
    /** From here on characters are mostly as wide as two letters; a space of that width keeps the caret in its place. */
    private static final int FIRST_WIDE = 0x2E80;

    private static final char WIDE_SPACE = '\u3000';

    private Caret() {}

    /** Two lines, indented, without a line end. */
    static String under(String source, int column) {
        List<Integer> points = source.codePoints().boxed().toList();
        int at = Math.min(source.codePointCount(0, Math.min(Math.max(column - 1, 0), source.length())), points.size());
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(points.size(), at + AFTER);
        StringBuilder line = new StringBuilder("    ");
        StringBuilder caret = new StringBuilder("    ");
        if (from > 0) {
            line.append('…');
            caret.append(' ');
        }
        for (int i = from; i < to; i++) {
            int point = points.get(i);
            line.appendCodePoint(point);
            if (i < at) {
                caret.append(point >= FIRST_WIDE ? WIDE_SPACE : ' ');
            }
        }
        if (to < points.size()) {
            line.append('…');
        }
        return line.append('\n').append(caret).append('^').toString();
    }
}
