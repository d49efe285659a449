package io.levee.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line as it stands in a file: a JSON object whose last fields are its chain and, where the bank has a key, its seal.
 *
 * @param body the line up to those fields
 * @param number its number in the file, from 1
 * @param chain the hash of the chain before and the body
 * @param seal made of the file's name and the chain with the bank's key; empty where there was none
 */
record Chained(String body, long number, String chain, String seal) {

    /** The chain before the first line of a record. */
    static final String START = "0".repeat(64);

    private static final Pattern LINE =
            Pattern.compile("(\\{\"n\":(\\d{1,12}),.*),\"chain\":\"([0-9a-f]{64})\"(?:,\"seal\":\"([0-9a-f]{32})\")?}");

    /** The line in a file; null where it is none. */
    static @Nullable Chained parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        String seal = parts.group(4);
        return new Chained(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3), seal == null ? "" : seal);
    }

    /** A line that goes on from a chain. */
    static Chained after(String before, String body, long number, String file, @Nullable RecordKeys keys) {
        String chain = chain(before, body);
        return new Chained(body, number, chain, keys == null ? "" : keys.seal(file, chain));
    }

    static String chain(String before, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String written() {
        return body + ",\"chain\":\"" + chain + '"' + (seal.isEmpty() ? "" : ",\"seal\":\"" + seal + '"') + "}\n";
    }
}
