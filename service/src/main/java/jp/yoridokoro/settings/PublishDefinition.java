package jp.yoridokoro.settings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** A new version of the local definition of 緊急時, from a day on. Running cases keep the one their call came under. */
@Singleton
public class PublishDefinition {
    private final SettingRows rows;
    private final Clock clock;

    PublishDefinition(SettingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A clause to publish: code of DOMAIN §7.1, whether it counts as an emergency, the words. */
    public record NewClause(String code, boolean counts, String wording) {}

    /** @throws Refused NOT_IN_THE_PAST, CASES_TODAY, VERSION_PLANNED */
    @Transactional
    public Definition publish(String wording, List<NewClause> clauses, LocalDate from, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Refused(SettingsReason.NOT_IN_THE_PAST, Map.of("from", from.toString()));
        }
        rows.endDefinitionAt(by.tenant(), from);
        UUID id = UUID.randomUUID();
        Refused.onConstraint(
                Map.of(
                        "running_cases_keep_their_versions", SettingsReason.CASES_TODAY,
                        "emergency_definition_once_at_a_time", SettingsReason.VERSION_PLANNED),
                () -> {
                    rows.beginDefinition(id, by.tenant(), wording, from);
                    return true;
                });
        for (int rank = 0; rank < clauses.size(); rank++) {
            NewClause clause = clauses.get(rank);
            rows.addClause(UUID.randomUUID(), id, clause.code(), clause.counts(), clause.wording(), rank + 1);
        }
        return rows.definition(by.tenant(), from).orElseThrow();
    }
}
