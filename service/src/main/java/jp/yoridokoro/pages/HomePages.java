package jp.yoridokoro.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

/** The way home, which differs by role. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class HomePages {
    @Get("/")
    HttpResponse<?> home(@Nullable @QueryValue String done, Actor by) {
        return done != null && Words.has("done." + done) ? Pages.go(Pages.home(by), done) : Pages.go(Pages.home(by));
    }
}
