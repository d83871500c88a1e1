package jp.yoridokoro.exchange.run;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.exchange.RegisterReport;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Shows the register files on their way in: how far they are, and what their trial said. */
@Singleton
public class ReadRuns {
    private final RegisterRuns runs;
    private final ObjectMapper json;

    ReadRuns(RegisterRuns runs, ObjectMapper json) {
        this.runs = runs;
        this.json = json;
    }

    /** @throws Refused {@code base-unknown}, also a day after it began */
    @Transactional
    public RegisterRun run(UUID id, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return runs.find(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
    }

    /** Those not taken in yet, the latest first, at most twenty. */
    @Transactional
    public List<RegisterRun> waiting(Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        return runs.waiting();
    }

    /** What the trial said; empty until it is over. */
    public Optional<RegisterReport> report(RegisterRun run) {
        return Optional.ofNullable(run.report()).map(this::read);
    }

    private RegisterReport read(String report) {
        try {
            return json.readValue(report, RegisterReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
