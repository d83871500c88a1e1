package jp.yoridokoro.directory.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.directory.HubFunction;
import jp.yoridokoro.directory.Positionings.Positioning;
import org.jspecify.annotations.Nullable;

/**
 * 拠点等としての位置付け of an office by one municipality.
 *
 * @param to first day it no longer holds; null: open
 */
@Serdeable
public record PositioningView(
        UUID id,
        UUID officeId,
        String municipality,
        List<HubFunction> functions,
        LocalDate from,
        @Nullable LocalDate to) {

    static PositioningView of(Positioning positioning) {
        return new PositioningView(
                positioning.id(),
                positioning.officeId(),
                positioning.municipality(),
                Arrays.stream(positioning.functions().split(",", -1))
                        .map(HubFunction::valueOf)
                        .toList(),
                positioning.from(),
                positioning.to());
    }
}
