package jp.yoridokoro.directory.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.directory.Areas;
import jp.yoridokoro.directory.FormArea;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;

@Controller("/api/directory/areas")
@Tag(name = "directory")
public class AreasApi {
    /** @param municipalities 6-digit codes, one's own among them */
    @Serdeable
    public record AreaForm(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<@Pattern(regexp = "[0-9]{6}") String> municipalities) {}

    /** An area and the codes of its municipalities. */
    @Serdeable
    record AreaView(UUID id, String name, List<String> municipalities) {
        static AreaView of(Areas.Area area) {
            return new AreaView(
                    area.id(),
                    area.name(),
                    area.municipalities().isEmpty()
                            ? List.of()
                            : List.of(area.municipalities().split(",", -1)));
        }
    }

    private final Areas areas;
    private final FormArea formArea;

    AreasApi(Areas areas, FormArea formArea) {
        this.areas = areas;
        this.formArea = formArea;
    }

    @Get
    @Operation(summary = "Areas of several municipalities acting together")
    List<AreaView> list() {
        return areas.all().stream().map(AreaView::of).toList();
    }

    @Post
    @Once
    @Operation(
            summary = "Form an area",
            description = "MUNICIPALITY, CORE_STAFF; one's own municipality is part of it.")
    HttpResponse<AreaView> form(@Valid @Body AreaForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(AreaView.of(formArea.form(form.name(), form.municipalities(), by)));
    }
}
