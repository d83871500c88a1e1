package jp.yoridokoro.pages.specialist;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.postal.PostalAddress;
import jp.yoridokoro.postal.PostalCodes;

/** The address of a postal code, for pages; the API does not know their cookie. */
@Hidden
@Controller("/postal-codes")
class PostalLookup {
    private final PostalCodes codes;

    PostalLookup(PostalCodes codes) {
        this.codes = codes;
    }

    /** Never more than one line; {@code note} says where it must be checked. */
    @Get("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    Map<String, String> find(String code) {
        PostalAddress found = codes.find(code).getFirst();
        return Map.of("address", line(found), "note", found.certain() ? "" : Words.of("person.postal.check"));
    }

    /** The form with the address of its postal code; house numbers typed before are kept behind it. */
    Typed filled(Typed typed) {
        String line = line(codes.find(typed.value("_postal")).getFirst());
        String before = typed.value("person.address");
        return typed.with("person.address", before.startsWith(line) ? before : line);
    }

    private static String line(PostalAddress found) {
        return found.prefecture() + found.municipality() + found.town();
    }
}
