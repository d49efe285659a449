package io.levee.transfer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * That a hold was lifted, and on whose word.
 *
 * @param by the bank's id of the person who lifted it, opaque: 1 to 128 characters
 * @param role in what function
 * @param reason why it proved wrong, for the record: 1 to 2,000 characters
 * @param evidence what it rests on
 */
public record Release(String by, Role role, String reason, ReleaseEvidence evidence) {

    /**
     * Makes the release.
     *
     * @throws InvalidInputException if anything is missing, blank or too long, or if one person stands for two
     */
    public Release {
        Check.id("release.by", by);
        Check.present("release.role", role, "in what function");
        Check.present("release.reason", Check.prose("release.reason", reason), "why the hold was wrong");
        Check.present("release.evidence", evidence, "a police reference or a second person");
        if (!evidence.isOfPolice() && isSame(by, evidence.value())) {
            throw Check.refusal("release.secondPerson", "who releases it", "somebody else");
        }
    }

    /**
     * Refuses a release by the people who keyed the transfer.
     *
     * @param tellers their ids
     * @throws InvalidInputException if one of them releases it or is the second person
     */
    public void checkApartFrom(Set<String> tellers) {
        for (String teller : tellers) {
            if (isSame(by, teller)) {
                throw Check.refusal("release.by", "the teller of the transfer", "somebody else");
            }
            if (!evidence.isOfPolice() && isSame(evidence.value(), teller)) {
                throw Check.refusal("release.secondPerson", "the teller of the transfer", "somebody else");
            }
        }
    }

    /** Ids are keyed by hand: spaces, dashes, full width and capitals make nobody another person. */
    private static boolean isSame(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String id) {
        String key = Normalizer.normalize(id, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
        return key.isEmpty() ? id : key;
    }

    /** In what function and on what kind of evidence, nothing else. */
    @Override
    public String toString() {
        return "Release[" + role + ", " + evidence + "]";
    }
}
