package jp.yoridokoro.outside;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.yoridokoro.identity.Passwords;

/**
 * AES-256-GCM under a key drawn by Argon2id from a passphrase of sixteen digits, grouped to be told by telephone. Neither the
 * passphrase nor the token of the page is kept.
 */
@Singleton
class Seal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Passwords passwords;

    Seal(Passwords passwords) {
        this.passwords = passwords;
    }

    static byte[] salt() {
        return random(16);
    }

    /** 256 bits for the address of the page. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String passphrase() {
        StringBuilder digits = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            digits.append(group == 0 ? "" : "-").append("%04d".formatted(RANDOM.nextInt(10_000)));
        }
        return digits.toString();
    }

    byte[] close(byte[] words, String passphrase, byte[] salt, UUID id) {
        byte[] nonce = random(NONCE);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, id).doFinal(words);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words; empty where the passphrase is wrong. */
    Optional<byte[]> open(byte[] sealed, String passphrase, byte[] salt, UUID id) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, passphrase, salt, nonce, id)
                    .doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** However the digits were typed: full width, with spaces, with hyphens of any kind. */
    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }

    private Cipher cipher(int mode, String passphrase, byte[] salt, byte[] nonce, UUID id)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec key = new SecretKeySpec(passwords.key(digits(passphrase), salt), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
