package jp.yoridokoro.plan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A field of a crisis plan.
 *
 * @param readers OFFER (the sheet before acceptance), STAY (after), MEETING, HUB
 */
@Serdeable
@Introspected
public record PlanField(
        String code,
        String block,
        String label,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> readers) {}
