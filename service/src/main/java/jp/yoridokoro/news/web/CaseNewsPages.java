package jp.yoridokoro.news.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Standing;
import jp.yoridokoro.news.CaseNews;
import jp.yoridokoro.news.HearCases;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Server-sent events for a browser. {@code ready} comes first, after every reconnection too: look at everything now. {@code case} follows
 * whenever a case looks different; its data names the case, or nothing where the listener may not know it. {@code beat} keeps proxies from
 * closing the line. After ten minutes the stream ends and the browser opens it anew, so that who may listen is asked again; it ends with the
 * beat after the account was stopped.
 */
@Hidden
@Controller("/board")
class CaseNewsPages {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** A browser leaves out an event without data. */
    private static final String NOTHING = "{}";

    private final HearCases hearCases;
    private final Standing standing;

    CaseNewsPages(HearCases hearCases, Standing standing) {
        this.hearCases = hearCases;
        this.standing = standing;
    }

    @Get(value = "/events", produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Flux<Event<String>>> events(Actor by, Authentication bearer) {
        Flux<Event<String>> beats = Flux.interval(BEAT)
                .onBackpressureDrop()
                .map(n -> Event.of(NOTHING).name("beat"));
        Flux<Event<String>> stream = hearCases
                .as(by)
                .index((n, news) -> Event.of(data(news)).name(n == 0 ? "ready" : "case"))
                .publish(cases -> cases.mergeWith(beats.takeUntilOther(cases.ignoreElements())))
                .take(LONGEST)
                .takeUntilOther(Flux.interval(BEAT)
                        .onBackpressureDrop()
                        .publishOn(Schedulers.boundedElastic())
                        .filter(n -> !standing.stands(bearer)));
        return HttpResponse.ok(stream).header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    }

    private static String data(CaseNews news) {
        UUID id = news.caseId();
        return id == null ? NOTHING : "{\"id\":\"" + id + "\"}";
    }
}
