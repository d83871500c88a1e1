package jp.yoridokoro.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Argon2id, 19 MiB, two passes, one lane (OWASP's first choice); a few at a time, so that a flood cannot eat the memory. */
@Singleton
public class Passwords {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final Semaphore ROOM = new Semaphore(4);

    public String hash(String password) {
        return bounded(
                () -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
    }

    /** Compares with a stored hash; its own parameters are read from it. */
    public boolean matches(String password, String hash) {
        return bounded(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** A key of 256 bits drawn from a passphrase, for a cipher; nothing of it is kept. */
    public byte[] key(String passphrase, byte[] salt) {
        return bounded(() ->
                ARGON2ID.hash(passphrase.getBytes(StandardCharsets.UTF_8), salt).getBytes());
    }

    private static <T> T bounded(java.util.function.Supplier<T> work) {
        ROOM.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            ROOM.release();
        }
    }
}
