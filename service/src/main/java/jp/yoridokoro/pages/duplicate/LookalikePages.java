package jp.yoridokoro.pages.duplicate;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.duplicate.FindLookalikes;
import jp.yoridokoro.duplicate.ListPairs;
import jp.yoridokoro.duplicate.Lookalike;
import jp.yoridokoro.duplicate.MergePeople;
import jp.yoridokoro.duplicate.web.MergeApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.registry.ReadPerson;
import jp.yoridokoro.registry.ReadPerson.PersonFile;

/** Who may be the same person as this one: one record at a time beside this person's, and what is decided of the two. */
@Hidden
@Controller("/people/{id}/lookalikes")
@Produces(MediaType.TEXT_HTML)
class LookalikePages {
    private static final Role[] DECIDING = {Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY};

    private final FindLookalikes findLookalikes;
    private final ListPairs listPairs;
    private final MergePeople mergePeople;
    private final ReadPerson readPerson;
    private final Besides besides;
    private final Forms forms;
    private final Pages pages;

    LookalikePages(
            FindLookalikes findLookalikes,
            ListPairs listPairs,
            MergePeople mergePeople,
            ReadPerson readPerson,
            Besides besides,
            Forms forms,
            Pages pages) {
        this.findLookalikes = findLookalikes;
        this.listPairs = listPairs;
        this.mergePeople = mergePeople;
        this.readPerson = readPerson;
        this.besides = besides;
        this.forms = forms;
        this.pages = pages;
    }

    /** Beside the one named, else beside the likeliest. */
    @Get("{?with}")
    HttpResponse<?> show(UUID id, @Nullable @QueryValue UUID with, Actor by) {
        return show(id, with, null, by);
    }

    @Post("/{other}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> merge(UUID id, UUID other, @Body Map<String, Object> body, Actor by) {
        Map<String, Object> said = new HashMap<>(body);
        said.put("other", other);
        said.put("fromOther", Besides.fromThere(Typed.of(body)));
        return forms.send(
                Typed.of(said),
                MergePeople.Choice.class,
                by,
                choice -> {
                    mergePeople.merge(id, choice, by);
                    return Pages.go("/people/" + id + "/lookalikes", "peopleMerged");
                },
                again -> show(id, other, again, by));
    }

    @Post("/{other}/distinction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apart(UUID id, UUID other, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body).with("other", other),
                MergeApi.ApartForm.class,
                by,
                form -> {
                    listPairs.apart(id, other, form.reason(), by);
                    return Pages.go("/people/" + id + "/lookalikes", "peopleApart");
                },
                again -> show(id, other, again, by));
    }

    @Get("/merges/{merge}")
    HttpResponse<?> undoing(UUID id, UUID merge, Actor by) {
        return undoing(id, merge, Typed.nothing(), by);
    }

    @Post("/merges/{merge}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(UUID id, UUID merge, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                MergeApi.UndoForm.class,
                by,
                form -> {
                    mergePeople.undo(id, merge, form.reason(), by);
                    return Pages.go("/people/" + id + "/lookalikes", "mergeUndone");
                },
                again -> undoing(id, merge, again, by));
    }

    private HttpResponse<?> show(UUID id, @Nullable UUID with, @Nullable Typed typed, Actor by) {
        PersonFile here = readPerson.read(id, null, by);
        FindLookalikes.Answer found = findLookalikes.of(id, by);
        Optional<Beside> beside = found.candidates().stream()
                .filter(one -> with == null || one.id().equals(with))
                .findFirst()
                .map(one -> besides.of(here, readPerson.read(one.id(), null, by), one));
        List<Lookalike> others = found.candidates().stream()
                .filter(one ->
                        beside.filter(shown -> shown.otherId().equals(one.id())).isEmpty())
                .toList();
        boolean decides = by.is(DECIDING);
        Map<String, Object> model = new HashMap<>();
        model.put("file", here);
        model.put("beside", beside.orElse(null));
        model.put("others", others);
        model.put("elsewhere", found.elsewhere());
        model.put("decides", decides);
        model.put("merges", decides ? mergePeople.of(id, by) : List.of());
        Typed known = beside.map(Besides::kept).orElseGet(Typed::nothing);
        return pages.form("duplicate/lookalikes", by, typed == null ? known : typed, model);
    }

    private HttpResponse<?> undoing(UUID id, UUID merge, Typed typed, Actor by) {
        by.mustBe(DECIDING);
        return pages.form(
                "duplicate/undoing", by, typed, Map.of("file", readPerson.read(id, null, by), "merge", merge));
    }
}
