package jp.yoridokoro.registry.web;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.registry.Caregiver;
import jp.yoridokoro.registry.EmergencyContact;
import jp.yoridokoro.registry.PersonNeed;
import jp.yoridokoro.registry.PersonPart;
import jp.yoridokoro.registry.PersonPlace;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import jp.yoridokoro.registry.ReplacePart;

/** The lists of a person, each replaced as a whole under the person's version. */
@Controller("/api/people/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "人")
public class PersonPartApi {
    private final ReplacePart replacePart;
    private final ReadPerson readPerson;
    private final BothValues bothValues;

    PersonPartApi(ReplacePart replacePart, ReadPerson readPerson, BothValues bothValues) {
        this.replacePart = replacePart;
        this.readPerson = readPerson;
        this.bothValues = bothValues;
    }

    /** The whole list of who cares. */
    @Serdeable
    public record Caregivers(
            @NotNull Long version, @NotNull @Size(max = 50) List<@Valid Caregiver> items) {}

    /** The whole list of whom to call. */
    @Serdeable
    public record Contacts(
            @NotNull Long version, @NotNull @Size(max = 50) List<@Valid EmergencyContact> items) {}

    /** The whole list of needs. */
    @Serdeable
    public record Needs(
            @NotNull Long version, @NotNull @Size(max = 100) List<@Valid PersonNeed> items) {}

    /** The whole list of places. */
    @Serdeable
    public record Places(
            @NotNull Long version, @NotNull @Size(max = 100) List<@Valid PersonPlace> items) {}

    @Operation(summary = "介護者を書く", description = "At most one is the main caregiver.")
    @Put("/caregivers")
    PersonFile caregivers(UUID id, @Valid @Body Caregivers form, @Parameter(hidden = true) Actor by) {
        return replace(id, form, new PersonPart.Caregivers(form.items()), form.version(), by);
    }

    @Operation(summary = "緊急連絡先を書く", description = "In the order of calling; the rank is the place in the list.")
    @Put("/contacts")
    PersonFile contacts(UUID id, @Valid @Body Contacts form, @Parameter(hidden = true) Actor by) {
        return replace(id, form, new PersonPart.Contacts(form.items()), form.version(), by);
    }

    @Operation(
            summary = "必要な支援を書く",
            description = "Coded, each with source and day. UNKNOWN says: asked, not known; it is not NO.")
    @Put("/needs")
    PersonFile needs(UUID id, @Valid @Body Needs form, @Parameter(hidden = true) Actor by) {
        return replace(id, form, new PersonPart.Needs(form.items()), form.version(), by);
    }

    @Operation(summary = "希望する・行きたくない・泊まったことのある短期入所先を書く", description = "WISHED has a rank, the others none.")
    @Put("/places")
    PersonFile places(UUID id, @Valid @Body Places form, @Parameter(hidden = true) Actor by) {
        return replace(id, form, new PersonPart.Places(form.items()), form.version(), by);
    }

    private PersonFile replace(UUID id, Object form, PersonPart part, long version, Actor by) {
        bothValues.of(id, form, by, () -> replacePart.replace(id, part, version, by));
        return readPerson.read(id, null, by);
    }
}
