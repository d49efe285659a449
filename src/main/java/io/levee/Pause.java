package io.levee;

import io.levee.transfer.InvalidInputException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That screening asks for nothing until it is resumed.
 *
 * @param by the bank's id of the person who paused it, opaque: 1 to 128 characters
 * @param reason why, for the record: 1 to 2,000 characters
 * @param since since when
 */
public record Pause(String by, String reason, Instant since) {

    private static final int MOST_ID = 128;
    private static final int MOST_REASON = 2_000;

    /**
     * Makes the pause.
     *
     * @throws InvalidInputException if anything is missing, blank or too long
     */
    public Pause {
        present("pause.by", by, MOST_ID);
        present("pause.reason", reason, MOST_REASON);
    }

    /** Refuses what is missing, blank or too long. */
    static void present(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank() || text.length() > most) {
            throw InvalidInputException.of(field, "missing or too long", "1 to " + most + " characters");
        }
    }

    /** Since when, and not by whom. */
    @Override
    public String toString() {
        return "Pause[since " + since + "]";
    }
}
