package jp.yoridokoro.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.ReadLog;

/** Opens what a person agreed to, and accounts for it in the access log. */
@Singleton
public class ReadConsents {
    private final Consents consents;
    private final ReadLog log;

    ReadConsents(Consents consents, ReadLog log) {
        this.consents = consents;
        this.log = log;
    }

    /** The latest signed first; those withdrawn or over are still there. */
    @Transactional
    public List<Consent> read(UUID personId, Actor by) {
        String municipality = consents.municipality(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        log.read(by, municipality, personId, "consent", ReadLog.purpose(null, by));
        return consents.of(personId);
    }
}
