package jp.yoridokoro.news;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Walls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Everybody who listens, each told what their wall lets them see and nothing else. */
@Singleton
public class HearCases {
    private static final Logger LOG = LoggerFactory.getLogger(HearCases.class);
    /** A reader this far behind is cut off; it comes back and looks at everything. */
    private static final int BEHIND = 256;

    private final Sight sight;
    private final Walls walls;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    HearCases(Sight sight, Walls walls) {
        this.sight = sight;
        this.walls = walls;
    }

    /** @param wall whose eyes: the actor without the person, so that a hub's many boards are asked about once */
    private record Listener(Actor wall, FluxSink<CaseNews> ear) {}

    /** News from now on, until the listener leaves or the service stops; the first says that from here on nothing is missed. */
    public Flux<CaseNews> as(Actor by) {
        Actor wall = new Actor(null, by.role(), by.municipality(), by.hubId(), by.officeId());
        return Flux.<CaseNews>create(ear -> {
                    Listener listener = new Listener(wall, ear);
                    listeners.add(listener);
                    ear.onDispose(() -> listeners.remove(listener));
                    ear.next(CaseNews.ANYTHING);
                })
                .onBackpressureBuffer(BEHIND);
    }

    /** How many listen now. */
    public int count() {
        return listeners.size();
    }

    void tell(UUID caseId) {
        Map<Actor, Set<Listener>> byWall =
                listeners.stream().collect(Collectors.groupingBy(Listener::wall, Collectors.toSet()));
        byWall.forEach((wall, behindIt) -> hearable(wall, caseId)
                .ifPresent(news -> behindIt.forEach(listener -> listener.ear().next(news))));
    }

    /** The line was down: anything may have happened. */
    void tellAnything() {
        listeners.forEach(listener -> listener.ear().next(CaseNews.ANYTHING));
    }

    void end() {
        listeners.forEach(listener -> listener.ear().complete());
    }

    private Optional<CaseNews> hearable(Actor wall, UUID caseId) {
        try {
            return walls.as(wall, () -> {
                if (sight.sees(caseId)) {
                    return Optional.of(new CaseNews(caseId));
                }
                return sight.concerned(caseId) ? Optional.of(CaseNews.ANYTHING) : Optional.empty();
            });
        } catch (DataAccessException failure) {
            LOG.warn("news of a case reached not everybody", failure);
            return Optional.empty();
        }
    }
}
