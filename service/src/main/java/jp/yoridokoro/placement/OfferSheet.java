package jp.yoridokoro.placement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office may see before it accepts: what is needed tonight, and nothing that says who it is. No name, no birth date,
 * no address, no family (DOMAIN §3, §5 column R, FEATURES B5).
 *
 * @param initials family name first (DOMAIN §5); empty for a hidden place or a secret address
 * @param ageBand such as 30代; 18歳未満 for children; 不明
 * @param needs coded needs that are present or not known, in Japanese
 * @param daily sections of the plan open to offers, with every mention of the person's name replaced; empty for a hidden place
 */
@Serdeable
public record OfferSheet(
        LocalDate firstNight,
        LocalDate leaving,
        int nights,
        @Nullable String initials,
        String sex,
        String ageBand,
        @Nullable Integer supportCategory,
        String behaviour,
        List<Line> needs,
        List<Line> daily) {

    /** What an office still sees of it: while it is asked and while it cares, all; afterwards which nights it was about. */
    public OfferSheet seenIn(Offer.State state) {
        return state == Offer.State.SENT || state == Offer.State.ACCEPTED
                ? this
                : new OfferSheet(firstNight, leaving, nights, "", "", "", null, "", List.of(), List.of());
    }

    /** One line of the sheet. */
    @Serdeable
    public record Line(String label, String words) {}
}
