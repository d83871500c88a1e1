package jp.yoridokoro.pages.office;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The service worker, at the root so that it stands before every page; what it does is said in its own file. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class WorkerScript {
    private static final String SCRIPT = read();

    @Get("/sw.js")
    @Produces("text/javascript")
    HttpResponse<String> script() {
        return HttpResponse.ok(SCRIPT);
    }

    private static String read() {
        try (InputStream script = Objects.requireNonNull(WorkerScript.class.getResourceAsStream("/assets/sw.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
