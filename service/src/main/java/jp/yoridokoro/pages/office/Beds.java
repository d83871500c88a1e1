package jp.yoridokoro.pages.office;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.calendar.ReportNight;
import org.jspecify.annotations.Nullable;

/** The form of the free beds of one night. */
@Serdeable
public record Beds(
        @NotNull LocalDate night, @NotEmpty @Size(max = 100) List<@Valid Unit> units) {

    /** The free beds of one unit; a field the page does not show is 0. */
    @Serdeable
    public record Unit(
            @NotNull UUID id,
            @PositiveOrZero @Max(99) int freeFemale,
            @PositiveOrZero @Max(99) int freeMale,
            @PositiveOrZero @Max(99) int freeAny,
            @Nullable @Size(max = 500) String conditions) {}

    /** The form as it opens: what was last said. */
    public static Typed known(OfficeToday.View view) {
        Map<String, Object> known = new HashMap<>();
        known.put("night", view.night());
        for (int i = 0; i < view.units().size(); i++) {
            UnitCard unit = view.units().get(i);
            String at = "units[" + i + "].";
            known.put(at + "id", unit.id());
            known.put(at + "freeFemale", unit.free("freeFemale"));
            known.put(at + "freeMale", unit.free("freeMale"));
            known.put(at + "freeAny", unit.free("freeAny"));
            known.put(at + "conditions", unit.conditions());
        }
        return Typed.known(known);
    }

    public List<ReportNight.Free> free() {
        return units.stream()
                .map(unit -> new ReportNight.Free(
                        unit.id(),
                        unit.freeMale(),
                        unit.freeFemale(),
                        unit.freeAny(),
                        unit.conditions() == null ? "" : unit.conditions()))
                .toList();
    }
}
