package jp.yoridokoro.registry.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;
import jp.yoridokoro.registry.ChangePerson;
import jp.yoridokoro.registry.People;
import jp.yoridokoro.registry.PersonFacts;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** People one by one and searched for. Pages take its forms. */
@Controller("/api/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "人")
public class PersonApi {
    private final ReadPerson readPerson;
    private final ChangePerson changePerson;
    private final BothValues bothValues;

    PersonApi(ReadPerson readPerson, ChangePerson changePerson, BothValues bothValues) {
        this.readPerson = readPerson;
        this.changePerson = changePerson;
        this.bothValues = bothValues;
    }

    /** What is known of a person, written on a version. */
    @Serdeable
    public record ChangeForm(
            @NotNull @Valid PersonFacts person, @NotNull Long version) {}

    /**
     * What to look for; sent in a body, for a name must not stand in a URL.
     *
     * @param words part of the name in kanji, or of the kana in any width
     */
    @Serdeable
    record SearchForm(
            @NotBlank @Size(max = 100) String words,
            @Nullable UUID after,
            @Nullable @Min(1) @Max(Page.LARGEST) Integer size,
            @Nullable @Size(max = 200) String purpose) {}

    @Operation(
            summary = "人の一覧",
            description = "Everybody the caller may see, in kana order. Each person shown is logged as read.")
    @Get("{?after,size,purpose}")
    Page<People.Line> list(
            @Nullable @QueryValue UUID after,
            @Min(1) @Max(Page.LARGEST) @QueryValue(defaultValue = "50") int size,
            @Nullable @QueryValue @Size(max = 200) String purpose,
            @Parameter(hidden = true) Actor by) {
        return readPerson.search("", after, size, purpose, by);
    }

    @Operation(
            summary = "人をさがす",
            description = "By part of the name or of the kana, in kana order. Each person shown is logged as read.")
    @Once
    @Post("/searches")
    HttpResponse<Page<People.Line>> search(@Valid @Body SearchForm form, @Parameter(hidden = true) Actor by) {
        Integer size = form.size();
        return HttpResponse.ok(
                readPerson.search(form.words(), form.after(), size == null ? 50 : size, form.purpose(), by));
    }

    @Operation(
            summary = "人を開く",
            description =
                    "In full, with the running registration and the plans in force. Logged with the purpose; without one, with "
                            + "what the reader's role is there for.")
    @Get("/{id}{?purpose}")
    PersonFile read(
            UUID id, @Nullable @QueryValue @Size(max = 200) String purpose, @Parameter(hidden = true) Actor by) {
        return readPerson.read(id, purpose, by);
    }

    @Operation(summary = "人の内容を書きかえる", description = "A stale version answers 409 with both values.")
    @Put("/{id}")
    PersonFile change(UUID id, @Valid @Body ChangeForm form, @Parameter(hidden = true) Actor by) {
        bothValues.of(id, form, by, () -> changePerson.change(id, form.person(), form.version(), by));
        return readPerson.read(id, null, by);
    }
}
