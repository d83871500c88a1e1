package jp.yoridokoro.outside.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import jp.yoridokoro.outside.OpenOutside;
import org.jspecify.annotations.Nullable;

/**
 * The one-time page for somebody without an account. Asking for it reads nothing, so that a preview of the address opens nothing;
 * the passphrase comes by a form and is in no address. No other site is told the address; our own must be, for the form says
 * where it comes from.
 */
@Hidden
@Controller("/outside/{token}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OutsidePages {
    private final OpenOutside openOutside;

    OutsidePages(OpenOutside openOutside) {
        this.openOutside = openOutside;
    }

    @Serdeable
    record Form(@Nullable String passphrase) {}

    @Get
    HttpResponse<?> ask(@PathVariable String token) {
        return unkept(HttpResponse.ok(new ModelAndView<>("outside/ask", Map.of("wrong", false))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(@PathVariable String token, @Body Form form) {
        String passphrase = form.passphrase() == null ? "" : form.passphrase();
        return openOutside
                .open(token, passphrase)
                .<HttpResponse<?>>map(packet ->
                        unkept(HttpResponse.ok(new ModelAndView<>("outside/packet", Map.of("packet", packet)))))
                .orElseGet(() -> unkept(HttpResponse.status(HttpStatus.FORBIDDEN)
                        .body(new ModelAndView<>("outside/ask", Map.of("wrong", true)))));
    }

    private static <T> MutableHttpResponse<T> unkept(MutableHttpResponse<T> page) {
        return page.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex");
    }
}
