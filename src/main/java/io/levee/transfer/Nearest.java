package io.levee.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what somebody meant to write, for messages to people. */
public final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /** The known name that takes the fewest changes of a letter, at most one in three; null where none is near. */
    public static @Nullable String to(String name, Collection<String> known) {
        int fewest = Math.max(1, name.length() / 3) + 1;
        String nearest = null;
        for (String each : name.length() > LONGEST ? List.<String>of() : known) {
            int changes = changes(name.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT));
            if (changes < fewest) {
                fewest = changes;
                nearest = each;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance. */
    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
