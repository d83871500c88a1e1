package jp.yoridokoro.pages.town;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.directory.Services;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Pages;

/** Offices by name or number, of one's own municipality or of all. */
@Hidden
@Controller("/town/offices")
@Produces(MediaType.TEXT_HTML)
public class OfficesPages {
    private static final int SHOWN = 50;

    private final Offices offices;
    private final Pages pages;

    OfficesPages(Offices offices, Pages pages) {
        this.offices = offices;
        this.pages = pages;
    }

    /** @param name part of a name, or a whole number of ten digits */
    @Get
    @Transactional
    HttpResponse<?> list(
            @QueryValue(defaultValue = "") @Size(max = 100) String name,
            @QueryValue(defaultValue = "false") boolean everywhere,
            @QueryValue(defaultValue = "") String after,
            Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        boolean number = name.strip().matches("\\d{10}");
        Page<Offices.Listed> page = Page.of(
                offices.list(
                        everywhere ? "" : by.tenant(),
                        number ? "" : name,
                        number ? name.strip() : "",
                        after,
                        SHOWN + 1),
                SHOWN,
                office -> office.id().toString());
        return pages.show(
                "town/offices",
                by,
                Map.of(
                        "page", page,
                        "name", name,
                        "everywhere", everywhere,
                        "typed", Typed.known(Map.of("name", name, "everywhere", everywhere))));
    }

    /** Names of the services of a list of codes. */
    public static String services(String codes) {
        return codes.isEmpty()
                ? Words.of("town.noServices")
                : Stream.of(codes.split(",", -1))
                        .map(Services::nameOf)
                        .collect(Collectors.joining(Words.of("town.and")));
    }
}
