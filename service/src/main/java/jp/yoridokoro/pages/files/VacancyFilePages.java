package jp.yoridokoro.pages.files;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.vacancyfile.FileReport;
import jp.yoridokoro.vacancyfile.ImportVacancies;
import org.jspecify.annotations.Nullable;

/**
 * Vacancies of many nights from a file, such as a month of the whole area: tried first, then taken in. The tried file waits in the page
 * itself, so that it is chosen once and kept nowhere.
 */
@Hidden
@Controller("/vacancies/file")
@Produces(MediaType.TEXT_HTML)
class VacancyFilePages {
    private final ImportVacancies importVacancies;
    private final Forms forms;
    private final Pages pages;

    VacancyFilePages(ImportVacancies importVacancies, Forms forms, Pages pages) {
        this.importVacancies = importVacancies;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> choosing(Actor by) {
        return show(Typed.nothing(), "", null, by);
    }

    private HttpResponse<?> show(Typed typed, String content, @Nullable FileReport report, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        Map<String, Object> model = new HashMap<>(Map.of("content", content, "headings", ImportVacancies.headings()));
        if (report != null) {
            model.put("report", report);
        }
        return pages.form("town/vacancy-file", by, typed, model);
    }

    /** Changes nothing, so that it may be sent any number of times. */
    @Post("/trial")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> tryFile(@Nullable CompletedFileUpload file, Actor by) {
        byte[] content = Upload.bytes(file);
        return forms.send(
                Typed.nothing(),
                by,
                () -> show(
                        Typed.nothing(),
                        Base64.getEncoder().encodeToString(content),
                        importVacancies.take(content, true, by),
                        by),
                again -> show(again, "", null, by));
    }

    /** Without a key: a file taken in twice says the same twice, and its report is shown by this answer alone. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(@Body Map<String, Object> body, Actor by) {
        byte[] content = Base64.getDecoder().decode(Typed.of(body).value("content"));
        return forms.send(
                Typed.nothing(),
                by,
                () -> show(Typed.nothing(), "", importVacancies.take(content, false, by), by),
                again -> show(again, "", null, by));
    }
}
