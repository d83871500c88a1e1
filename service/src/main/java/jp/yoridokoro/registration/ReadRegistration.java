package jp.yoridokoro.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Page;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;
import jp.yoridokoro.meeting.Meeting;
import jp.yoridokoro.meeting.Meetings;
import jp.yoridokoro.meeting.Task;
import jp.yoridokoro.meeting.Tasks;
import org.jspecify.annotations.Nullable;

/** Opens a registration with its history, and accounts for it in the access log. */
@Singleton
public class ReadRegistration {
    private final Registrations registrations;
    private final Meetings meetings;
    private final Tasks tasks;
    private final ReadLog log;
    private final Clock clock;

    ReadRegistration(Registrations registrations, Meetings meetings, Tasks tasks, ReadLog log, Clock clock) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A registration in full.
     *
     * @param steps what the reader may do with it now
     */
    @Serdeable
    public record RegistrationFile(
            UUID id,
            RegistrationState state,
            Registration registration,
            List<RegistrationStep> steps,
            List<Registrations.Event> events,
            List<Meeting> meetings,
            List<Task> tasks) {}

    @Transactional
    public RegistrationFile read(UUID registrationId, @Nullable String purpose, Actor by) {
        Registration registration =
                registrations.findById(registrationId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(
                by, registration.municipality(), registration.personId(), "registration", ReadLog.purpose(purpose, by));
        return new RegistrationFile(
                registrationId,
                registration.state(),
                registration,
                RegistrationWorkflow.steps(registration.state(), by.role()),
                registrations.events(registrationId),
                meetings.of(registrationId),
                tasks.of(registrationId));
    }

    /** Everybody listed has been read by whoever sees the list. */
    @Transactional
    public Page<Registrations.Line> list(
            @Nullable RegistrationState state,
            boolean overdue,
            @Nullable UUID after,
            int size,
            @Nullable String purpose,
            Actor by) {
        List<Registrations.Line> found =
                registrations.list(state == null ? null : state.name(), overdue, LocalDate.now(clock), after, size + 1);
        Page<Registrations.Line> page = Page.of(found, size, last -> last.id().toString());
        page.items()
                .forEach(line ->
                        log.read(by, line.municipality(), line.personId(), "list", ReadLog.purpose(purpose, by)));
        return page;
    }
}
