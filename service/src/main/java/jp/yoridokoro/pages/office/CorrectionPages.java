package jp.yoridokoro.pages.office;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.correction.Proposal;
import jp.yoridokoro.correction.ProposeCorrections;
import jp.yoridokoro.correction.ReadProposals;
import jp.yoridokoro.correction.web.ProposalApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** The morning after: what turned out different from the plan, told field by field, and what became of it. */
@Hidden
@Controller("/office/stays/{id}/corrections")
@Produces(MediaType.TEXT_HTML)
class CorrectionPages {
    private final ProposeCorrections proposeCorrections;
    private final ReadProposals readProposals;
    private final Forms forms;
    private final Pages pages;

    CorrectionPages(ProposeCorrections proposeCorrections, ReadProposals readProposals, Forms forms, Pages pages) {
        this.proposeCorrections = proposeCorrections;
        this.readProposals = readProposals;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> corrections(UUID id, Actor by) {
        return show(id, Typed.nothing(), by);
    }

    private HttpResponse<?> show(UUID id, Typed typed, Actor by) {
        List<Proposal> told = readProposals.list(false, null, Page.LARGEST, by).items().stream()
                .filter(proposal -> proposal.stayId().equals(id))
                .toList();
        return pages.form(
                "office/corrections",
                by,
                typed,
                Map.of("id", id, "shown", proposeCorrections.correctable(id, by), "told", told));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(UUID id, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                saidOnly(typed),
                ProposalApi.ProposalForm.class,
                by,
                form -> {
                    List<ProposeCorrections.Found> found = form.items().stream()
                            .map(item -> new ProposeCorrections.Found(item.field(), item.found()))
                            .toList();
                    proposeCorrections.propose(id, found, form.words() == null ? "" : form.words(), by);
                    return Pages.go("/office/stays/" + id + "/corrections", "proposed");
                },
                again -> show(id, again, by));
    }

    /** Fields nobody wrote anything about are not proposed. */
    private static Typed saidOnly(Typed typed) {
        Map<String, List<String>> said = new HashMap<>(typed.values());
        typed.values().keySet().stream()
                .filter(name -> name.endsWith(".field") && !typed.has(name.replace(".field", ".found")))
                .forEach(said::remove);
        return new Typed(said, typed.problem(), typed.saved());
    }
}
