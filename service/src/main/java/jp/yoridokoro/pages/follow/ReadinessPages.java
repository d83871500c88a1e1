package jp.yoridokoro.pages.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.readiness.Gap;
import jp.yoridokoro.readiness.ReadReadiness;
import jp.yoridokoro.readiness.ReadReadiness.Asked;

/** Who is least ready for an emergency, what is missing, and where it is mended. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class ReadinessPages {
    private static final int PAGE = 20;

    private final ReadReadiness readReadiness;
    private final Pages pages;

    ReadinessPages(ReadReadiness readReadiness, Pages pages) {
        this.readReadiness = readReadiness;
        this.pages = pages;
    }

    /** Narrowed to an office and to one gap where they are named. The counts are of everybody the reader sees. */
    @Get("/readiness{?office,gap,after}")
    HttpResponse<?> readiness(
            @Nullable @QueryValue UUID office,
            @Nullable @QueryValue Gap.Code gap,
            @Nullable @QueryValue UUID after,
            Actor by) {
        Map<String, Object> model = new HashMap<>();
        model.put("people", readReadiness.worst(new Asked(office, null, gap, false), after, PAGE, null, by));
        model.put("offices", readReadiness.rollUp(false, false, by));
        model.put("byHub", by.is(Role.CORE_STAFF, Role.MUNICIPALITY) ? readReadiness.rollUp(true, false, by) : null);
        model.put("office", office);
        model.put("gap", gap);
        return pages.show("follow/readiness", by, model);
    }
}
