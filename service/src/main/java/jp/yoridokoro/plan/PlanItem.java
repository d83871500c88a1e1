package jp.yoridokoro.plan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a plan says in one field, and who may read it: the field's readers or fewer. */
@Serdeable
@Introspected
public record PlanItem(
        String field,
        String block,
        String label,
        String words,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> readers) {}
