package jp.yoridokoro.correction;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import jp.yoridokoro.placement.Disclosure;
import jp.yoridokoro.placement.OfferSheet;
import jp.yoridokoro.placement.Stay;
import jp.yoridokoro.placement.Stays;
import jp.yoridokoro.plan.CrisisPlans;

/** What of a plan an office was shown for a stay, field by field: only that may it correct. */
@Singleton
class ShownItems {
    private final Stays stays;
    private final Proposals proposals;
    private final CrisisPlans plans;
    private final Walls walls;
    private final ObjectMapper json;

    ShownItems(Stays stays, Proposals proposals, CrisisPlans plans, Walls walls, ObjectMapper json) {
        this.stays = stays;
        this.proposals = proposals;
        this.plans = plans;
        this.walls = walls;
        this.json = json;
    }

    /** Empty where the person had no plan or nothing of it was shown. Known to the service after the office's access has ended, too. */
    List<Proposal.Shown> of(Stay stay) {
        return walls.as(Actor.system(stay.municipality()), () -> {
            Map<String, String> words = stays.disclosed(stay.offerId()).map(this::sections).stream()
                    .flatMap(sections -> sections.plan().stream())
                    .collect(
                            Collectors.toMap(OfferSheet.Line::label, OfferSheet.Line::words, (first, second) -> first));
            return proposals.planShown(stay.offerId()).map(plans::items).orElse(List.of()).stream()
                    .filter(item -> words.containsKey(item.label()))
                    .map(item -> new Proposal.Shown(item.field(), item.label(), words.get(item.label())))
                    .toList();
        });
    }

    /** Whether the actor may read the disclosure still. */
    boolean open(UUID offer) {
        return stays.disclosed(offer).isPresent();
    }

    private Disclosure.Sections sections(String text) {
        try {
            return json.readValue(text, Disclosure.Sections.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
