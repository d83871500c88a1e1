package jp.yoridokoro.placement;

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
 * What the accepting office was given: a snapshot that never changes, readable until the stay ends.
 *
 * @param sections JSON of {@link Sections}
 */
@MappedEntity("disclosure")
public record Disclosure(
        @Id UUID id,
        UUID offerId,
        UUID caseId,
        String municipality,
        UUID officeId,
        @Nullable UUID planId,
        @TypeDef(type = DataType.JSON) String sections,
        Instant givenAt,
        @Nullable Instant endsAt) {

    /** On what ground it was given (DOMAIN §14). */
    public enum Basis {
        CONSENT,
        /** 生命・身体の保護: no consent on record; only who it is and what keeps them safe. */
        PROTECTION_OF_LIFE
    }

    /** Who to call, in order. */
    @Serdeable
    public record Contact(int rank, String name, String relation, String telephone) {}

    /** @param address empty where it is secret */
    @Serdeable
    public record Sections(
            Basis basis,
            String name,
            String kana,
            @Nullable LocalDate birthDate,
            String sex,
            String address,
            List<Contact> contacts,
            List<OfferSheet.Line> needs,
            List<OfferSheet.Line> plan) {}
}
