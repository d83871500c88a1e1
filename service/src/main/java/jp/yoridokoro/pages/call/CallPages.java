package jp.yoridokoro.pages.call;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.casework.web.CallForm;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.OpenEmergency;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.lifeline.KeepRunOuts;
import jp.yoridokoro.pages.Forms;
import jp.yoridokoro.pages.Pages;
import org.jspecify.annotations.Nullable;

/** A call comes in. The words looked for travel in the body: a name must not stand in an address. */
@Hidden
@Controller("/emergencies")
@Produces(MediaType.TEXT_HTML)
class CallPages {
    private static final Pattern HIRAGANA = Pattern.compile("[\\u3041-\\u3096]");
    private static final int TO_KATAKANA = 0x60;
    /** Offered first; the caller says otherwise. */
    private static final int NIGHTS = 3;

    private final OpenEmergency openEmergency;
    private final KeepRunOuts keepRunOuts;
    private final Emergencies emergencies;
    private final ReadCall readCall;
    private final Hubs hubs;
    private final Forms forms;
    private final Pages pages;
    private final Clock clock;

    CallPages(
            OpenEmergency openEmergency,
            KeepRunOuts keepRunOuts,
            Emergencies emergencies,
            ReadCall readCall,
            Hubs hubs,
            Forms forms,
            Pages pages,
            Clock clock) {
        this.openEmergency = openEmergency;
        this.keepRunOuts = keepRunOuts;
        this.emergencies = emergencies;
        this.readCall = readCall;
        this.hubs = hubs;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param person somebody already known, where one comes from that person's page */
    @Get("/new")
    HttpResponse<?> call(@Nullable @QueryValue UUID person, Actor by) {
        Map<String, Object> known = new HashMap<>(Map.of("nights", NIGHTS));
        if (person != null) {
            known.put("personId", person);
        }
        return show(Typed.known(known), false, by);
    }

    /** The same page with those found; all that was typed stays. */
    @Post("/new/people")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> people(@Body Map<String, Object> body, Actor by) {
        return show(Typed.of(body), true, by);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(@Body Map<String, Object> body, Actor by) {
        Typed typed = Typed.of(body);
        return forms.send(whole(typed, by), CallForm.class, by, form -> open(form, by), again -> show(again, true, by));
    }

    /** Where a case landed that its caller's hub may not read: whom to telephone. */
    @Get("/elsewhere/{hub}")
    HttpResponse<?> elsewhere(UUID hub, Actor by) {
        Hub owner = hubs.findById(hub).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        return pages.show("hub/elsewhere", by, Map.of("hub", owner.name(), "telephone", owner.telephone()));
    }

    private HttpResponse<?> open(CallForm form, Actor by) {
        OpenEmergency.Landed landed = openEmergency.open(form.call(LocalDate.now(clock)), by);
        UUID id = landed.emergency().id();
        form.saidToLast(clock.instant()).forEach(said -> keepRunOuts.inTheCall(landed.emergency(), said, by));
        return emergencies.findById(id).isPresent()
                ? Pages.go("/emergencies/" + id, landed.joined() ? "joined" : "opened")
                : Pages.go("/emergencies/elsewhere/" + landed.owner().id());
    }

    private HttpResponse<?> show(Typed typed, boolean searching, Actor by) {
        by.mustBe(Role.SPECIALIST, Role.HUB_COORDINATOR, Role.CORE_STAFF, Role.MUNICIPALITY);
        return pages.form("hub/call", by, typed, Map.of("call", readCall.of(typed, searching, by)));
    }

    /** A caller picked by a tap is written out; where the person is known, what was begun of a stranger falls away. */
    private Typed whole(Typed typed, Actor by) {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        if (typed.has("personId")) {
            values.keySet().removeIf(name -> name.startsWith("stranger."));
        } else if (values.entrySet().stream()
                .noneMatch(field -> field.getKey().startsWith("stranger.")
                        && field.getValue().stream().anyMatch(value -> !value.isBlank()))) {
            values.keySet().removeIf(name -> name.startsWith("stranger."));
        }
        values.replaceAll((name, said) -> name.startsWith("stranger.") && name.endsWith("Kana")
                ? said.stream().map(CallPages::katakana).toList()
                : said);
        if (typed.has(ReadCall.CALLER)) {
            List<ReadCall.Caller> callers = readCall.callers(typed, by);
            int picked = Integer.parseInt(typed.value(ReadCall.CALLER));
            if (picked < callers.size()) {
                ReadCall.Caller caller = callers.get(picked);
                values.put("callerName", List.of(caller.name()));
                values.put("callerRelation", List.of(caller.relation()));
                if (!typed.has("callerTelephone")) {
                    values.put("callerTelephone", List.of(caller.telephone()));
                }
            }
        }
        return new Typed(values, null, null);
    }

    private static String katakana(String kana) {
        return HIRAGANA.matcher(kana.strip())
                .replaceAll(letter -> String.valueOf((char) (letter.group().charAt(0) + TO_KATAKANA)));
    }
}
