package jp.yoridokoro.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import jp.yoridokoro.identity.Actor;

/** The way home, which differs by role. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class HomePages {
    @Get("/")
    HttpResponse<?> home(Actor by) {
        return Pages.go(Pages.home(by));
    }
}
