package jp.yoridokoro.directory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hub as it is shown. */
@Serdeable
public record HubView(
        UUID id,
        String municipality,
        String name,
        HubType type,
        String telephone,
        @Nullable String nightTelephone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID areaId,
        List<HubFunction> functions,
        List<Hubs.Served> areas,
        List<Neighbour> neighbours,
        @Nullable Long version) {

    /** The hub with everything that hangs on it. */
    public static HubView of(Hub hub, Hubs hubs) {
        return new HubView(
                hub.id(),
                hub.municipality(),
                hub.name(),
                hub.type(),
                hub.telephone(),
                hub.nightTelephone(),
                hub.latitude(),
                hub.longitude(),
                hub.areaId(),
                hubs.functions(hub.id()).stream().sorted().toList(),
                hubs.served(hub.id()),
                hubs.neighbours(hub.id()),
                hub.version());
    }
}
