package jp.yoridokoro.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to: who may be told what, and for what (DOMAIN §14).
 *
 * @param textVersion which wording was read and signed
 * @param recipients PROVIDER, HUB, MEDICAL, MEETING, MUNICIPALITY
 * @param sections blocks of the crisis plan (DOMAIN §5), or ALL
 * @param organisations offices or hubs named by the signer; none: every one of the recipient classes, else only these
 * @param scanReference where the signed paper is kept
 * @param purposes EMERGENCY, TRIAL, DISASTER
 * @param relation of the signer to the person: 本人, 親, 成年後見人 …
 * @param method PAPER or ORAL_WITNESSED
 * @param validUntil the last day; null: no end
 * @param withdrawnOn from that day on nothing more is shared; null: not withdrawn
 */
@Serdeable
@MappedEntity("consent")
public record Consent(
        @Id UUID id,
        UUID personId,
        String municipality,
        String textVersion,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> recipients,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> organisations,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> sections,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> purposes,
        LocalDate signedOn,
        String signer,
        String relation,
        String method,
        String scanReference,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate withdrawnOn,
        UUID recordedBy,
        Instant recordedAt) {}
