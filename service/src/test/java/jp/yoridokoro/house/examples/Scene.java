package jp.yoridokoro.house.examples;

import java.util.UUID;
import jp.yoridokoro.emergency.Town;
import jp.yoridokoro.testing.Caller;
import jp.yoridokoro.testing.Given;

/** Where a story plays: 栃木市 with one hub, whose staff have names. */
final class Scene {
    final Examples examples;
    final Town town;
    final Given given;

    private Scene(Examples examples, Town town) {
        this.examples = examples;
        this.town = town;
        this.given = town.given;
        examples.municipality(given, "栃木市", "092037");
        given.service.sql("update hub set name = 'くらしだいじネット', telephone = '0282-00-0100' where id = ?", town.hub);
    }

    static Scene in(Examples examples, String preset) {
        return new Scene(examples, Town.of(preset));
    }

    Teller coordinator() {
        return by(town.coordinator);
    }

    Teller core() {
        return by(given.core());
    }

    Teller officer() {
        return by(given.municipalStaff());
    }

    /** Somebody of the office of a unit. */
    Teller office(UUID unit) {
        return by(town.provider(unit));
    }

    /** 川上 健二, 35, who lives with his mother. */
    UUID kenji() {
        UUID person = town.person("川上", "健二", "MALE", 12);
        given.service.sql("update person set created_at = '2026-04-01T00:00:00Z' where id = ?", person);
        return person;
    }

    Teller by(Caller caller) {
        given.service.sql("""
                update staff_account set display_name = case role
                    when 'HUB_COORDINATOR' then '佐藤 美咲' when 'CORE_STAFF' then '鈴木 大輔' when 'MUNICIPALITY' then '田中 裕子'
                    when 'SPECIALIST' then '青葉 花子' else '小林 誠' end
                where municipality = ? and display_name = role
                """, given.municipality);
        return examples.by(caller);
    }
}
