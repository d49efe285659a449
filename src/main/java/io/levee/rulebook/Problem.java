package io.levee.rulebook;

import io.levee.decision.Text;
import java.util.Locale;

/**
 * Something wrong in a rulebook, told to the compliance officer.
 *
 * @param file the file, relative to the rulebook's folder
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column, from 1; 0 where the whole line is meant
 * @param message what is wrong and what to write instead
 */
public record Problem(String file, int line, int column, Text message) {

    /** One line in the form {@code file:line:column: message} that editors understand. */
    public String in(Locale locale) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return text.append(": ").append(message.in(locale)).toString();
    }

    /** The line in English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
