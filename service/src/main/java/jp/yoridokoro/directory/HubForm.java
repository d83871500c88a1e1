package jp.yoridokoro.directory;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a hub, all of it at once.
 *
 * @param areas what it serves; null or empty: the whole of its municipality
 * @param neighbours null: none
 * @param version the version read before; null for a new hub
 */
@Serdeable
public record HubForm(
        @NotBlank @Size(max = 100) String name,
        @NotNull HubType type,
        @NotBlank @Size(max = 30) String telephone,
        @Nullable @Size(max = 30) String nightTelephone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID areaId,
        @NotEmpty Set<HubFunction> functions,
        @Nullable List<Hubs.@Valid Served> areas,
        @Nullable List<@Valid NeighbourForm> neighbours,
        @Nullable Long version) {

    /** One hub to be asked next; see {@link Neighbour}. */
    @Serdeable
    public record NeighbourForm(
            @NotNull UUID hubId,
            @NotNull @Pattern(regexp = "SIBLING|NEIGHBOUR") String relation,
            @Positive int rank) {}
}
