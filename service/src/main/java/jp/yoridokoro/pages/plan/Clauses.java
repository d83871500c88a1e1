package jp.yoridokoro.pages.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.SettingRows;

/** The clauses of the local definition that say what is an emergency. */
@Singleton
class Clauses {
    private final SettingRows rows;

    Clauses(SettingRows rows) {
        this.rows = rows;
    }

    List<Clause> counting(String municipality, LocalDate day) {
        return rows.definition(municipality, day).stream()
                .flatMap(definition -> rows.clauses(definition.id()).stream())
                .filter(Clause::counts)
                .toList();
    }
}
