package jp.yoridokoro.base.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of the files in {@code assets/}. They carry a hash of the content, so that a browser may keep them for a year. */
public final class Assets {
    private static final int DIGITS = 10;
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** @throws IllegalArgumentException where there is no such file */
    public static String of(String file) {
        return ADDRESSES.computeIfAbsent(file, name -> "/assets/" + name + "?v=" + hash(name));
    }

    private static String hash(String file) {
        try (InputStream content = Assets.class.getResourceAsStream("/assets/" + file)) {
            if (content == null) {
                throw new IllegalArgumentException("no asset " + file);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
