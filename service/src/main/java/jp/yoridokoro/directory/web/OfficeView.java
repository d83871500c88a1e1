package jp.yoridokoro.directory.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.directory.BedPool;
import jp.yoridokoro.directory.Office;
import jp.yoridokoro.directory.OfficeNumber;
import org.jspecify.annotations.Nullable;

/**
 * An office as it is shown.
 *
 * @param numberHolds whether the check digit of the number is right; real numbers break it
 */
@Serdeable
public record OfficeView(
        UUID id,
        String officeNumber,
        boolean numberHolds,
        String name,
        String kana,
        @Nullable String municipality,
        String city,
        String street,
        String telephone,
        String fax,
        String url,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Contact contact,
        Instant updatedAt,
        @Nullable Instant verifiedAt,
        @Nullable Long version,
        List<UnitView> units,
        List<BedPool> pools,
        List<PositioningView> positionings) {

    /** Who answers in an emergency; empty where nobody has said. */
    @Serdeable
    public record Contact(String window, String telephone, Known roundTheClock) {}

    static OfficeView of(Office office, List<UnitView> units, List<BedPool> pools, List<PositioningView> positionings) {
        return new OfficeView(
                office.id(),
                office.officeNumber(),
                new OfficeNumber(office.officeNumber()).checkDigitHolds(),
                office.name(),
                office.kana(),
                office.municipality(),
                office.city(),
                office.street(),
                office.telephone(),
                office.fax(),
                office.url(),
                office.latitude(),
                office.longitude(),
                new Contact(office.contactWindow(), office.contactTelephone(), office.contactRoundTheClock()),
                office.updatedAt(),
                office.verifiedAt(),
                office.version(),
                units,
                pools,
                positionings);
    }
}
