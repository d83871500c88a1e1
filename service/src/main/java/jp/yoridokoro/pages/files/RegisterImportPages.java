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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.exchange.UndoImport;
import jp.yoridokoro.exchange.run.ReadRuns;
import jp.yoridokoro.exchange.run.RegisterRun;
import jp.yoridokoro.exchange.run.RunImport;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import org.jspecify.annotations.Nullable;

/** A register of people: tried first, then taken in, and taken back as a whole. The work goes on behind the page and is found again. */
@Hidden
@Controller("/town/register-imports")
@Produces(MediaType.TEXT_HTML)
class RegisterImportPages {
    private final RunImport runImport;
    private final ReadRuns readRuns;
    private final UndoImport undoImport;
    private final Forms forms;
    private final Pages pages;

    RegisterImportPages(RunImport runImport, ReadRuns readRuns, UndoImport undoImport, Forms forms, Pages pages) {
        this.runImport = runImport;
        this.readRuns = readRuns;
        this.undoImport = undoImport;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Actor by) {
        return list(Typed.nothing(), by);
    }

    private HttpResponse<?> list(Typed typed, Actor by) {
        return pages.form(
                "town/register-imports",
                by,
                typed,
                Map.of("runs", readRuns.waiting(by), "batches", undoImport.batches(by)));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> begin(@Nullable CompletedFileUpload file, @Part(Typed.ONCE) String once, Actor by) {
        byte[] content = Upload.bytes(file);
        return forms.send(
                Upload.typed(once, content),
                by,
                () -> Pages.go("/town/register-imports/runs/" + runImport.begin(content, by)),
                again -> list(again, by));
    }

    @Get("/runs/{id}")
    HttpResponse<?> run(UUID id, Actor by) {
        return run(id, Typed.nothing(), by);
    }

    private HttpResponse<?> run(UUID id, Typed typed, Actor by) {
        RegisterRun run = readRuns.run(id, by);
        Map<String, Object> model = new HashMap<>(Map.of("run", run));
        Optional.ofNullable(run.batchId())
                .map(batch -> undoImport.batch(batch, by).report())
                .or(() -> readRuns.report(run))
                .ifPresent(report -> model.put("report", report));
        return pages.form("town/register-run", by, typed, model);
    }

    @Post("/runs/{id}/taking-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeIn(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                by,
                () -> {
                    runImport.takeIn(id, by);
                    return Pages.go("/town/register-imports/runs/" + id);
                },
                again -> run(id, again, by));
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
