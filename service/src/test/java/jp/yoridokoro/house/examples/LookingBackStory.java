package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;

/** The hub looks back at a night: what くわの実ホーム showed, whether its word held, and who has not reported today. */
final class LookingBackStory implements Story {
    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Town town = scene.town;
        UUID office = town.given.office("くわの実ホーム");
        UUID unit = town.given.unit(office, "くわの実ホーム 短期入所", 4);
        town.given.capability(unit, "NIGHT_INTAKE", "YES");
        town.given.capability(unit, "BEHAVIOUR_10", "YES");
        Teller provider = scene.office(unit);
        scene.given.service.clock().set("2026-11-20T14:00");
        provider.post("/api/vacancies/units/" + unit + "/reports", """
                {"channel": "WEB", "from": "2026-11-20", "to": "2026-11-22", "status": "OPEN", "occupied": 2, "freeAny": 2}
                """);
        scene.given.service.clock().set("2026-11-20T22:10");
        town.staying(scene.kenji(), unit, 2);
        scene.given.service.clock().set("2026-11-21T16:00");

        Teller coordinator = scene.coordinator();
        String shown = "/api/vacancies/at?instant=2026-11-20T22:05:00%%2B09:00&from=2026-11-20&until=%s&unit=" + unit;
        coordinator.get(shown.formatted("2026-11-22"));
        coordinator.refused("base-input").get(shown.formatted("2026-11-20"));
        coordinator.get("/api/vacancies/series?from=2026-11-01&until=2026-12-01&per=month&unit=" + unit);
        String ofOffice = "&office=" + office;
        coordinator.get("/api/vacancies/accuracy?from=2026-11-20&until=2026-11-21" + ofOffice);
        scene.by(scene.given.specialist(office))
                .refused("base-not-yours")
                .get("/api/vacancies/accuracy?from=2026-11-20&until=2026-11-21");
        coordinator.get("/api/vacancies/feed?from=2026-11-20&until=2026-11-22" + ofOffice);
        provider.get("/api/owed-reports");
    }
}
