package jp.yoridokoro.pages.town;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Capabilities.Capability;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.directory.Units;
import jp.yoridokoro.directory.web.OfficeViews;
import jp.yoridokoro.directory.web.UnitView;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;

/** What lies on the desk when a unit is looked at. */
@Singleton
class UnitDesk {
    private static final String CODE = "capabilities.";

    private final OfficeViews views;
    private final Offices offices;
    private final Units units;
    private final Clock clock;

    UnitDesk(OfficeViews views, Offices offices, Units units, Clock clock) {
        this.views = views;
        this.offices = offices;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public Map<String, Object> model(UUID id, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        UnitView unit = views.unit(id);
        Map<String, Object> model = new HashMap<>();
        model.put("unit", unit);
        model.put("office", offices.findById(unit.officeId()).orElseThrow().name());
        model.put("keeps", offices.mayBeKeptBy(unit.officeId(), by.tenant(), LocalDate.now(clock)));
        model.put(
                "pools",
                units.pools(unit.officeId()).stream()
                        .map(pool -> new Choice(pool.id().toString(), pool.name()))
                        .toList());
        return model;
    }

    /** The facts as they are known. */
    @Transactional
    public Typed facts(UUID id) {
        UnitView unit = views.unit(id);
        Map<String, Object> known = new HashMap<>();
        known.put("name", unit.name());
        known.put("shortStayType", unit.shortStayType());
        known.put("shortStayKind", unit.shortStayKind());
        known.put("groupHomeType", unit.groupHomeType());
        known.put("capacity", unit.capacity());
        known.put("sexPolicy", unit.sexPolicy());
        known.put("ageMin", unit.ageMin());
        known.put("ageMax", unit.ageMax());
        known.put("agePolicy", unit.agePolicy());
        known.put("categoryMin", unit.categoryMin());
        known.put("categoryMax", unit.categoryMax());
        known.put("maxStayDays", unit.maxStayDays());
        known.put("version", unit.version());
        return Typed.known(known);
    }

    /** What the unit can do, by block, in the order of the codes. */
    @Transactional
    public Map<String, List<Capability>> blocks(UUID id) {
        return views.unit(id).capabilities().stream()
                .collect(Collectors.groupingBy(Capability::block, LinkedHashMap::new, Collectors.toList()));
    }

    @Transactional
    public Typed capabilities(UUID id) {
        UnitView unit = views.unit(id);
        Map<String, Object> known = new HashMap<>();
        known.put("version", unit.version());
        unit.capabilities().forEach(one -> {
            known.put(CODE + one.code() + ".value", one.value());
            known.put(CODE + one.code() + ".note", one.note());
        });
        return Typed.known(known);
    }

    /** The form without the codes that stand as they stood; the source said once is everyone's. */
    @Transactional
    public Typed changed(UUID id, Typed typed) {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        values.remove("source");
        for (Capability one : views.unit(id).capabilities()) {
            String row = CODE + one.code();
            boolean same = typed.value(row + ".value").equals(one.value().name())
                    && typed.value(row + ".note").equals(one.note());
            if (same || !typed.has(row + ".value")) {
                values.remove(row + ".value");
                values.remove(row + ".note");
            } else {
                values.put(row + ".source", List.of(typed.value("source")));
            }
        }
        return new Typed(values, typed.problem(), typed.saved());
    }
}
