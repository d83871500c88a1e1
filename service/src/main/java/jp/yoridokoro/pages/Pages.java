package jp.yoridokoro.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Answers with a page in its frame, or sends the reader on to one. */
@Singleton
public class Pages {
    private static final Map<Role, List<String>> WAYS = Map.of(
            Role.PROVIDER, List.of("/office", "/offers", "/office/calendar", "/office/stays"),
            Role.SPECIALIST, List.of("/today", "/people", "/vacancies", "/emergencies"),
            Role.HUB_COORDINATOR, List.of("/board", "/emergencies/new", "/vacancies", "/handoffs", "/today", "/people"),
            Role.CORE_STAFF, List.of("/today", "/board", "/people", "/vacancies", "/town"),
            Role.MUNICIPALITY, List.of("/today", "/board", "/people", "/vacancies", "/town"));

    /** Answers of these are replaced by the pages of {@code base.web.Problems}; a form that was refused must stay on the screen. */
    private static final Set<HttpStatus> TAKEN_OVER = Set.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.NOT_ACCEPTABLE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE);

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer;
    private final Frames frames;
    private final Clock clock;

    Pages(ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer, Frames frames, Clock clock) {
        this.renderer = renderer;
        this.frames = frames;
        this.clock = clock;
    }

    /** 200 with a page. The model needs no {@code frame}: it is added here. */
    public HttpResponse<?> show(String template, Actor by, Map<String, ?> model) {
        return HttpResponse.ok(view(template, by, model));
    }

    /**
     * A form, first shown or refused: the template finds it as {@code typed}. The status is the refusal's, but 422 in place of 400
     * and 404: for those the service answers with a page of its own, and what was typed would be lost.
     */
    public HttpResponse<?> form(String template, Actor by, Typed typed, Map<String, ?> model) {
        Map<String, Object> more = new HashMap<>(model);
        more.put("typed", typed);
        HttpStatus status = typed.problem() == null
                ? HttpStatus.OK
                : HttpStatus.valueOf(typed.problem().status());
        return HttpResponse.status(TAKEN_OVER.contains(status) ? HttpStatus.UNPROCESSABLE_ENTITY : status)
                .body(view(template, by, more));
    }

    /** 303 to another page. */
    public static HttpResponse<?> go(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /** 303 to another page, which says what was done: the sentence of {@code done.<what>}. */
    public static HttpResponse<?> go(String path, String what) {
        int anchor = path.indexOf('#');
        String bare = anchor < 0 ? path : path.substring(0, anchor);
        return go(
                bare + (bare.contains("?") ? "&" : "?") + "done=" + what + (anchor < 0 ? "" : path.substring(anchor)));
    }

    /** Where a role begins its day. */
    public static String home(Actor by) {
        return WAYS.getOrDefault(by.role(), List.of("/emergencies")).getFirst();
    }

    /** Rendered at once: a template that fails while the answer is being written would leave the browser waiting for ever. */
    private String view(String template, Actor by, Map<String, ?> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("frame", frame(by));
        StringWriter html = new StringWriter();
        try {
            renderer.render(
                            template,
                            whole,
                            ServerRequestContext.currentRequest().orElseThrow())
                    .writeTo(html);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Summary.named(html.toString());
    }

    private Frame frame(Actor by) {
        Frames.Names names = frames.names(by.staff()).orElseGet(() -> new Frames.Names("", ""));
        return new Frame(by.role(), by.staff(), names.who(), names.place(), ways(by), done(), clock.instant());
    }

    private static List<Frame.Way> ways(Actor by) {
        String path = ServerRequestContext.currentRequest().orElseThrow().getPath();
        List<Frame.Way> ways = new ArrayList<>();
        for (String href : WAYS.getOrDefault(by.role(), List.of())) {
            ways.add(new Frame.Way(href, "way." + href.substring(1).replace('/', '.'), href.equals(path)));
        }
        return ways;
    }

    /** Only sentences of the messages file are ever said: an address cannot put words on a page. */
    private static String done() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getParameters().getFirst("done"))
                .map(what -> "done." + what)
                .filter(Words::has)
                .map(Words::of)
                .orElse("");
    }
}
