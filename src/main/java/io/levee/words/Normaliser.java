package io.levee.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * Brings text into the form in which terms are looked for: NFKC, lower case, simplified characters, nothing invisible,
 * no spaces or symbols beside Chinese characters, one space between other words. Punctuation that ends a clause stays,
 * because a negation does not reach across it.
 *
 * <p>The table of simplified characters is OpenCC's {@code TSCharacters} (Apache-2.0), first choice of each.
 */
final class Normaliser {

    private static final String TABLE = "simplified-characters.txt";
    private static final String CLAUSE_ENDS = "，。！？；：、,!?;:\n";
    private static final String GLUE = ".·-_~*/|+\"`^=#@&%()[]{}<>…—–•・‧“”《》【】「」『』→\\\u119E";
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    private final char[] simplified = new char[Character.MAX_VALUE + 1];

    Normaliser() {
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        new String(table(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> simplified[line.charAt(0)] = line.charAt(1));
    }

    private static byte[] table() {
        try (InputStream table = Normaliser.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("missing resource " + TABLE);
            }
            return table.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash of all that decides how a text is normalised and that is no code. */
    static String tables() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(table());
            digest.update((CLAUSE_ENDS + GLUE + FILLERS).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a character ends a clause. */
    static boolean endsClause(char c) {
        return CLAUSE_ENDS.indexOf(c) >= 0;
    }

    String normalise(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean gap = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (endsSentence(composed, i)) {
                c = '。';
            }
            if (isGap(c) || isApostrophe(c) && !isInWord(out, gap, composed, i)) {
                gap = true;
                continue;
            }
            c = simplify(c);
            if (gap && out.length() > 0 && needsSpace(out.charAt(out.length() - 1), c)) {
                out.append(' ');
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    /** Whether an English full stop ends a sentence: behind a word, and before a space, another stop or the end. */
    private static boolean endsSentence(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && isLatin(text.charAt(at - 1))
                && (at + 1 == text.length()
                        || text.charAt(at + 1) == '.'
                        || Character.isWhitespace(text.charAt(at + 1)));
    }

    private char simplify(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
        }
        return isApostrophe(c) ? '\'' : simplified[Character.toLowerCase(c)];
    }

    /** A formatting character, a mark laid over another character, or a filler. */
    private static boolean isInvisible(char c) {
        if (c < 0x80) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || FILLERS.indexOf(c) >= 0;
    }

    /** Space, a symbol between characters, or half of an emoji: it separates words but is no part of one. */
    private static boolean isGap(char c) {
        if (endsClause(c)) {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || GLUE.indexOf(c) >= 0
                || Character.isSurrogate(c)
                || isSymbol(Character.getType(c))
                || Character.isISOControl(c);
    }

    /** Whether an apostrophe stands between two letters: elsewhere it is a quotation mark or hides a word. */
    private static boolean isInWord(StringBuilder before, boolean gap, String text, int at) {
        return !gap
                && before.length() > 0
                && isLatin(before.charAt(before.length() - 1))
                && at + 1 < text.length()
                && isLatin(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    private static boolean isSymbol(int type) {
        return type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.CURRENCY_SYMBOL
                || type == Character.MODIFIER_SYMBOL;
    }

    /** A gap is kept between two words of letters or digits and dropped beside a Chinese character. */
    private static boolean needsSpace(char before, char after) {
        return !isHan(before) && !isHan(after) && !endsClause(before) && !endsClause(after);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isHan(char c) {
        return c >= 0x2E80 && Character.isIdeographic(c);
    }
}
