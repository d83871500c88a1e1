package jp.yoridokoro.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Municipalities by their 6-digit code. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Municipalities extends GenericRepository<Municipality, String> {
    Optional<Municipality> findByCode(String code);

    /** Those of a prefecture, itself first; all where the prefecture is empty. */
    @Query("""
            select code, prefecture, name, kana, tenant_since from municipality
            where :prefecture = '' or prefecture = :prefecture order by code
            """)
    List<Municipality> of(String prefecture);

    /** What a code is called so far. */
    @Query("""
            select m.code, m.prefecture, m.name, m.kana, m.tenant_since from municipality m
            where m.code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
            """)
    List<Municipality> known(String codes);

    /** Adds or renames; {@code tenant_since} stays. {@code rows}: a JSON array of {@link Municipality}. */
    @Query("""
            insert into municipality as m (code, prefecture, name, kana)
            select code, prefecture, name, kana from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, prefecture text, name text, kana text)
            on conflict (code) do update set prefecture = excluded.prefecture, name = excluded.name, kana = excluded.kana
            where (m.prefecture, m.name, m.kana) is distinct from (excluded.prefecture, excluded.name, excluded.kana)
            """)
    void keep(String rows);

    /**
     * Gives every office without one the municipality whose prefecture and name its address begins with, the longest first.
     * Addresses write the district (郡, or the island in Tokyo) between the two, which the code list leaves out.
     */
    @Query("""
            with homeless as (
                select id, regexp_replace(city || street, '\\s', '', 'g') as address from office where municipality is null),
            readings as (
                select id, 1 as rank, address from homeless
                union all
                select id, 2, regexp_replace(address, '^(北海道|東京都|京都府|大阪府|..県|...県)[^郡]{1,5}郡', '\\1') from homeless
                union all
                select id, 3, regexp_replace(address, '^東京都[^島]{1,3}島', '東京都') from homeless),
            found as (
                select distinct on (r.id) r.id, m.code
                from readings r cross join lateral generate_series(4, 16) as length
                join municipality m on m.prefecture || m.name = left(r.address, length)
                where m.name <> '' order by r.id, r.rank, length desc, m.code),
            placed as (
                update office o set municipality = found.code from found where o.id = found.id returning 1)
            select count(*) from placed
            """)
    int placeOffices();

    /** Codes of the municipalities that use the service. */
    @Query("select code from municipality where tenant_since is not null order by code")
    List<String> tenants();
}
