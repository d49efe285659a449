package io.levee.rulebook;

import io.levee.decision.Text;
import java.util.Locale;

/**
 * Something wrong in a rulebook, told to the compliance officer.
 *
 * @param severity whether the rulebook is refused for it
 * @param file the file, relative to the rulebook's folder
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column, from 1; 0 where the whole file is meant
 * @param message what is wrong and what to write instead
 * @param source the line as it stands in the file, without its end; empty where the whole file is meant
 */
public record Problem(Severity severity, String file, int line, int column, Text message, String source) {

    /** What becomes of a rulebook with such a problem. */
    public enum Severity {
        /** It is refused. */
        ERROR,
        /** It is accepted; an officer should look at it, or say {@code @accept} why it is meant. */
        WARNING
    }

    /** Whether the rulebook is refused for it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line in the form {@code file:line:column: message} that editors understand. */
    public String in(Locale locale) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        text.append(": ");
        if (!isError()) {
            text.append(new Text("警告：", "warning: ").in(locale));
        }
        return text.append(message.in(locale)).toString();
    }

    /** That line, the line of the file, and a caret under the place; the first alone where the whole file is meant. */
    public String shown(Locale locale) {
        return line == 0 ? in(locale) : in(locale) + '\n' + Caret.under(source, column);
    }

    /** The line in English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
