package io.levee.transfer;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The number of an account, written one way: full-width digits become ASCII (NFKC); spaces, dashes and marks without
 * width are dropped; letters keep their case. Two numbers that differ only in these are equal.
 */
public final class AccountId {

    private static final int LENGTH = 64;

    /** What decoders put where bytes were in another encoding: two accounts could become one. */
    private static final char LOST = '\uFFFD';

    private final String value;

    private AccountId(String value) {
        this.value = value;
    }

    /**
     * The account of this number.
     *
     * @throws InvalidInputException if nothing is left of it, if more than 64 characters are left, or if it has control
     *     characters or U+FFFD (text read in a wrong encoding) in it
     */
    public static AccountId of(String number) {
        return of("account", number);
    }

    static AccountId of(String field, @Nullable String number) {
        String given = Check.present(field, number, "an account number");
        if (isPlain(given)) {
            return new AccountId(given);
        }
        String value = Normalizer.normalize(given, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isLayout(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (value.isEmpty()) {
            throw Check.refusal(field, "blank", "an account number");
        }
        if (value.indexOf(LOST) >= 0) {
            throw Check.refusal(field, "characters that were lost", "text in UTF-8");
        }
        return new AccountId(Check.fitting(field, value, LENGTH, false));
    }

    /** Whether it is written as it is kept, as nearly all numbers are. */
    private static boolean isPlain(String given) {
        if (given.isEmpty() || given.length() > LENGTH) {
            return false;
        }
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLayout(int character) {
        return Character.isSpaceChar(character)
                || Check.isMark(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || character == '\u2212';
    }

    /** The number, normalised: 1 to 64 characters. Not for logs. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        // the hash is kept with the text and tells most apart
        return this == other
                || other instanceof AccountId that
                        && value.hashCode() == that.value.hashCode()
                        && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "account#***";
    }
}
