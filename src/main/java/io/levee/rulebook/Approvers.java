package io.levee.rulebook;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may approve a rulebook, and how many must: the public Ed25519 keys that the bank gives. Immutable. */
public final class Approvers {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    private final int needed;
    private final Map<String, PublicKey> keys;

    private Approvers(int needed, Map<String, PublicKey> keys) {
        this.needed = needed;
        this.keys = Map.copyOf(keys);
    }

    /**
     * Approvers by name.
     *
     * @param needed how many different ones must sign, at least 1
     * @throws IllegalArgumentException if there are fewer than are needed, or a name can't be one
     */
    public static Approvers of(int needed, Map<String, PublicKey> keys) {
        if (needed < 1 || keys.size() < needed) {
            throw new IllegalArgumentException(
                    "needed: " + needed + ", expected 1 to " + keys.size() + ", the number of keys");
        }
        if (keys.values().stream().distinct().count() < keys.size()) {
            throw new IllegalArgumentException(
                    "keys: two approvers have one key, expected a key of their own for each");
        }
        keys.keySet().forEach(Approvers::checkName);
        return new Approvers(needed, keys);
    }

    /**
     * Approvers from a directory with one file {@code NAME.pem} each, a public key as {@code openssl pkey -pubout} writes
     * it.
     *
     * @throws IOException if a file can't be read or holds no Ed25519 key; the message names it
     */
    public static Approvers in(Path directory, int needed) throws IOException {
        Map<String, PublicKey> keys = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.pem")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.pem$", "");
                keys.put(name, publicKey(file));
            }
        }
        return of(needed, keys);
    }

    private static PublicKey publicKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(pem(file)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file.getFileName() + ": no public Ed25519 key in PEM form", e);
        }
    }

    /** The bytes of a PEM file. */
    static byte[] pem(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[^-\n]*-----", ""));
    }

    /** Whether a name can be an approver's: letters, digits, dots, hyphens and underscores, at most 40. */
    public static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name: expected letters, digits, dots, hyphens and underscores, at most 40");
        }
    }

    /**
     * Whether enough of them signed these contents, whether or not they protect less than others.
     *
     * @throws RulebookException if not; it says how many did
     */
    public void requireFor(RulebookFiles files) {
        Problems problems = new Problems(files::text);
        check(files, false, problems);
        problems.throwIfAny();
    }

    /** Notes why these files may not go live; {@code weakens}: whether they protect less than what is in force. */
    void check(RulebookFiles files, boolean weakens, Problems problems) {
        Approval approval = Approval.of(files, problems);
        String file = RulebookFiles.SETTINGS;
        if (approval == null) {
            problems.add(
                    file,
                    0,
                    "没有批准：需要 " + needed + " 人批准（levee approve）",
                    "it is not approved: " + needed + " approvers are needed (levee approve)");
            return;
        }
        if (!approval.content().equals(files.contentHash())) {
            problems.addAtName(
                    file,
                    "approval",
                    "批准之后内容又改过：请重新批准",
                    "the contents were changed after the approval: have them approved again");
            return;
        }
        long signed = approval.by().stream()
                .filter(by -> isSigned(approval, by))
                .map(Approval.By::name)
                .distinct()
                .count();
        if (signed < needed) {
            problems.addAtName(
                    file,
                    "approval",
                    "有效批准 " + signed + " 人，需要 " + needed + " 人",
                    "approved by " + signed + " with a valid signature, " + needed + " are needed");
        }
        if (weakens && !approval.weakens()) {
            problems.addAtName(
                    file,
                    "approval",
                    "降低了防护，批准时须注明 --weakens",
                    "it protects less than the rulebook in force, and that was not approved (--weakens)");
        }
    }

    private boolean isSigned(Approval approval, Approval.By by) {
        @Nullable PublicKey key = keys.get(by.name());
        if (key == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(approval.message(by.name()));
            return signature.verify(Base64.getDecoder().decode(by.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
