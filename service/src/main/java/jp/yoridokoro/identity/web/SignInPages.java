package jp.yoridokoro.identity.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.Authenticator;
import io.micronaut.security.authentication.UsernamePasswordCredentials;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.yoridokoro.base.BaseReason;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The sign-in page. A wrong password keeps the login that was typed. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {
    private static final Duration LIFE = Duration.ofHours(8);

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

    @Serdeable
    record Form(String login, String password) {}

    @Get("/sign-in")
    ModelAndView<Map<String, Object>> page() {
        return new ModelAndView<>("identity/sign-in", model("", null));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Form form) {
        AuthenticationResponse answer = Mono.from(authenticator.authenticate(
                        request, new UsernamePasswordCredentials(form.login(), form.password())))
                .onErrorResume(wrong -> Mono.just(AuthenticationResponse.failure()))
                .block();
        if (answer == null || !answer.isAuthenticated()) {
            return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                    .body(new ModelAndView<>("identity/sign-in", model(form.login(), BaseReason.WRONG_PASSWORD)));
        }
        String token = answer.getAuthentication()
                .flatMap(who -> tokens.generateToken(who, (int) LIFE.toSeconds()))
                .orElseThrow();
        return HttpResponse.seeOther(URI.create("/emergencies")).cookie(cookie(token, LIFE));
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut() {
        return HttpResponse.seeOther(URI.create("/sign-in")).cookie(cookie("", Duration.ZERO));
    }

    private Cookie cookie(String token, Duration life) {
        return Cookie.of(PageCookie.NAME, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Strict)
                .path("/")
                .maxAge(life);
    }

    private static Map<String, Object> model(String login, @Nullable BaseReason problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("login", login);
        model.put("problem", problem == null ? "" : problem.title() + problem.next());
        return model;
    }
}
