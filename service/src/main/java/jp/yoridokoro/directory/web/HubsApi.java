package jp.yoridokoro.directory.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.directory.HubForm;
import jp.yoridokoro.directory.HubView;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.KeepHub;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Once;

@Controller("/api/directory/hubs")
@Tag(name = "directory")
class HubsApi {
    private final Hubs hubs;
    private final KeepHub keepHub;

    HubsApi(Hubs hubs, KeepHub keepHub) {
        this.hubs = hubs;
        this.keepHub = keepHub;
    }

    @Get
    @Operation(
            summary = "Hubs of one's own municipality with functions, areas and neighbours in the order they are asked")
    List<HubView> list(@Parameter(hidden = true) Actor by) {
        return hubs.findByMunicipalityOrderByName(by.tenant()).stream()
                .map(hub -> HubView.of(hub, hubs))
                .toList();
    }

    @Post
    @Once
    @Operation(summary = "Open a hub", description = "MUNICIPALITY, CORE_STAFF.")
    HttpResponse<HubView> open(@Valid @Body HubForm form, @Parameter(hidden = true) Actor by) {
        return HttpResponse.created(keepHub.open(form, by));
    }

    @Put("/{id}")
    @Operation(summary = "Say anew what a hub is, serves and neighbours", description = "MUNICIPALITY, CORE_STAFF.")
    HubView change(UUID id, @Valid @Body HubForm form, @Parameter(hidden = true) Actor by) {
        return keepHub.change(id, form, by);
    }
}
