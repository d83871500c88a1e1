package jp.yoridokoro.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import org.jspecify.annotations.Nullable;

/** Opens a hub in the actor's own municipality, or says anew what it is, serves and neighbours. */
@Singleton
public class KeepHub {
    private static final Map<String, Reason> RULES = Map.of(
            "hub_name_once_per_municipality", DirectoryReason.HUB_NAME_TAKEN,
            "hub_area_id_fkey", BaseReason.UNKNOWN,
            "hub_area_municipality_fkey", DirectoryReason.MUNICIPALITY_NOT_LISTED,
            "hub_neighbour_neighbour_id_fkey", BaseReason.UNKNOWN,
            "hub_neighbour_pkey", DirectoryReason.NEIGHBOUR_TWICE,
            "hub_neighbour_rank_once", DirectoryReason.NEIGHBOUR_TWICE,
            "hub_neighbour_not_itself", DirectoryReason.NEIGHBOUR_ITSELF);

    private final Hubs hubs;

    KeepHub(Hubs hubs) {
        this.hubs = hubs;
    }

    /** @throws Refused {@code directory-hub-name-taken}, {@code directory-municipality-not-listed}, {@code directory-neighbour-twice} */
    @Transactional
    public HubView open(HubForm form, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return keep(() -> hubs.save(hub(UUID.randomUUID(), by.tenant(), form, null)), form);
    }

    /** @throws Refused {@code base-unknown} for another municipality's hub, {@code base-version} with both values, and those of {@link #open} */
    @Transactional
    public HubView change(UUID id, HubForm form, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        Hub before = hubs.lock(id)
                .filter(found -> found.municipality().equals(by.tenant()))
                .orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        if (!Objects.equals(before.version(), form.version())) {
            throw new Refused(BaseReason.VERSION, Map.of("yours", form, "current", HubView.of(before, hubs)));
        }
        hubs.dropFunctions(id);
        hubs.dropServed(id);
        hubs.dropNeighbours(id);
        return keep(() -> hubs.update(hub(id, by.tenant(), form, before.version())), form);
    }

    private HubView keep(java.util.function.Supplier<Hub> write, HubForm form) {
        return Refused.onConstraint(RULES, () -> {
            Hub hub = write.get();
            form.functions().forEach(function -> hubs.addFunction(hub.id(), function));
            areas(hub, form)
                    .forEach(part ->
                            hubs.serve(hub.id(), part.municipality(), Objects.requireNonNullElse(part.district(), "")));
            Objects.requireNonNullElse(form.neighbours(), List.<HubForm.NeighbourForm>of())
                    .forEach(next -> hubs.addNeighbour(hub.id(), next.hubId(), next.relation(), next.rank()));
            return HubView.of(hub, hubs);
        });
    }

    private static List<Hubs.Served> areas(Hub hub, HubForm form) {
        return form.areas() == null || form.areas().isEmpty()
                ? List.of(new Hubs.Served(hub.municipality(), ""))
                : form.areas().stream().distinct().toList();
    }

    private static Hub hub(UUID id, String municipality, HubForm form, @Nullable Long version) {
        return new Hub(
                id,
                municipality,
                form.areaId(),
                form.name(),
                form.type(),
                form.telephone(),
                form.nightTelephone(),
                form.latitude(),
                form.longitude(),
                version);
    }
}
