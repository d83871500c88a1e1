package jp.yoridokoro.pages.stay;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.placement.Stay;

/** Reads a case for the page of one of its steps; the reading is accounted for as everywhere. */
@Singleton
public class ReadStep {
    private final ReadCase readCase;
    private final StayRows rows;

    ReadStep(ReadCase readCase, StayRows rows) {
        this.readCase = readCase;
        this.rows = rows;
    }

    public AtStep read(UUID id, Actor by) {
        ReadCase.Whole whole = readCase.whole(id, by);
        return new AtStep(
                whole, CaseHead.of(whole), Workflow.steps(whole.emergency().stage(), by.role()), places(whole.stays()));
    }

    /** Every place of the municipality a person could be at. */
    public List<Choice> places(Actor by) {
        return rows.units(by.tenant()).stream()
                .map(spot -> new Choice(
                        spot.unitId().toString(),
                        spot.office().equals(spot.unit()) ? spot.office() : spot.office() + " " + spot.unit()))
                .toList();
    }

    private List<Where> places(List<Stay> stays) {
        if (stays.isEmpty()) {
            return List.of();
        }
        Map<UUID, StayRows.Spot> spots = rows
                .spots(stays.stream().map(Stay::unitId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(StayRows.Spot::unitId, spot -> spot));
        return stays.stream()
                .map(stay ->
                        where(stay, spots.getOrDefault(stay.unitId(), new StayRows.Spot(stay.unitId(), "", "", ""))))
                .toList();
    }

    private static Where where(Stay stay, StayRows.Spot spot) {
        return new Where(
                stay.id(),
                stay.unitId(),
                spot.office(),
                spot.unit(),
                spot.telephone(),
                stay.firstNight(),
                stay.leaving(),
                stay.present() && stay.endedWhy() == null,
                stay.arrivedAt() == null && stay.endedWhy() == null);
    }
}
