package jp.yoridokoro.pages.town;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Areas;
import jp.yoridokoro.directory.HubFunction;
import jp.yoridokoro.directory.HubType;
import jp.yoridokoro.directory.HubView;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.Neighbour;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;
import org.jspecify.annotations.Nullable;

/** What lies on the desk when hubs are kept. */
@Singleton
class HubDesk {
    /** Empty rows offered beyond those filled in. */
    private static final int MORE = 2;

    private final Hubs hubs;
    private final Areas areas;
    private final TownRows rows;

    HubDesk(Hubs hubs, Areas areas, TownRows rows) {
        this.hubs = hubs;
        this.areas = areas;
        this.rows = rows;
    }

    @Transactional
    public List<HubView> all(Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return hubs.findByMunicipalityOrderByName(by.tenant()).stream()
                .map(hub -> HubView.of(hub, hubs))
                .toList();
    }

    /** Names of hubs by id, of municipalities by code. */
    @Transactional
    public Map<String, String> names(Actor by) {
        Map<String, String> names = rows.hubs().stream()
                .collect(Collectors.toMap(hub -> hub.id().toString(), HubDesk::named, (a, b) -> a, HashMap::new));
        rows.near(by.tenant()).forEach(one -> names.put(one.municipality(), one.name()));
        return names;
    }

    private static String named(TownRows.Named hub) {
        return Words.of("town.hub.named", hub.name(), hub.municipality());
    }

    /** The hub as it is known. @throws Refused base-unknown for another municipality's */
    @Transactional
    public Typed known(UUID id, Actor by) {
        HubView hub = all(by).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        Map<String, Object> known = new HashMap<>();
        known.put("name", hub.name());
        known.put("type", hub.type());
        known.put("telephone", hub.telephone());
        known.put("nightTelephone", hub.nightTelephone());
        known.put("latitude", hub.latitude());
        known.put("longitude", hub.longitude());
        known.put("areaId", hub.areaId());
        known.put("functions", hub.functions());
        known.put("version", hub.version());
        for (int at = 0; at < hub.areas().size(); at++) {
            Hubs.Served part = hub.areas().get(at);
            known.put("areas[" + at + "].municipality", part.municipality());
            known.put("areas[" + at + "].district", part.district());
        }
        for (int at = 0; at < hub.neighbours().size(); at++) {
            Neighbour next = hub.neighbours().get(at);
            known.put("neighbours[" + at + "].hubId", next.neighbourId());
            known.put("neighbours[" + at + "].relation", next.relation());
            known.put("neighbours[" + at + "].rank", next.rank());
        }
        return Typed.known(known);
    }

    /** What the form offers. */
    @Transactional
    public Map<String, Object> choices(@Nullable UUID id, Typed typed, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        Map<String, Object> model = new HashMap<>();
        model.put("types", Choice.of(HubType.values(), "town.hubType"));
        model.put("functions", Choice.of(HubFunction.values(), "town.function"));
        model.put("relations", Choice.of(List.of("SIBLING", "NEIGHBOUR"), "town.relation"));
        model.put(
                "others",
                rows.hubs().stream()
                        .filter(hub -> !hub.id().equals(id))
                        .map(hub -> new Choice(hub.id().toString(), named(hub)))
                        .toList());
        model.putAll(areas(by));
        model.put("servedRows", filled(typed, "areas", "municipality") + MORE);
        model.put("neighbourRows", filled(typed, "neighbours", "hubId") + MORE);
        return model;
    }

    /** The municipalities around, and the areas there are. */
    @Transactional
    public Map<String, Object> areas(Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return Map.of(
                "municipalities",
                rows.near(by.tenant()).stream()
                        .map(one -> new Choice(one.municipality(), one.name()))
                        .toList(),
                "areas",
                areas.all().stream()
                        .map(area -> new Choice(area.id().toString(), area.name()))
                        .toList());
    }

    private static int filled(Typed typed, String list, String field) {
        int rows = 0;
        while (typed.has(list + "[" + rows + "]." + field)) {
            rows++;
        }
        return rows;
    }

    /** Rows without the one answer they hang on are not there. */
    static Typed said(Typed typed) {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        typed.values().keySet().stream()
                .filter(name -> name.matches("(areas|neighbours)\\[\\d+]\\..*"))
                .filter(name -> !typed.has(name.replaceAll("(areas\\[\\d+]\\.).*", "$1municipality")
                        .replaceAll("(neighbours\\[\\d+]\\.).*", "$1hubId")))
                .forEach(values::remove);
        return new Typed(values, typed.problem(), typed.saved());
    }
}
