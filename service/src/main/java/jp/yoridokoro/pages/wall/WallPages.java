package jp.yoridokoro.pages.wall;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.matching.Places;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.pages.Pages;
import jp.yoridokoro.reporting.ReadOwedReports;

/** The vacancies of the whole area by night, with their age, beds first; for a hub also who has not reported today. */
@Hidden
@Controller("/vacancies")
@Produces(MediaType.TEXT_HTML)
class WallPages {
    private static final List<String> KINDS = List.of("24", "33", "32", "34");
    private static final List<String> BLOCKS =
            List.of("MEDICAL", "BEHAVIOUR", "MOBILITY", "DISABILITY", "MEAL", "COMMUNICATION", "SUPPORT", "INTAKE");

    private final ReadWall wall;
    private final ReadOwedReports owedReports;
    private final Pages pages;

    WallPages(ReadWall wall, ReadOwedReports owedReports, Pages pages) {
        this.wall = wall;
        this.owedReports = owedReports;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> wall(HttpRequest<?> request, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        Nights nights = wall.nights(by);
        HttpParameters asked = request.getParameters();
        Wanted wanted = Wanted.of(asked, nights);
        ReadWall.Seen seen = wall.seen(wanted, by);
        LocalDate night = wanted.night();
        Map<String, Object> model = new HashMap<>();
        model.put("nights", nights.each());
        model.put("night", night == null ? nights.firstNight() : night);
        model.put("offices", seen.offices());
        model.put("count", seen.count());
        model.put("hidden", seen.hidden());
        model.put("looking", wanted.any());
        model.put("typed", wanted.typed());
        List<Block> blocks = blocks();
        model.put("blocks", blocks);
        model.put("sought", sought(wanted, blocks));
        model.put("nightChoices", nights.each().stream().map(WallPages::choice).toList());
        model.put("kindChoices", Choice.of(KINDS, "wall.kind"));
        model.put("reports", reports(by));
        model.put("owed", wanted.any() || by.is(Role.SPECIALIST) ? List.of() : owed(by));
        model.put("more", seen.more() ? "/vacancies?" + wanted.query() + "&page=" + (wanted.page() + 1) : "");
        return pages.show("wall/wall", by, model);
    }

    /** What is looked for, in words. */
    private static List<String> sought(Wanted wanted, List<Block> blocks) {
        Stream<String> night = Stream.ofNullable(wanted.night()).map(Say::night);
        Stream<String> kind =
                Stream.of(wanted.kind()).filter(KINDS::contains).map(code -> Words.of("wall.kind." + code));
        Stream<String> needs = blocks.stream()
                .flatMap(block -> block.choices().stream())
                .filter(choice -> wanted.needs().contains(choice.value()))
                .map(Choice::words);
        return Stream.of(night, kind, needs).flatMap(words -> words).toList();
    }

    static Choice choice(LocalDate night) {
        return new Choice(night.toString(), Say.night(night));
    }

    /** Who may write down what an office said (the API lets nobody else). */
    static boolean reports(Actor by) {
        return by.is(Role.HUB_COORDINATOR, Role.CORE_STAFF);
    }

    private List<Block> blocks() {
        Map<String, List<Places.CareCode>> words =
                wall.words().stream().collect(Collectors.groupingBy(Places.CareCode::block));
        return BLOCKS.stream()
                .map(block -> new Block(
                        block,
                        words.getOrDefault(block, List.of()).stream()
                                .map(word -> new Choice(word.code(), word.label()))
                                .toList()))
                .toList();
    }

    private List<Silent> owed(Actor by) {
        return owedReports.today(by).stream()
                .collect(Collectors.groupingBy(
                        ReadOwedReports.Line::officeId, java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> new Silent(
                        lines.getFirst().officeId(),
                        lines.getFirst().office(),
                        lines.getFirst().telephone(),
                        lines))
                .toList();
    }
}
