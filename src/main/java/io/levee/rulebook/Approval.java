package io.levee.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The approval at the end of {@code rulebook.yaml}: it names the hash of everything else and who signed it. A folder that
 * is edited after it was approved, or half edited, has another hash and no approval.
 *
 * @param content the content hash that was approved
 * @param weakens whether the approvers know that it protects less than the rulebook before it
 * @param by who signed
 */
public record Approval(String content, boolean weakens, List<By> by) {

    private static final String KEY = "approval";
    private static final Set<String> KEYS = Set.of("content", "weakens", "by");

    /**
     * One signature.
     *
     * @param name the approver's name, as the bank's list of keys has it
     * @param signature the Ed25519 signature in Base64
     */
    public record By(String name, String signature) {}

    /** The text of {@code rulebook.yaml} without its approval, which is the last entry and reaches to the end. */
    static String without(String settings) {
        int at = ('\n' + settings).lastIndexOf('\n' + KEY + ':');
        boolean isLast = at >= 0 && settings.substring(at).lines().skip(1).allMatch(Approval::isWithin);
        return (isLast ? settings.substring(0, at) : settings).stripTrailing() + '\n';
    }

    private static boolean isWithin(String line) {
        return line.isEmpty() || line.startsWith(" ") || line.startsWith("#");
    }

    /**
     * Whether the approval hides something: what is approved is the text without it, so that must say, to the parser that
     * is used, all that the whole text says.
     */
    static boolean isHiding(String settings) {
        Yaml whole = Yaml.read(RulebookFiles.SETTINGS, settings, new Problems());
        Yaml rest = Yaml.read(RulebookFiles.SETTINGS, without(settings), new Problems());
        return whole.get(KEY).isThere() && !whole.isSameBut(KEY, rest);
    }

    /** The approval of these files; null where there is none. */
    static @Nullable Approval of(RulebookFiles files, Problems problems) {
        String text = files.text(RulebookFiles.SETTINGS);
        Yaml yaml = Yaml.read(RulebookFiles.SETTINGS, text == null ? "" : text, problems)
                .get(KEY);
        if (!yaml.isThere()) {
            return null;
        }
        yaml.allow(KEYS);
        List<By> by = new ArrayList<>();
        for (Yaml one : yaml.need("by").items()) {
            one.allow(Set.of("name", "signature"));
            by.add(new By(one.need("name").text(), one.need("signature").text()));
        }
        return new Approval(
                yaml.need("content").text(), yaml.get("weakens").text().equals("true"), List.copyOf(by));
    }

    /** The approval of the contents as they are, with the signatures that they have already. */
    public static Approval of(RulebookFiles files, boolean weakens) {
        Approval there = of(files, new Problems());
        String content = files.contentHash();
        if (there != null && there.content.equals(content) && there.weakens == weakens) {
            return there;
        }
        return new Approval(content, weakens, List.of());
    }

    /**
     * The same with one more signature; one that the name had before is replaced.
     *
     * @param key a file with a private Ed25519 key in PEM form
     * @throws IllegalArgumentException if the name can't be one
     * @throws IOException if the key can't be read
     */
    public Approval signedBy(String name, Path key) throws IOException {
        Approvers.checkName(name);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Approvers.pem(key))));
            signature.update(message(name));
            List<By> signed = new ArrayList<>();
            by.stream().filter(other -> !other.name.equals(name)).forEach(signed::add);
            signed.add(new By(name, Base64.getEncoder().encodeToString(signature.sign())));
            return new Approval(content, weakens, List.copyOf(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(key.getFileName() + ": no private Ed25519 key in PEM form", e);
        }
    }

    /** What is signed: the contents, whether they weaken, and who signs, so that no signature serves another. */
    byte[] message(String name) {
        return ("levee rulebook approval\n" + content + '\n' + (weakens ? "weakens" : "keeps") + '\n' + name)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The text of the {@code rulebook.yaml} among these files with this approval at its end. */
    public String writtenTo(RulebookFiles files) {
        String settings = files.text(RulebookFiles.SETTINGS);
        StringBuilder text = new StringBuilder(without(settings == null ? "" : settings));
        text.append("\napproval:\n  content: ").append(content).append('\n');
        text.append("  weakens: ").append(weakens).append('\n').append("  by:\n");
        for (By one : by) {
            text.append("    - { name: ")
                    .append(one.name)
                    .append(", signature: \"")
                    .append(one.signature)
                    .append("\" }\n");
        }
        return text.toString();
    }
}
