package jp.yoridokoro.pages.handover;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.yoridokoro.directory.Hub;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.directory.Neighbour;
import jp.yoridokoro.handoff.Handoff;
import jp.yoridokoro.handoff.HandoffWorkflow.Party;
import jp.yoridokoro.handover.Sides;
import jp.yoridokoro.handover.web.HandoffView;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.pages.Choice;

/** Puts names to hand-offs. */
@Singleton
class HandoffCards {
    private final Hubs hubs;
    private final Sides sides;
    private final ObjectMapper json;
    private final Clock clock;

    HandoffCards(Hubs hubs, Sides sides, ObjectMapper json, Clock clock) {
        this.hubs = hubs;
        this.sides = sides;
        this.json = json;
        this.clock = clock;
    }

    HandoffCard of(Handoff handoff, Actor by) {
        Set<Party> stands = by.is(Role.HUB_COORDINATOR, Role.CORE_STAFF) ? sides.of(handoff, by) : Set.of();
        return new HandoffCard(
                HandoffView.of(handoff, json, clock.instant()),
                hub(handoff.fromHubId()),
                hub(handoff.toHubId()),
                telephone(stands.contains(Party.RECEIVER) ? handoff.fromHubId() : handoff.toHubId()),
                stands);
    }

    private String telephone(UUID id) {
        return hubs.findById(id).map(Hub::telephone).orElse("");
    }

    String hub(UUID id) {
        return hubs.findById(id).map(Hub::name).orElse("");
    }

    /** How those hubs are telephoned, by their names. */
    List<Choice> telephones(List<Choice> others) {
        return others.stream()
                .map(hub -> new Choice(telephone(UUID.fromString(hub.value())), hub.words()))
                .filter(hub -> !hub.value().isBlank())
                .toList();
    }

    /** Hubs a case can be handed to: siblings and neighbours in their order, then the others at home. */
    List<Choice> others(UUID owner, String municipality) {
        List<UUID> near =
                hubs.neighbours(owner).stream().map(Neighbour::neighbourId).toList();
        return Stream.concat(
                        near.stream().flatMap(id -> hubs.findById(id).stream()),
                        hubs.findByMunicipalityOrderByName(municipality).stream()
                                .filter(hub -> !near.contains(hub.id())))
                .filter(hub -> !hub.id().equals(owner))
                .map(hub -> new Choice(hub.id().toString(), hub.name()))
                .toList();
    }
}
