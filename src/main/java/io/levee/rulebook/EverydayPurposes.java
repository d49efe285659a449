package io.levee.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What honest customers give as the purpose of a payment, day in, day out: no word of a scam may be found in it. */
final class EverydayPurposes {

    private static final String FILE = "everyday.txt";

    private EverydayPurposes() {}

    /** Several hundred of them, in Chinese and English. */
    static List<String> all() {
        try (InputStream in = EverydayPurposes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
