package jp.yoridokoro.casework.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.identity.Actor;

/** The first page of a hub: its open cases. Same use cases as the API. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class EmergencyPages {
    private final ReadCase readCase;
    private final Clock clock;

    EmergencyPages(ReadCase readCase, Clock clock) {
        this.readCase = readCase;
        this.clock = clock;
    }

    @Get("/emergencies")
    ModelAndView<Map<String, Object>> home(Actor by) {
        List<CaseLine> cases = readCase.page(true, "", Page.LARGEST, by).stream()
                .map(line -> CaseLine.of(line, clock.instant()))
                .toList();
        return new ModelAndView<>("casework/cases", Map.of("cases", cases));
    }
}
