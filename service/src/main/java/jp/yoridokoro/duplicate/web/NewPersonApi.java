package jp.yoridokoro.duplicate.web;

import static java.util.Objects.requireNonNullElse;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import jp.yoridokoro.duplicate.AddCheckedPerson;
import jp.yoridokoro.duplicate.FindLookalikes;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.registry.Caregiver;
import jp.yoridokoro.registry.NewPerson;
import jp.yoridokoro.registry.PersonFacts;
import jp.yoridokoro.registry.PersonNeed;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** Somebody new, checked against who is known. Pages take its form. */
@Controller("/api/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "人")
public class NewPersonApi {
    private final AddCheckedPerson addCheckedPerson;
    private final FindLookalikes findLookalikes;
    private final ReadPerson readPerson;

    NewPersonApi(AddCheckedPerson addCheckedPerson, FindLookalikes findLookalikes, ReadPerson readPerson) {
        this.addCheckedPerson = addCheckedPerson;
        this.findLookalikes = findLookalikes;
        this.readPerson = readPerson;
    }

    /**
     * Somebody to be added.
     *
     * @param notTheSameAs ids of lookalikes that were looked at
     * @param confirmedNew why it is nobody known
     */
    @Serdeable
    public record NewPersonForm(
            @NotNull @Valid PersonFacts person,
            @Size(max = 100) List<@Valid PersonNeed> needs,
            @Nullable @Valid Caregiver mainCaregiver,
            @Size(max = 200) List<UUID> notTheSameAs,
            @Size(max = 2_000) String confirmedNew) {
        /** What was left out is none. */
        public NewPersonForm {
            needs = requireNonNullElse(needs, List.of());
            notTheSameAs = requireNonNullElse(notTheSameAs, List.of());
            confirmedNew = requireNonNullElse(confirmedNew, "");
        }
    }

    /** Facts to be compared; sent in a body, for a name must not stand in a URL. */
    @Serdeable
    record CheckForm(@NotNull @Valid PersonFacts person) {}

    @Operation(
            summary = "人を加える",
            description =
                    "Names, kana and sex must be there; everything else may be unknown. The hub is the one named, else the "
                            + "coordinator's own, else the only one of the municipality. Likely duplicates are answered by 409 "
                            + "with those the caller may see, unless notTheSameAs names them or confirmedNew says why.")
    @Once
    @Post
    HttpResponse<PersonFile> add(@Valid @Body NewPersonForm form, @Parameter(hidden = true) Actor by) {
        NewPerson person = new NewPerson(form.person(), form.needs(), form.mainCaregiver());
        AddCheckedPerson.Word word = new AddCheckedPerson.Word(form.notTheSameAs(), form.confirmedNew());
        UUID added = addCheckedPerson.add(person, word, by).id();
        return HttpResponse.created(readPerson.read(added, null, by));
    }

    @Operation(
            summary = "同じ人がもういないか、たしかめる",
            description =
                    "Saves nothing. elsewhere: another hub or office has somebody alike. Each person shown is logged as read.")
    @Once
    @Post("/checks")
    HttpResponse<FindLookalikes.Answer> check(@Valid @Body CheckForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.ok(findLookalikes.of(form.person(), by));
    }

    @Operation(
            summary = "同じ人かもしれない記録を見る",
            description =
                    "Of somebody saved, such as a stranger met in an emergency. Each person shown is logged as read.")
    @Get("/{id}/lookalikes")
    FindLookalikes.Answer lookalikes(UUID id, @Parameter(hidden = true) Actor by) {
        return findLookalikes.of(id, by);
    }
}
