package jp.yoridokoro.pages.handover;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.emergency.EmergencyCase;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffReason;
import jp.yoridokoro.handoff.Packet;
import jp.yoridokoro.handover.AskHandoff;
import jp.yoridokoro.handover.web.HandoffApi;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.pages.meeting.Rows;
import jp.yoridokoro.pages.stay.AtStep;
import jp.yoridokoro.pages.stay.ReadStep;

/** Asks another hub to take a case or to help with it: the packet as it would be sent, each of its gaps to be filled or waived. */
@Hidden
@Controller("/emergencies/{id}/handoff")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AskPages {
    private final ReadStep readStep;
    private final AskHandoff askHandoff;
    private final HandoffCards cards;
    private final Forms forms;
    private final Pages pages;

    AskPages(ReadStep readStep, AskHandoff askHandoff, HandoffCards cards, Forms forms, Pages pages) {
        this.readStep = readStep;
        this.askHandoff = askHandoff;
        this.cards = cards;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> draft(UUID id, Actor by) {
        return draft(id, Typed.nothing(), by);
    }

    @Post
    HttpResponse<?> ask(UUID id, @Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(
                Rows.closedUp(Rows.closedUp(typed, "fills", List.of("words")), "waivers", List.of("reason")),
                HandoffApi.RequestForm.class,
                by,
                form -> Pages.go(
                        "/handoffs/"
                                + askHandoff.request(id, form.request(), by).id(),
                        "handoffAsked"),
                again -> draft(id, pointed(typed, again), by));
    }

    /** The refusal on the form as it was typed, its empty rows kept, led to where it is about one place. */
    private static Typed pointed(Typed typed, Typed again) {
        return Optional.ofNullable(again.problem())
                .map(typed::refused)
                .orElse(typed)
                .at(HandoffReason.PACKET_INCOMPLETE, "waivers")
                .at(HandoffReason.END_NEEDED, "until");
    }

    private HttpResponse<?> draft(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        EmergencyCase emergency = at.whole().emergency();
        Packet packet = askHandoff.draft(id, by);
        Map<String, Object> model = at.model();
        model.put("allowed", at.may(Step.REQUEST_HANDOFF));
        model.put("packet", packet);
        model.put("unanswered", unanswered(typed));
        List<Choice> hubs = cards.others(emergency.ownerHubId(), emergency.municipality());
        model.put("hubChoices", hubs);
        model.put("telephones", cards.telephones(hubs));
        model.put(
                "kindChoices",
                Stream.of(Handoff.Kind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList());
        Typed opened = hubs.size() == 1 && typed.values().isEmpty()
                ? Typed.known(Map.of("toHub", hubs.getFirst().value()))
                : typed;
        return pages.form("handover/ask", by, opened, model);
    }

    /** The gaps a refusal names. */
    private static List<Packet.Item> unanswered(Typed typed) {
        return typed.problem() != null && typed.problem().facts().get("gaps") instanceof List<?> gaps
                ? IntStream.range(0, gaps.size())
                        .mapToObj(gap -> ((Packet.Gap) gaps.get(gap)).item())
                        .toList()
                : List.of();
    }
}
