package jp.yoridokoro.pages.files;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import org.jspecify.annotations.Nullable;

/** A file somebody chose. */
final class Upload {
    private Upload() {}

    /** What the file holds; nothing where none was chosen. */
    static byte[] bytes(@Nullable CompletedFileUpload file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The form around it: its key, and the file's own, so that a key stands for one file. */
    static Typed typed(String once, byte[] content) {
        return Typed.known(Map.of(Typed.ONCE, once, "file", UUID.nameUUIDFromBytes(content)));
    }
}
