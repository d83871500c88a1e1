package jp.yoridokoro.pages.town;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.exchange.ImportRegister;
import jp.yoridokoro.exchange.RegisterReport;
import jp.yoridokoro.exchange.UndoImport;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import org.jspecify.annotations.Nullable;

/** A register of people: tried first, then taken in, and taken back as a whole. A file that was only tried is not kept, for it names people. */
@Hidden
@Controller("/town/register-imports")
@Produces(MediaType.TEXT_HTML)
class RegisterImportPages {
    private final ImportRegister importRegister;
    private final UndoImport undoImport;
    private final Forms forms;
    private final Pages pages;

    RegisterImportPages(ImportRegister importRegister, UndoImport undoImport, Forms forms, Pages pages) {
        this.importRegister = importRegister;
        this.undoImport = undoImport;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Actor by) {
        return list(Typed.nothing(), null, by);
    }

    private HttpResponse<?> list(Typed typed, @Nullable RegisterReport tried, Actor by) {
        Map<String, Object> model = new HashMap<>();
        model.put("batches", undoImport.batches(by));
        if (tried != null) {
            model.put("tried", tried);
        }
        return pages.form("town/register-imports", by, typed, model);
    }

    /** Writes nothing, so that it may be sent any number of times. */
    @Post("/trial")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> tryFile(@Nullable CompletedFileUpload file, Actor by) {
        byte[] content = Upload.bytes(file);
        return forms.send(
                Typed.nothing(),
                by,
                () -> list(
                        Typed.nothing(), importRegister.take(content, true, by).report(), by),
                again -> list(again, null, by));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(@Nullable CompletedFileUpload file, @Part(Typed.ONCE) String once, Actor by) {
        byte[] content = Upload.bytes(file);
        return forms.send(
                Upload.typed(once, content),
                by,
                () -> Pages.go(
                        "/town/register-imports/"
                                + Objects.requireNonNull(
                                        importRegister.take(content, false, by).id()),
                        "registerTaken"),
                again -> list(again, null, by));
    }

    @Get("/{id}")
    HttpResponse<?> one(UUID id, Actor by) {
        return one(id, Typed.nothing(), by);
    }

    private HttpResponse<?> one(UUID id, Typed typed, Actor by) {
        return pages.form("town/register-import", by, typed, Map.of("batch", undoImport.batch(id, by)));
    }

    @Post("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    undoImport.undo(id, by);
                    return Pages.go("/town/register-imports/" + id, "registerUndone");
                },
                again -> one(id, again, by));
    }
}
