package jp.yoridokoro.pages.town;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.HubFunction;
import jp.yoridokoro.directory.Municipalities;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.directory.web.OfficeView;
import jp.yoridokoro.directory.web.OfficeViews;
import jp.yoridokoro.directory.web.PositioningView;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;

/** What lies on the desk when an office is looked at. */
@Singleton
public class OfficeDesk {
    private final OfficeViews views;
    private final Offices offices;
    private final Municipalities municipalities;
    private final Clock clock;

    OfficeDesk(OfficeViews views, Offices offices, Municipalities municipalities, Clock clock) {
        this.views = views;
        this.offices = offices;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @param whose the municipality's name @param own whether it is the reader's, who may end it while it lasts */
    public record Place(PositioningView positioning, String whose, boolean own, boolean over) {}

    @Transactional
    public Map<String, Object> model(UUID id, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        LocalDate today = LocalDate.now(clock);
        OfficeView office = views.of(id);
        Map<String, Object> model = new HashMap<>();
        model.put("office", office);
        model.put("keeps", offices.mayBeKeptBy(id, by.tenant(), today));
        model.put(
                "places",
                office.positionings().stream().map(one -> place(one, today, by)).toList());
        model.put("functions", Choice.of(HubFunction.values(), "town.function"));
        model.put("known", Choice.of(Known.values(), "town.reached"));
        model.put("from", today);
        return model;
    }

    private Place place(PositioningView one, LocalDate today, Actor by) {
        String whose = municipalities
                .findByCode(one.municipality())
                .map(found -> found.name())
                .orElse("");
        LocalDate to = one.to();
        return new Place(one, whose, one.municipality().equals(by.tenant()), to != null && !to.isAfter(today));
    }

    /** Who answers, as it is known. */
    @Transactional
    public Typed contact(UUID id) {
        OfficeView office = views.of(id);
        Map<String, Object> known = new HashMap<>();
        known.put("version", office.version());
        known.put("window", office.contact().window());
        known.put("telephone", office.contact().telephone());
        known.put("roundTheClock", office.contact().roundTheClock());
        return Typed.known(known);
    }

    /** The functions of a positioning, in words. */
    public static List<Choice> functions(PositioningView positioning) {
        return Choice.of(positioning.functions().stream().map(HubFunction::name).toList(), "town.function");
    }
}
