package jp.yoridokoro.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * An embedded installation's own secrets, in a file only its owner reads, beside the data they open.
 *
 * @param postgres password of the superuser, never used but by the embedded server itself
 * @param owner password of the role that owns the schema
 * @param app password of {@value Database#APP}
 * @param jwt key that signs tokens
 */
record Secrets(String postgres, String owner, String app, String jwt) {
    private static final String FILE = "secrets";

    static boolean in(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static Secrets of(Path folder) throws IOException {
        Properties read = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
            read.load(in);
        }
        return new Secrets(
                read.getProperty("postgres"),
                read.getProperty("owner"),
                read.getProperty("app"),
                read.getProperty("jwt"));
    }

    static Secrets random() {
        SecureRandom random = new SecureRandom();
        return new Secrets(word(random), word(random), word(random), word(random));
    }

    void write(Path folder) throws IOException {
        Properties written = new Properties();
        written.setProperty("postgres", postgres);
        written.setProperty("owner", owner);
        written.setProperty("app", app);
        written.setProperty("jwt", jwt);
        Path file = Files.createFile(
                folder.resolve(FILE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file)) {
            written.store(out, "made by Yoridokoro; keep it with the data");
        }
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
