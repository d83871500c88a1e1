package jp.yoridokoro.pages.plan;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Browser;
import jp.yoridokoro.testing.Caller;

/** A specialist's client 川上 健司 with a first plan, for the tests of plan pages. */
public final class Client {
    public final Town town = Town.of("tochigi");
    public final UUID planning = town.given.office("青葉相談支援");
    public final Caller specialist = town.given.specialist(planning);
    public final String login = town.given.login("SPECIALIST", null, planning);
    public final UUID person = town.person("川上", "健司", "MALE", 12);

    public Client() {
        town.service.sql("update person set specialist_office_id = ? where id = ?", planning, person);
        town.service.sql("""
                insert into emergency_contact (id, person_id, municipality, rank, name, relation, telephone, accepted)
                values (gen_random_uuid(), ?, ?, 1, '川上 よし子', '姉', '090-0000-0011', 'YES')
                """, person, town.given.municipality);
    }

    /** A page of this person, by the specialist. */
    public Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        Browser.signIn(page, town.service.url(), login);
        page.navigate(url(path));
        return page;
    }

    public String url(String path) {
        return town.service.url() + "/people/" + person + path;
    }

    /** The first version, with what a first night needs. */
    public void plan() {
        write(
                0,
                Map.of(
                        "CALLED", "けんちゃん",
                        "DANGERS", "大きな音がすると外へ飛び出すことがある",
                        "CALMING", "好きな音楽を聞く。静かな部屋で10分待つ",
                        "NEVER", "うしろから急にさわらない",
                        "MEDICINES", "バルプロ酸 朝夕（かばんの青い袋）",
                        "SEIZURES", "5分をこえたら救急車",
                        "KEY", "玄関の植木鉢の下"));
    }

    /** A version of the plan for the caregiver's absence. */
    public void write(int base, Map<String, String> words) {
        Map<String, Object> items = new HashMap<>();
        words.forEach((field, said) -> items.put(field, Map.of("words", said)));
        specialist
                .post(
                        "/api/people/" + person + "/plans",
                        Map.of(
                                "kind",
                                "CAREGIVER_ABSENCE",
                                "baseVersion",
                                base,
                                "madeWith",
                                List.of("本人", "家族"),
                                "items",
                                items,
                                "calls",
                                List.of(Map.of(
                                        "who",
                                        "姉 川上よし子",
                                        "telephone",
                                        "090-0000-0011",
                                        "what",
                                        "来られるかを聞く",
                                        "withinMinutes",
                                        15))))
                .ok();
    }

    public List<Object> column(String sql) {
        return town.service.column(sql, person);
    }
}
