package jp.yoridokoro.matching;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.settings.InForce;
import jp.yoridokoro.vacancy.Freshness;
import jp.yoridokoro.vacancy.UnitNight;
import jp.yoridokoro.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** Judges every unit within reach of a hub for a need, best first; those that do not fit come last, with the reason. */
@Singleton
public class FindPlaces {
    private static final Duration LATELY = Duration.ofDays(30);
    public static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::fit)
            .thenComparingDouble(candidate -> -candidate.score().total())
            .thenComparing(Candidate::office)
            .thenComparing(Candidate::unitId);

    private final Places places;
    private final Vacancies vacancies;

    FindPlaces(Places places, Vacancies vacancies) {
        this.places = places;
        this.vacancies = vacancies;
    }

    /**
     * Every unit of services 24, 33 and 32 within reach, judged.
     *
     * @param settings in force for the case; its weights and hours are used
     */
    @Transactional
    public List<Candidate> find(Need need, UUID hub, Reach reach, InForce settings) {
        LocalDate first = need.nights().firstNight();
        List<Place> near = places.within(hub, reach.level(), first, need.at().minus(LATELY));
        if (near.isEmpty()) {
            return List.of();
        }
        List<UUID> units = near.stream().map(Place::unitId).toList();
        List<Places.CareCode> vocabulary = places.careCodes();
        Map<UUID, Map<String, Known>> can = places.capabilities(units, Rules.asked(need, vocabulary)).stream()
                .collect(Collectors.groupingBy(
                        Places.Said::unitId, Collectors.toMap(Places.Said::code, Places.Said::value)));
        Map<UUID, List<UnitNight>> nights = vacancies
                .ofUnits(units, first, need.nights().leaving())
                .stream()
                .collect(Collectors.groupingBy(UnitNight::unitId));
        return near.stream()
                .map(place -> judge(
                        need,
                        place,
                        can.getOrDefault(place.unitId(), Map.of()),
                        nights.getOrDefault(place.unitId(), List.of()),
                        vocabulary,
                        settings))
                .sorted(BEST_FIRST)
                .toList();
    }

    static Candidate judge(
            Need need,
            Place place,
            Map<String, Known> can,
            List<UnitNight> nights,
            List<Places.CareCode> vocabulary,
            InForce settings) {
        Instant confirmed =
                Rules.oldest(need, nights).map(UnitNight::confirmedAt).orElse(null);
        Freshness freshness = Freshness.of(confirmed, need.at(), settings);
        Rules.Looked looked = new Rules.Looked(place, can, nights, freshness, settings);
        List<Verdict> verdicts = Rules.judge(need, looked, vocabulary);
        Double km = km(need, place);
        return new Candidate(
                place.unitId(),
                place.officeId(),
                place.office(),
                place.unit(),
                place.serviceCode(),
                place.telephone(),
                Rules.sum(verdicts),
                freshness,
                confirmed,
                confirmed == null
                        ? null
                        : Duration.between(confirmed, need.at()).toMinutes(),
                km,
                place.reach(),
                Words.of("words.aside", place.reach().label(), place.by()),
                Score.of(need, looked, km),
                verdicts);
    }

    /** Great-circle distance, one decimal. */
    private static @Nullable Double km(Need need, Place place) {
        if (need.latitude() == null
                || need.longitude() == null
                || place.latitude() == null
                || place.longitude() == null) {
            return null;
        }
        double lat1 = Math.toRadians(need.latitude());
        double lat2 = Math.toRadians(place.latitude());
        double dLat = lat2 - lat1;
        double dLon = Math.toRadians(place.longitude() - need.longitude());
        double a = Math.pow(Math.sin(dLat / 2), 2) + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
        return Math.round(6371 * 2 * Math.asin(Math.sqrt(a)) * 10) / 10.0;
    }
}
