package jp.yoridokoro.pages;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Problem;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;

/** Every component with its states on one page, to be looked at while building. Only in development. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@Requires(property = "yoridokoro.development", value = "true")
class ComponentPages {
    private final Pages pages;
    private final Clock clock;

    ComponentPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/components")
    HttpResponse<?> components(Actor by) {
        Typed plain = Typed.known(Map.of("name", Words.of("components.sampleName"), "beds", 1, "many", "b"));
        Problem wrong = Problem.of(
                BaseReason.INPUT,
                "/components",
                Map.of(),
                List.of(new Problem.FieldError("born", Words.of("input.unreadable.day"))));
        Typed refused = Typed.known(Map.of("born", "S99.9.9", "many", "a")).refused(wrong);
        Typed conflict = Typed.known(Map.of("name", Words.of("components.sampleName"), "version", 1))
                .refused(Problem.of(BaseReason.VERSION, "/components", Map.of(), List.of()))
                .beside(Typed.known(Map.of("name", Words.of("components.otherName"), "version", 2)));
        List<Choice> choices = List.of(
                new Choice("a", Words.of("say.unknown")),
                new Choice("b", Words.of("vacancy.word.OPEN")),
                new Choice("c", Words.of("vacancy.word.FULL")));
        List<Moment> moments = List.of(
                new Moment(clock.instant(), Words.of("components.sampleName"), ""),
                new Moment(clock.instant().minus(Duration.ofHours(30)), Words.of("components.otherName"), "—"));
        return pages.show(
                "pages/components",
                by,
                Map.of(
                        "plain",
                        plain,
                        "refused",
                        refused,
                        "conflict",
                        conflict,
                        "choices",
                        choices,
                        "moments",
                        moments));
    }
}
