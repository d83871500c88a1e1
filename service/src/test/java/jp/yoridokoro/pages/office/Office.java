package jp.yoridokoro.pages.office;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;

/** An office of three units that reported yesterday at 9:12, and the phone of whoever works there. */
final class Office {
    final Town town = Town.of("tochigi");
    final UUID id = town.given.office("くわの実ホーム");
    final UUID women = unit("あさひ", 4, "FEMALE_ONLY");
    final UUID mixed = unit("ひなた", 4, "MIXED");
    final UUID men = unit("もみじ", 2, "MALE_ONLY");
    final String login = town.given.login("PROVIDER", null, id);

    UUID unit(String name, int capacity, String policy) {
        UUID unit = town.given.unit(id, name, capacity);
        town.given.capability(unit, "NIGHT_INTAKE", "YES");
        town.service.sql("update service_unit set sex_policy = ? where id = ?", policy, unit);
        return unit;
    }

    /** Yesterday's report of the three units, for yesterday's night alone. */
    Office saidYesterday() {
        said(women, "2026-11-19", 1, 0, 0);
        said(mixed, "2026-11-19", 0, 0, 2);
        said(men, "2026-11-19", 0, 1, 0);
        return this;
    }

    void said(UUID unit, String night, int female, int male, int any) {
        said(unit, night, female, male, any, "2026-11-19T09:12+09:00");
    }

    void said(UUID unit, String night, int female, int male, int any, String at) {
        town.service.sql("""
                insert into vacancy_report (id, unit_id, night, status, occupied, free_female, free_male, free_any, confirmed_at, changed_at, channel, reported_by)
                values (gen_random_uuid(), ?, cast(? as date), 'OPEN', 1, ?, ?, ?, cast(? as timestamptz), now(), 'WEB', gen_random_uuid())
                """, unit, night, female, male, any, at);
    }

    /** What stands for a unit on a night, as female male any and status. */
    List<Object> stands(UUID unit, String night) {
        return town.service.column(
                "select free_female || ' ' || free_male || ' ' || free_any || ' ' || status from vacancy_night where unit_id = ? and night = cast(? as date)",
                unit,
                night);
    }

    long reports() {
        return (Long) town.service
                .column(
                        "select count(*) from vacancy_report r join service_unit u on u.id = r.unit_id where u.office_id = ?",
                        id)
                .getFirst();
    }

    Page signedIn(com.microsoft.playwright.BrowserContext context) {
        Page page = context.newPage();
        Browser.signIn(page, town.service.url(), login);
        return page;
    }

    static Locator button(Page page, String words) {
        return page.locator("main button:visible", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
