package jp.yoridokoro.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does what until when.
 *
 * @param owner who, in words
 * @param ownerStaffId their account, where they have one
 */
@Serdeable
@Introspected
public record NewTask(
        @NotBlank @Size(max = 500) String title,
        @NotBlank @Size(max = 200) String owner,
        @Nullable UUID ownerStaffId,
        @NotNull LocalDate dueOn) {}
