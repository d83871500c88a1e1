package jp.yoridokoro.matching;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * How good a place is among those that fit. The sum of its parts, every one shown; weights are settings
 * ({@code matching.weight.*}); docs/rules.md explains each.
 */
@Serdeable
public record Score(double total, List<Part> parts) {
    /**
     * @param most the weight in force
     * @param points what this place got of it, 0 to {@code most}
     * @param share the same before weighing, 0 to 1, so that another weight can be tried on a search of the past
     */
    @Serdeable
    public record Part(String code, String label, double points, int most, double share, String because) {}

    static Score of(Need need, Rules.Looked place, @Nullable Double km) {
        InForce settings = place.settings();
        List<Part> parts = new ArrayList<>();
        boolean stayed = Rules.stayed(need, place);
        add(
                parts,
                settings,
                "stayedBefore",
                stayed ? 1 : 0,
                Words.of(stayed ? "matching.stayed" : "matching.neverStayed"));
        Integer wish = wish(need, place);
        add(
                parts,
                settings,
                "wished",
                wish == null ? 0 : Math.max(0, 1 - (wish - 1) / 5.0),
                wish == null ? Words.of("matching.noWish") : Words.of("matching.wish", wish.toString()));
        double fresh = place.freshness() == Freshness.FRESH ? 1 : place.freshness() == Freshness.AGING ? 0.5 : 0;
        add(parts, settings, "freshness", fresh, place.freshness().label());
        double near = km == null ? 0 : Math.max(0, 1 - km / settings.number("matching.distanceKm"));
        add(
                parts,
                settings,
                "distance",
                near,
                km == null ? Words.of("matching.noDistance") : Math.round(km * 10) / 10.0 + "km");
        boolean own = place.place().level() == 1;
        add(parts, settings, "sameHub", own ? 1 : 0, place.place().reach().label());
        LocalTime now = need.at().atZone(TokyoClock.TOKYO).toLocalTime();
        boolean awake = Night.is(now, settings) && place.can("AWAKE_NIGHT_STAFF") == Known.YES;
        add(parts, settings, "awakeAtNight", awake ? 1 : 0, Words.of(awake ? "matching.awake" : "matching.notAwake"));
        int stays = place.place().stays();
        add(parts, settings, "fairness", 1.0 / (1 + stays), Words.of("matching.lately", Integer.toString(stays)));
        return new Score(round(parts.stream().mapToDouble(Part::points).sum()), List.copyOf(parts));
    }

    private static void add(List<Part> parts, InForce settings, String code, double share, String because) {
        int most = settings.number("matching.weight." + code);
        parts.add(new Part(
                code,
                Words.of("matching.score." + code),
                round(most * share),
                most,
                Math.round(share * 1000) / 1000.0,
                because));
    }

    private static @Nullable Integer wish(Need need, Rules.Looked place) {
        Need.Bond bond = need.places().get(place.place().unitId());
        return bond == null ? null : bond.wish();
    }

    private static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
