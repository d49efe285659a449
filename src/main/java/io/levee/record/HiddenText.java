package io.levee.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file beside a record: what is private of one of its lines, encrypted.
 *
 * @param number of that line
 * @param iv the random bytes, in hexadecimal digits
 * @param data what was encrypted, in Base64
 */
record HiddenText(long number, String iv, String data) {

    private static final Pattern LINE =
            Pattern.compile("\\{\"n\":(\\d{1,12}),\"iv\":\"([0-9a-f]{24})\",\"data\":\"([A-Za-z0-9+/=]*)\"}");

    /** The line in a file; null where it is none. */
    static @Nullable HiddenText parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() ? new HiddenText(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3)) : null;
    }

    /** What binds it to its line. */
    static String place(RecordFile file, long number) {
        return file.name() + '\n' + number;
    }

    /** What the record's line holds of it. */
    static String hash(String data) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String written() {
        return "{\"n\":" + number + ",\"iv\":\"" + iv + "\",\"data\":\"" + data + "\"}\n";
    }
}
