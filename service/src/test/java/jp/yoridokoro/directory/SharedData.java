package jp.yoridokoro.directory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real files, which are never part of the project: where YORIDOKORO_SHARED_DATA says, else beside the clone. */
final class SharedData {
    private SharedData() {}

    /** A real file; the test is skipped where it is not at hand. */
    static Path file(String name) {
        String said = System.getProperty("YORIDOKORO_SHARED_DATA", System.getenv("YORIDOKORO_SHARED_DATA"));
        Path file = Path.of(said == null || said.isBlank() ? "../../shared/data" : said)
                .resolve(name);
        assumeTrue(Files.isReadable(file), () -> file.toAbsolutePath() + " is not here");
        return file;
    }
}
