package jp.yoridokoro.pages.files;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.DirectoryImport;
import jp.yoridokoro.directory.ImportOffices;
import jp.yoridokoro.directory.ImportReport;
import jp.yoridokoro.directory.Imports;
import jp.yoridokoro.directory.web.ImportReports;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import org.jspecify.annotations.Nullable;

/** The national file of offices: tried first, its report read, then taken in. The work goes on behind the page and is found again. */
@Hidden
@Controller("/town/imports")
@Produces(MediaType.TEXT_HTML)
class ImportPages {
    private static final int SHOWN = 20;

    private final ImportOffices importOffices;
    private final Imports imports;
    private final ImportReports reports;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    ImportPages(
            ImportOffices importOffices,
            Imports imports,
            ImportReports reports,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.importOffices = importOffices;
        this.imports = imports;
        this.reports = reports;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(Actor by) {
        return list(Typed.nothing(), by);
    }

    private HttpResponse<?> list(Typed typed, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        List<DirectoryImport> latest = imports.latest(clock.instant(), SHOWN);
        return pages.form("town/imports", by, typed, Map.of("imports", latest));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> begin(@Nullable CompletedFileUpload file, @Part(Typed.ONCE) String once, Actor by) {
        byte[] content = Upload.bytes(file);
        return forms.send(
                Upload.typed(once, content),
                by,
                () -> Pages.go("/town/imports/" + importOffices.begin(content, true, by)),
                again -> list(again, by));
    }

    @Get("/{id}")
    HttpResponse<?> one(UUID id, Actor by) {
        return one(id, Typed.nothing(), by);
    }

    private HttpResponse<?> one(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        DirectoryImport found = imports.find(id, clock.instant()).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Map<String, Object> model = new HashMap<>();
        model.put("one", found);
        model.put("kept", imports.kept(id).isPresent());
        Optional<ImportReport> report = reports.of(found);
        report.ifPresent(read -> model.put("report", read));
        return pages.form("town/import", by, typed, model);
    }

    @Post("/{id}/taking-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeIn(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> Pages.go("/town/imports/" + importOffices.takeIn(id, by)),
                again -> one(id, again, by));
    }
}
