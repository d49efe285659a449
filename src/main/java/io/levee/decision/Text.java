package io.levee.decision;

import java.util.Locale;

/**
 * One text in both languages.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /** The Chinese text for a Chinese locale, else the English one. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
