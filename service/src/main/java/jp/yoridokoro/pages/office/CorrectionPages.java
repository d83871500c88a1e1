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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.correction.Proposal;
import jp.yoridokoro.correction.ProposeCorrections;
import jp.yoridokoro.correction.ReadProposals;
import jp.yoridokoro.correction.web.ProposalApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.plan.PlanField;
import jp.yoridokoro.print.PrintFirstHour;

/** The morning after: what turned out different from the plan, told field by field, and what became of it. */
@Hidden
@Controller("/office/stays/{id}/corrections")
@Produces(MediaType.TEXT_HTML)
public class CorrectionPages {
    private final ProposeCorrections proposeCorrections;
    private final ReadProposals readProposals;
    private final PrintFirstHour firstHour;
    private final CrisisPlans plans;
    private final Forms forms;
    private final Pages pages;

    CorrectionPages(
            ProposeCorrections proposeCorrections,
            ReadProposals readProposals,
            PrintFirstHour firstHour,
            CrisisPlans plans,
            Forms forms,
            Pages pages) {
        this.proposeCorrections = proposeCorrections;
        this.readProposals = readProposals;
        this.firstHour = firstHour;
        this.plans = plans;
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
        List<Proposal.Shown> shown = proposeCorrections.correctable(id, by);
        boolean open = shown.stream().anyMatch(item -> item.said() != null);
        return pages.form(
                "office/corrections",
                by,
                typed,
                Map.of(
                        "id",
                        id,
                        "name",
                        open ? firstHour.read(id, by).name() : "",
                        "topics",
                        topics(shown, typed),
                        "told",
                        told));
    }

    /** A field as the form numbers it. */
    public record Asked(int place, Proposal.Shown item) {}

    /**
     * The fields of one part of the plan.
     *
     * @param open whether anything was written into it
     */
    public record Topic(String block, boolean open, List<Asked> fields) {}

    private List<Topic> topics(List<Proposal.Shown> shown, Typed typed) {
        Map<String, String> blocks =
                plans.fields().stream().collect(Collectors.toMap(PlanField::code, PlanField::block));
        Map<String, List<Asked>> byBlock = IntStream.range(0, shown.size())
                .mapToObj(place -> new Asked(place, shown.get(place)))
                .collect(Collectors.groupingBy(
                        asked -> blocks.get(asked.item().field()), LinkedHashMap::new, Collectors.toList()));
        return byBlock.entrySet().stream()
                .map(topic -> new Topic(
                        topic.getKey(),
                        topic.getValue().stream().anyMatch(asked -> typed.has("items[" + asked.place() + "].found")),
                        topic.getValue()))
                .toList();
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
