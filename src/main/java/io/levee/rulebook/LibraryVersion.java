package io.levee.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which version of this library runs. */
public final class LibraryVersion {

    private static final String FILE = "version.txt";

    private LibraryVersion() {}

    /** The version, for example {@code 0.1.0-SNAPSHOT}. */
    public static String text() {
        try (InputStream in = LibraryVersion.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
