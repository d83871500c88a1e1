package jp.yoridokoro.directory;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.directory.Capabilities.Capability;
import jp.yoridokoro.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Says of a unit what it can do, several codes at once; codes not named stay as they are. */
@Singleton
public class SayCapabilities {
    /**
     * What is said under one code. UNKNOWN takes back what was said.
     *
     * @param verifiedOn day it was confirmed, Asia/Tokyo; null: today
     */
    @Serdeable
    public record Said(
            @NotNull Known value,
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(max = 200) String source,
            @Nullable LocalDate verifiedOn) {}

    private final Capabilities capabilities;
    private final Units units;
    private final Keepers keepers;
    private final Clock clock;

    SayCapabilities(Capabilities capabilities, Units units, Keepers keepers, Clock clock) {
        this.capabilities = capabilities;
        this.units = units;
        this.keepers = keepers;
        this.clock = clock;
    }

    /**
     * @param version of the unit, as read before
     * @throws Refused {@code base-unknown}, {@code base-not-yours}, {@code base-version} with both values, {@code
     *     directory-care-code-unknown} naming the codes
     */
    @Transactional
    public List<Capability> say(UUID id, @Nullable Long version, Map<String, Said> said, Actor by) {
        ServiceUnit unit = units.lock(id).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        keepers.mustKeep(unit.officeId(), by);
        if (!Objects.equals(unit.version(), version)) {
            throw new Refused(BaseReason.VERSION, Map.of("yours", said, "current", named(id, said.keySet())));
        }
        mustExist(said.keySet());
        Instant now = clock.instant();
        said.forEach((code, word) -> capabilities.say(
                id,
                code,
                word.value(),
                Objects.requireNonNullElse(word.note(), ""),
                Objects.requireNonNullElse(word.source(), ""),
                Objects.requireNonNullElseGet(word.verifiedOn(), () -> LocalDate.now(clock)),
                now));
        units.touch(id, now);
        return capabilities.of(id);
    }

    private Map<String, Capability> named(UUID unit, Set<String> codes) {
        return capabilities.of(unit).stream()
                .filter(capability -> codes.contains(capability.code()))
                .collect(Collectors.toMap(Capability::code, capability -> capability));
    }

    private void mustExist(Set<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        capabilities.codes().forEach(known -> unknown.remove(known.code()));
        if (!unknown.isEmpty()) {
            throw new Refused(DirectoryReason.CARE_CODE_UNKNOWN, Map.of("codes", List.copyOf(unknown)));
        }
    }
}
