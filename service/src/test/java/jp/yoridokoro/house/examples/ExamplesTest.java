package jp.yoridokoro.house.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Plays the stories against the running service. Each request and each answer is written in docs/openapi.yaml, and the next
 * run must send and receive the same. To print it anew: {@code YORIDOKORO_DOCS=write ops/test -Dtest=ExamplesTest}.
 */
class ExamplesTest {
    private static final Path FILE = Path.of("../docs/openapi.yaml");

    /** Each makes a municipality of its own. */
    private static final List<Story> STORIES = List.of(new SettingsStory());

    @Test
    void each_example_of_the_document_is_answered_as_written() throws IOException {
        ApiDocument document = new ApiDocument();
        Examples examples = new Examples(document.paths());
        STORIES.forEach(story -> story.tell(examples));
        Set<String> missing = document.withoutExample(examples.told());
        String printed = document.with(examples.told());
        if ("write".equals(System.getenv("YORIDOKORO_DOCS"))) {
            Files.writeString(FILE, printed);
        }

        assertThat(missing).as("operations without an example").isEmpty();
        assertThat(Files.readString(FILE))
                .as("docs/openapi.yaml is stale: YORIDOKORO_DOCS=write ops/test -Dtest=ExamplesTest")
                .isEqualTo(printed);
    }
}
