package jp.yoridokoro.pages.follow;

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
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.web.ReasonForm;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.correction.AnswerProposal;
import jp.yoridokoro.correction.Proposal;
import jp.yoridokoro.correction.ReadProposals;
import jp.yoridokoro.correction.web.ProposalApi.AcceptanceForm;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;

/** What an office found different the morning after, taken into the plan or declined with a word (FEATURES T3). */
@Hidden
@Controller("/plan-proposals")
@Produces(MediaType.TEXT_HTML)
class ProposalPages {
    private static final int PAGE = 30;

    private final ReadProposals readProposals;
    private final AnswerProposal answerProposal;
    private final Forms forms;
    private final Pages pages;

    ProposalPages(ReadProposals readProposals, AnswerProposal answerProposal, Forms forms, Pages pages) {
        this.readProposals = readProposals;
        this.answerProposal = answerProposal;
        this.forms = forms;
        this.pages = pages;
    }

    @Get("{?answered,after}")
    HttpResponse<?> list(
            @QueryValue(defaultValue = "false") boolean answered, @Nullable @QueryValue UUID after, Actor by) {
        answerers(by);
        return pages.show(
                "follow/proposals",
                by,
                Map.of("page", readProposals.list(!answered, after, PAGE, by), "answered", answered));
    }

    @Get("/{id}")
    HttpResponse<?> one(UUID id, Actor by) {
        answerers(by);
        Proposal proposal = readProposals.one(id, by);
        Typed yes = Typed.known(Map.of(
                "fields", proposal.items().stream().map(Proposal.Item::field).toList()));
        return show(proposal, yes, Typed.nothing(), by);
    }

    /** Only what is ticked is taken; where the plan changed since, the reader says that both were looked at. */
    @Post("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(UUID id, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                typed.with("overwrite", seen(typed)),
                AcceptanceForm.class,
                by,
                form -> {
                    Set<String> ticked = form.fields();
                    answerProposal.accept(
                            id,
                            new AnswerProposal.Acceptance(
                                    form.baseVersion(),
                                    ticked == null ? Set.of() : ticked,
                                    form.yes().overwrite(),
                                    form.words()),
                            by);
                    return Pages.go("/plan-proposals/" + id, "proposalAccepted");
                },
                again -> show(readProposals.one(id, by), again, Typed.nothing(), by));
    }

    /** Whether every item that is taken although the plan changed since was looked at. */
    private static boolean seen(Typed typed) {
        List<String> changed = typed.values().getOrDefault("_changed", List.of()).stream()
                .filter(field -> typed.has("fields", field))
                .toList();
        return !changed.isEmpty() && changed.stream().allMatch(field -> typed.has("_seen", field));
    }

    @Post("/{id}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decline(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                ReasonForm.class,
                by,
                form -> {
                    answerProposal.decline(id, form.reason(), by);
                    return Pages.go("/plan-proposals/" + id, "proposalDeclined");
                },
                again -> show(readProposals.one(id, by), Typed.nothing(), again, by));
    }

    /** The refused form is the one shown as typed. */
    private HttpResponse<?> show(Proposal proposal, Typed yes, Typed no, Actor by) {
        Map<String, Object> model = new HashMap<>();
        model.put("proposal", proposal);
        model.put("no", no);
        model.put("yes", yes);
        return pages.form("follow/proposal", by, no.problem() == null ? yes : no, model);
    }

    /** An office reads what became of its own elsewhere. */
    private static void answerers(Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
    }
}
