package jp.yoridokoro.registry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/** A person known to a hub: registered, to be registered, or met first in an emergency. Fields as in {@link PersonFacts}. */
@MappedEntity("person")
public record Person(
        @Id UUID id,
        String municipality,
        UUID hubId,
        @Nullable UUID specialistOfficeId,
        @Nullable UUID specialistId,
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        @Nullable LocalDate birthDate,
        Sex sex,
        String address,
        String telephone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String beneficiaryNumber,
        @Nullable Integer supportCategory,
        @Nullable LocalDate supportCategoryUntil,
        @Nullable Integer behaviourScore,
        Known shortStayDecision,
        @Nullable Integer shortStayDays,
        @Nullable LocalDate shortStayUntil,
        boolean addressSecret,

        @TypeDef(type = DataType.STRING_ARRAY) @ColumnTransformer(write = "?::uuid[]")
        List<UUID> barredHubs,

        Instant createdAt,
        @Version @Nullable Long version) {

    /** Where a person belongs: the hub, and the specialist's office if there is one. */
    record Belonging(
            UUID hubId, @Nullable UUID officeId, @Nullable UUID specialistId) {}

    static Person of(
            UUID id,
            String municipality,
            Belonging belonging,
            PersonFacts facts,
            Instant createdAt,
            @Nullable Long version) {
        return new Person(
                id,
                municipality,
                belonging.hubId(),
                belonging.officeId(),
                belonging.specialistId(),
                facts.familyName(),
                facts.givenName(),
                facts.familyKana(),
                facts.givenKana(),
                facts.birthDate(),
                facts.sex(),
                facts.address(),
                facts.telephone(),
                facts.latitude(),
                facts.longitude(),
                facts.beneficiaryNumber(),
                facts.supportCategory(),
                facts.supportCategoryUntil(),
                facts.behaviourScore(),
                facts.shortStayDecision(),
                facts.shortStayDays(),
                facts.shortStayUntil(),
                facts.addressSecret(),
                facts.barredHubs(),
                createdAt,
                version);
    }

    /** What is written of the person, as it may be written again. */
    public PersonFacts facts() {
        return new PersonFacts(
                hubId,
                specialistOfficeId,
                specialistId,
                familyName,
                givenName,
                familyKana,
                givenKana,
                birthDate,
                sex,
                address,
                telephone,
                latitude,
                longitude,
                beneficiaryNumber,
                supportCategory,
                supportCategoryUntil,
                behaviourScore,
                shortStayDecision,
                shortStayDays,
                shortStayUntil,
                addressSecret,
                barredHubs);
    }
}
