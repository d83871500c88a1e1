package jp.yoridokoro.pages.specialist;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.duplicate.ListPairs;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.readiness.Gap;
import jp.yoridokoro.readiness.ReadReadiness;
import jp.yoridokoro.registration.ReadRegistration;
import jp.yoridokoro.registration.RegistrationState;
import jp.yoridokoro.registration.Registrations;

/** People who are not ready, applications that wait for this reader, and records that may be of one person. */
@Singleton
class PeopleLines {
    private final ReadReadiness readReadiness;
    private final ReadRegistration readRegistration;
    private final ListPairs listPairs;

    PeopleLines(ReadReadiness readReadiness, ReadRegistration readRegistration, ListPairs listPairs) {
        this.readReadiness = readReadiness;
        this.readRegistration = readRegistration;
        this.listPairs = listPairs;
    }

    List<TodayLine> of(Actor by) {
        List<TodayLine> lines = new ArrayList<>();
        gaps(by).ifPresent(lines::add);
        waiting(by.role()).forEach(state -> applications(state, by).ifPresent(lines::add));
        if (by.is(Role.CORE_STAFF, Role.MUNICIPALITY)) {
            listPairs.waiting(by).map(PeopleLines::pair).ifPresent(lines::add);
        }
        return lines;
    }

    /** The gap most people have is a number; by name is only the one who is least ready. */
    private Optional<TodayLine> gaps(Actor by) {
        Map<Gap.Code, Integer> counts = new EnumMap<>(Gap.Code.class);
        readReadiness
                .rollUp(false, false, by)
                .forEach(office -> office.gaps().forEach((gap, many) -> counts.merge(gap, many, Integer::sum)));
        Optional<Map.Entry<Gap.Code, Integer>> most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        ReadReadiness.Asked everybody = new ReadReadiness.Asked(null, null, null, false);
        return most.flatMap(gap -> readReadiness.worst(everybody, null, 1, null, by).items().stream()
                .findFirst()
                .map(worst -> new TodayLine(
                        Words.of("today.gaps"),
                        Words.of("today.people", gap.getValue()),
                        false,
                        Words.of(
                                "today.gaps.worst",
                                Words.of("readiness." + gap.getKey()),
                                worst.familyName() + " " + worst.givenName(),
                                worst.score(),
                                worst.gaps().size()),
                        "/people/" + worst.personId() + "#readiness",
                        Words.of("today.gaps.do"))));
    }

    private static TodayLine pair(UUID person) {
        return new TodayLine(
                Words.of("today.pairs"),
                Words.of("today.pairs.count"),
                false,
                Words.of("today.pairs.worst"),
                "/people/" + person + "/lookalikes",
                Words.of("today.pairs.do"));
    }

    private static List<RegistrationState> waiting(Role role) {
        return switch (role) {
            case SPECIALIST -> List.of(RegistrationState.DRAFT);
            case HUB_COORDINATOR -> List.of(RegistrationState.SUBMITTED, RegistrationState.ASSESSING);
            default -> List.of(RegistrationState.JUDGING, RegistrationState.SUBMITTED, RegistrationState.ASSESSING);
        };
    }

    private Optional<TodayLine> applications(RegistrationState state, Actor by) {
        Page<Registrations.Line> page = readRegistration.list(state, false, null, 50, null, by);
        return page.items().stream()
                .findFirst()
                .map(first -> new TodayLine(
                        Words.of("today.state." + state),
                        Words.of(
                                page.next() == null ? "today.count" : "today.more",
                                page.items().size()),
                        false,
                        Words.of("today.state.worst", first.familyName() + " " + first.givenName()),
                        "/registrations/" + first.id(),
                        Words.of("today.state." + state + ".do")));
    }
}
