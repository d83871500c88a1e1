package jp.yoridokoro.pages.office;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.ReadCase;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.placement.Offer;
import jp.yoridokoro.placement.OfferSheet;
import jp.yoridokoro.placement.web.OfferView;

/** What is asked of an office, with nothing that says who it is. */
@Singleton
public class OfferCards {
    private static final int FEW = 4;
    private static final Duration SOON = Duration.ofMinutes(10);

    private final ReadCase readCase;
    private final OfficeRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    OfferCards(ReadCase readCase, OfficeRows rows, ObjectMapper json, Clock clock) {
        this.readCase = readCase;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** @param clock OK, SOON or OVER */
    public record Card(OfferView offer, OfferSheet sheet, String unit, String clock) {
        public String nights() {
            return Say.nights(sheet.firstNight(), sheet.leaving());
        }

        /** Initials where they may be said, sex and age band. */
        public String who() {
            return Stream.of(sheet.initials() == null ? "" : sheet.initials(), sheet.sex(), sheet.ageBand())
                    .filter(word -> !word.isEmpty())
                    .reduce((a, b) -> a + "・" + b)
                    .orElse("");
        }

        /** The first of what is needed, for a list. */
        public List<OfferSheet.Line> brief() {
            return sheet.needs().stream().limit(FEW).toList();
        }

        /** Whether the sheet still says what is needed. */
        public boolean told() {
            return !sheet.sex().isEmpty();
        }

        public boolean open() {
            return offer.state() == Offer.State.SENT;
        }

        public boolean several() {
            return sheet.nights() > 1;
        }

        /** The nights one may begin with. */
        public List<Choice> firsts() {
            List<Choice> choices = new ArrayList<>();
            sheet.firstNight()
                    .datesUntil(sheet.leaving())
                    .forEach(night -> choices.add(new Choice(night.toString(), Say.night(night))));
            return choices;
        }

        /** The days one may end on, each as the last night slept. */
        public List<Choice> lasts() {
            List<Choice> choices = new ArrayList<>();
            sheet.firstNight()
                    .datesUntil(sheet.leaving())
                    .forEach(night -> choices.add(new Choice(night.plusDays(1).toString(), Say.night(night))));
            return choices;
        }

        /** What became of it, in a sentence. */
        public String state() {
            return Words.of("office.offer.state." + offer.state());
        }
    }

    /** Which offers a page shows, so that it can tell when there are others. */
    public static String ids(List<Card> cards) {
        return cards.stream().map(card -> card.offer().id().toString()).collect(Collectors.joining(" "));
    }

    List<Card> waiting(Actor by) {
        return readCase.waiting(by).stream().map(offer -> card(offer, by)).toList();
    }

    Card one(UUID id, Actor by) {
        return card(readCase.offer(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN)), by);
    }

    OfferSheet sheet(Offer offer) {
        try {
            return json.readValue(offer.sheet(), OfferSheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an offer's time is nearly over. */
    private static String clock(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        return left.isNegative() ? "OVER" : left.compareTo(SOON) <= 0 ? "SOON" : "OK";
    }

    private Card card(Offer offer, Actor by) {
        OfferView view = OfferView.of(offer, clock.instant());
        return new Card(
                view,
                sheet(offer).seenIn(view.state()),
                rows.units(offer.officeId(), LocalDate.now(clock)).stream()
                        .filter(unit -> unit.id().equals(offer.unitId()))
                        .map(OfficeRows.Unit::name)
                        .findFirst()
                        .orElse(""),
                clock(offer.expiresAt(), clock.instant()));
    }
}
