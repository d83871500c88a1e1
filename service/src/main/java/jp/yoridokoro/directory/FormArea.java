package jp.yoridokoro.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Forms an area of several municipalities, the actor's own among them. */
@Singleton
public class FormArea {
    private final Areas areas;

    FormArea(Areas areas) {
        this.areas = areas;
    }

    /**
     * @param municipalities 6-digit codes
     * @throws Refused {@code base-not-yours} where the actor's own is missing, {@code directory-area-name-taken}, {@code
     *     directory-municipality-not-listed}
     */
    @Transactional
    public Areas.Area form(String name, Set<String> municipalities, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        if (!municipalities.contains(by.tenant())) {
            throw new Refused(BaseReason.NOT_YOURS);
        }
        UUID id = UUID.randomUUID();
        return Refused.onConstraint(
                Map.of(
                        "area_name_once", DirectoryReason.AREA_NAME_TAKEN,
                        "area_municipality_municipality_fkey", DirectoryReason.MUNICIPALITY_NOT_LISTED),
                () -> {
                    areas.add(id, name);
                    municipalities.forEach(code -> areas.join(id, code));
                    return areas.find(id).orElseThrow();
                });
    }
}
