package io.levee.rulebook;

/** Which version of this library runs. */
public final class LibraryVersion {

    private LibraryVersion() {}

    /** The version, for example {@code 0.1.0-SNAPSHOT}. */
    public static String text() {
        return Resource.text("version.txt").strip();
    }
}
