package io.levee.transfer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a release rests on: the word of the police, or a second person of the bank. */
public final class ReleaseEvidence {

    private final boolean police;
    private final String value;

    private ReleaseEvidence(boolean police, String value) {
        this.police = police;
        this.value = value;
    }

    /**
     * The police let the transfer go.
     *
     * @param reference under which the police can find it: 1 to 128 characters
     * @throws InvalidInputException if it is missing, blank or too long
     */
    public static ReleaseEvidence policeReference(String reference) {
        return new ReleaseEvidence(true, Check.id("release.policeReference", reference));
    }

    /**
     * Somebody else looked at it and agrees.
     *
     * @param staffId the bank's id of the second person, opaque: 1 to 128 characters
     * @throws InvalidInputException if it is missing, blank or too long
     */
    public static ReleaseEvidence secondPerson(String staffId) {
        return new ReleaseEvidence(false, Check.id("release.secondPerson", staffId));
    }

    /** Whether it is a reference of the police; else it is a second person. */
    public boolean isOfPolice() {
        return police;
    }

    /** The reference, or the second person's id. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReleaseEvidence that && police == that.police && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(police, value);
    }

    /** Of which kind it is, nothing else. */
    @Override
    public String toString() {
        return "ReleaseEvidence[" + (police ? "police" : "second person") + "]";
    }
}
