package jp.yoridokoro.house.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Plays the stories against the running service. Each request and each answer is written in docs/openapi.yaml, and the next
 * run must send and receive the same. To print it anew: {@code YORIDOKORO_DOCS=write ops/test -Dtest=ExamplesTest}.
 */
class ExamplesTest {
    private static final Path FILE = Path.of("../docs/openapi.yaml");

    /** Each makes a municipality of its own. */
    private static final List<Story> STORIES = List.of(
            new SignInStory(),
            new CorrectionStory(),
            new DirectoryStory(),
            new OfficeStory(),
            new SettingsStory(),
            new PersonStory(),
            new PostalStory(),
            new LookalikeStory(),
            new RiskStory(),
            new ConsentStory(),
            new PlanStory(),
            new PlanUseStory(),
            new CapsuleStory(),
            new ReadinessStory(),
            new RegistrationStory(),
            new DueStory(),
            new RegisterFileStory(),
            new MeetingStory(),
            new VacancyStory(),
            new BedsAheadStory(),
            new ClosureStory(),
            new VacancyFileStory(),
            new LookingBackStory(),
            new ForesightStory(),
            new EmergencyStory(),
            new PlacementStory(),
            new OfferStory(),
            new StayStory(),
            new HomeSupportStory(),
            new CareMeetingStory(),
            new AccountStory(),
            new AftercareStory(),
            new HandoffStory(),
            new PullStory(),
            new OutsideStory(),
            new PrintStory());

    @Test
    void each_example_of_the_document_is_answered_as_written() throws IOException {
        ApiDocument document = new ApiDocument();
        Examples examples = new Examples(document.paths());
        for (Story story : STORIES) {
            examples.begin(story.getClass().getSimpleName());
            story.tell(examples);
        }
        Coverage coverage = document.coverage(examples.told());
        String printed = document.with(examples.told());
        if ("write".equals(System.getenv("YORIDOKORO_DOCS"))) {
            Files.writeString(FILE, printed);
        }

        assertThat(coverage.missing()).as("operations without an example").isEmpty();
        assertThat(coverage.hardlyRefused()).as("features without two refusals").isEmpty();
        assertThat(Files.readString(FILE))
                .as("docs/openapi.yaml is stale: YORIDOKORO_DOCS=write ops/test -Dtest=ExamplesTest")
                .isEqualTo(printed);
    }
}
