package jp.yoridokoro.identity.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.Authenticator;
import io.micronaut.security.authentication.UsernamePasswordCredentials;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import reactor.core.publisher.Mono;

/** The sign-in page. A wrong password keeps the login that was typed; a form that came too late is kept and sent on. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {
    private static final Duration LIFE = Duration.ofHours(8);
    private static final String HOME = "/";

    private final Authenticator<HttpRequest<?>> authenticator;
    private final TokenGenerator tokens;
    private final boolean secure;

    SignInPages(
            Authenticator<HttpRequest<?>> authenticator,
            TokenGenerator tokens,
            @Value("${yoridokoro.secure-cookie:false}") boolean secure) {
        this.authenticator = authenticator;
        this.tokens = tokens;
        this.secure = secure;
    }

    @Get("/sign-in")
    ModelAndView<Map<String, Object>> page(@Nullable @QueryValue String then, @Nullable @QueryValue String done) {
        return view("", "", ours(then), Draft.none(), Words.has("done." + done) ? Words.of("done." + done) : "");
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
        Typed typed = Typed.of(body);
        String login = typed.value("login");
        Draft draft = draft(typed);
        AuthenticationResponse answer = Mono.from(authenticator.authenticate(
                        request, new UsernamePasswordCredentials(login, typed.value("password"))))
                .onErrorResume(wrong -> Mono.just(AuthenticationResponse.failure()))
                .block();
        if (answer == null || !answer.isAuthenticated()) {
            BaseReason wrong = BaseReason.WRONG_PASSWORD;
            return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                    .body(view(login, wrong.title() + wrong.next(), ours(typed.value("then")), draft, ""));
        }
        Authentication who = answer.getAuthentication().orElseThrow();
        MutableHttpResponse<?> on = draft.held() && draft.by().equals(who.getName())
                ? HttpResponse.ok(new ModelAndView<>("identity/go-on", Map.of("draft", draft)))
                : HttpResponse.seeOther(URI.create(draft.held() ? "/?done=draftOfAnother" : ours(typed.value("then"))));
        String token = tokens.generateToken(who, (int) LIFE.toSeconds()).orElseThrow();
        return on.cookie(cookie(PageCookie.NAME, token).maxAge(LIFE)).cookie(cookie(PageCookie.WHO, who.getName()));
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut() {
        return HttpResponse.seeOther(URI.create("/sign-in"))
                .header("Clear-Site-Data", "\"storage\"") // what an office's page kept for when there is no line
                .cookie(cookie(PageCookie.NAME, "").maxAge(Duration.ZERO))
                .cookie(cookie(PageCookie.WHO, "").maxAge(Duration.ZERO));
    }

    private Cookie cookie(String name, String value) {
        return Cookie.of(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Strict)
                .path("/");
    }

    static ModelAndView<Map<String, Object>> view(String login, String problem, String then, Draft draft, String done) {
        return new ModelAndView<>(
                "identity/sign-in",
                Map.of("login", login, "problem", problem, "then", then, "draft", draft, "done", done));
    }

    private static Draft draft(Typed typed) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        typed.values().forEach((name, said) -> {
            if (name.startsWith(Draft.FIELD)) {
                values.put(name.substring(Draft.FIELD.length()), said);
            }
        });
        String action = ours(typed.value(Draft.ACTION));
        return action.equals(HOME) ? Draft.none() : new Draft(action, typed.value(Draft.BY), values);
    }

    /** A path of our own, never another site's address. */
    private static String ours(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9/_?=&.-]*") ? path : HOME;
    }
}
