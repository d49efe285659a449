package io.levee.watchlist;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of comma-separated values, with quotation marks as in RFC 4180 but without line breaks in a value: so a stray
 * quotation mark costs its own line and not all that follow.
 */
final class CsvLine {

    private static final char QUOTE = '"';

    private CsvLine() {}

    /**
     * The values of a line.
     *
     * @throws IllegalArgumentException if a quotation mark is not closed, or something follows one that is
     */
    static List<String> values(String line) {
        List<String> values = new ArrayList<>(6);
        int at = 0;
        while (true) {
            boolean quoted = at < line.length() && line.charAt(at) == QUOTE;
            if (quoted) {
                StringBuilder value = new StringBuilder();
                at = quoted(line, at + 1, value);
                values.add(value.toString());
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? line.length() : comma;
                values.add(line.substring(at, end).strip());
                at = end;
            }
            if (at == line.length()) {
                return values;
            }
            if (line.charAt(at) != ',') {
                throw new IllegalArgumentException("something follows a quotation mark");
            }
            at++;
        }
    }

    private static int quoted(String line, int from, StringBuilder value) {
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c != QUOTE) {
                value.append(c);
            } else if (at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
                value.append(QUOTE);
                at++;
            } else {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("a quotation mark is not closed");
    }
}
