package jp.yoridokoro.directory.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Capabilities;
import jp.yoridokoro.directory.Offices;
import jp.yoridokoro.directory.Positionings;
import jp.yoridokoro.directory.ServiceUnit;
import jp.yoridokoro.directory.Units;

/** Offices and units with everything that hangs on them, for the API and for pages. */
@Singleton
public class OfficeViews {
    private final Offices offices;
    private final Units units;
    private final Capabilities capabilities;
    private final Positionings positionings;

    OfficeViews(Offices offices, Units units, Capabilities capabilities, Positionings positionings) {
        this.offices = offices;
        this.units = units;
        this.capabilities = capabilities;
        this.positionings = positionings;
    }

    /** @throws Refused {@code base-unknown} */
    @Transactional
    public OfficeView of(UUID id) {
        return OfficeView.of(
                offices.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)),
                units.ofOffice(id).stream().map(this::of).toList(),
                units.pools(id),
                positionings.of(id).stream().map(PositioningView::of).toList());
    }

    /** @throws Refused {@code base-unknown} */
    @Transactional
    public UnitView unit(UUID id) {
        return of(units.findById(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)));
    }

    UnitView of(ServiceUnit unit) {
        return UnitView.of(unit, capabilities.of(unit.id()));
    }
}
