package jp.yoridokoro.registry.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.registry.ReadPerson;

/** Answers a stale version with what was sent and what stands now (R2). What stands now is read, and logged, after the refusal. */
@Singleton
class BothValues {
    private final ReadPerson readPerson;

    BothValues(ReadPerson readPerson) {
        this.readPerson = readPerson;
    }

    void of(UUID personId, Object yours, Actor by, Runnable write) {
        try {
            write.run();
        } catch (Refused refusal) {
            if (refusal.reason() != BaseReason.VERSION) {
                throw refusal;
            }
            throw refusal.with(Map.of("yours", yours, "current", readPerson.read(personId, null, by)));
        }
    }
}
