package io.levee.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads shares as officers write them. */
final class Percent {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?) ?%");

    private Percent() {}

    /** The share in percent, above 0 and up to 100; null where the text is none. */
    static @Nullable Double parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        double percent = Double.parseDouble(matcher.group(1));
        return percent > 0 && percent <= 100 ? percent : null;
    }

    /** 10·log10 of the ratio of two shares: decibans, rounded to a tenth so that officers can add them up. */
    static double decibans(double share, double other) {
        return Math.round(100 * Math.log10(share / other)) / 10.0;
    }
}
