package jp.yoridokoro.capsule;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A capsule as it was printed.
 *
 * @param id opaque; the only thing the code on the sheet carries
 * @param plans the versions it was printed from, such as CAREGIVER_ABSENCE 3
 * @param handedOn null: still to be handed over
 * @param old 古いカプセル: a version is in force now that it was not printed from
 */
@Serdeable
@Introspected
public record CapsulePrint(
        UUID id,
        UUID personId,
        String municipality,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> plans,
        LocalDate printedOn,
        @Nullable LocalDate handedOn,
        String handedTo,
        boolean old) {}
