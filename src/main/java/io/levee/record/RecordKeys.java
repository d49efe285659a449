package io.levee.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the bank's key does for a record: it seals each line, turns account numbers into pseudonyms, and encrypts what is
 * private. Each purpose has a key of its own, derived from the bank's. Immutable; never shows a key.
 */
public final class RecordKeys {

    private static final int LEAST_BYTES = 32;
    private static final int SEAL_BYTES = 16;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private final SecretKey sealing;
    private final SecretKey naming;
    private final SecretKey hiding;

    private RecordKeys(byte[] key) {
        this.sealing = derived(key, "levee record seal", HMAC);
        this.naming = derived(key, "levee record pseudonym", HMAC);
        this.hiding = derived(key, "levee record private", "AES");
    }

    /**
     * Keys from the bank's key.
     *
     * @param key at least 32 bytes that nobody else knows; copied
     * @throws IllegalArgumentException if it is shorter
     */
    public static RecordKeys of(byte[] key) {
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException("key: " + key.length + " bytes, expected at least " + LEAST_BYTES);
        }
        return new RecordKeys(key);
    }

    /**
     * Keys from a file with the bank's key in hexadecimal digits, as {@code openssl rand -hex 32} writes it.
     *
     * @throws IOException if it can't be read or holds no such key; the message never shows it
     */
    public static RecordKeys in(Path file) throws IOException {
        try {
            return of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new IOException(file.getFileName() + ": no key, expected at least 64 hexadecimal digits", e);
        }
    }

    private static SecretKey derived(byte[] key, String purpose, String algorithm) {
        return new SecretKeySpec(hmac(new SecretKeySpec(key, HMAC), purpose), algorithm);
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seal of a line, 32 hexadecimal digits: only who has the key can make it. */
    String seal(String file, String chain) {
        return shortened(hmac(sealing, file + '\n' + chain));
    }

    /** A name for an account, the same for the same account, from which nobody without the key finds it. */
    public String pseudonym(String account) {
        return shortened(hmac(naming, account));
    }

    private static String shortened(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, SEAL_BYTES);
    }

    /** Encrypts a text of a line; the line's place is bound to it. */
    String hide(String text, String place, byte[] iv) {
        byte[] hidden = crypt(Cipher.ENCRYPT_MODE, text.getBytes(StandardCharsets.UTF_8), place, iv);
        return Base64.getEncoder().encodeToString(hidden);
    }

    /**
     * Decrypts what {@link #hide} gave.
     *
     * @throws IllegalArgumentException if it is not what was written there with this key
     */
    String show(String hidden, String place, byte[] iv) {
        return new String(
                crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(hidden), place, iv), StandardCharsets.UTF_8);
    }

    /** How many random bytes each text needs. */
    static int ivBytes() {
        return IV_BYTES;
    }

    private byte[] crypt(int mode, byte[] text, String place, byte[] iv) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, hiding, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not what was written there with this key", e);
        }
    }

    @Override
    public String toString() {
        return "RecordKeys";
    }
}
