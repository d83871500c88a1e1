package jp.yoridokoro.pages.stay;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.StayChangeApi;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Candidate;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.stay.DayLimit;
import jp.yoridokoro.stay.ExtendStay;
import jp.yoridokoro.stay.Extension;

/** A stay becomes longer, as far as the days allow. */
@Hidden
@Controller("/emergencies/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ExtensionPages {
    private final ReadStep readStep;
    private final ExtendStay extendStay;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    ExtensionPages(ReadStep readStep, ExtendStay extendStay, Forms forms, Pages pages, Clock clock) {
        this.readStep = readStep;
        this.extendStay = extendStay;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/extension")
    HttpResponse<?> extension(UUID id, Actor by) {
        return extension(id, Typed.nothing(), by);
    }

    @Post("/extension")
    HttpResponse<?> extend(UUID id, @Body Map<String, Object> body, Actor by) {
        return forms.send(
                Typed.of(body),
                StayChangeApi.ExtensionForm.class,
                by,
                form -> {
                    extendStay.extend(id, form.longer(), by);
                    return Pages.go("/emergencies/" + id, "extended");
                },
                again -> extension(id, again, by));
    }

    private HttpResponse<?> extension(UUID id, Typed typed, Actor by) {
        by.mustBe(Role.HUB_COORDINATOR, Role.CORE_STAFF);
        AtStep at = readStep.read(id, by);
        Optional<DayLimit> days = at.whole().depth().days();
        Map<String, Object> model = at.model();
        model.put("allowed", at.may(Step.EXTEND_STAY) && days.isPresent());
        model.put("others", Ways.others(at, "extension"));
        model.put("limit", days.map(this::words).orElse(List.of()));
        model.put("untilChoices", days.map(limit -> days(limit, earliest(at))).orElse(List.of()));
        model.put("reasonChoices", reasons());
        model.put("places", offered(typed));
        return pages.form("stay/extension", by, typed, model);
    }

    /** What the day limit says, in whole sentences. */
    private List<String> words(DayLimit limit) {
        return Stream.of(
                        Words.of("stay.today", day(limit, LocalDate.now(clock))),
                        Words.of("stay.lastDay", Say.day(limit.lastDay()), day(limit, limit.lastDay())),
                        limit.latest().isAfter(limit.lastDay())
                                ? Words.of("stay.latest", Say.day(limit.latest()), day(limit, limit.latest()))
                                : "")
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Nobody extends to before the end there is already. */
    private LocalDate earliest(AtStep at) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return at.stays().stream()
                .filter(where -> where.there() || where.coming())
                .map(Where::leaving)
                .filter(tomorrow::isBefore)
                .max(LocalDate::compareTo)
                .orElse(tomorrow);
    }

    private static List<Choice> days(DayLimit limit, LocalDate first) {
        return first.isAfter(limit.latest())
                ? List.of()
                : first.datesUntil(limit.latest().plusDays(1))
                        .map(day ->
                                new Choice(day.toString(), Words.of("stay.leavesOn", Say.day(day), day(limit, day))))
                        .toList();
    }

    private static long day(DayLimit limit, LocalDate day) {
        return ChronoUnit.DAYS.between(limit.dayOne(), day) + 1;
    }

    private static List<Choice> reasons() {
        return Stream.of(Extension.Reason.values())
                .map(reason -> new Choice(reason.name(), reason.label()))
                .toList();
    }

    /** The places a refusal names for a move. */
    private static List<Candidate> offered(Typed typed) {
        return typed.problem() != null && typed.problem().facts().get("places") instanceof List<?> places
                ? places.stream().map(Candidate.class::cast).toList()
                : List.of();
    }
}
