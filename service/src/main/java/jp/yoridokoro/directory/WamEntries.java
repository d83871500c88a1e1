package jp.yoridokoro.directory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes rows of the national directory into the tables, many at a time: {@code rows} is a JSON array of {@link WamRow}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WamEntries extends GenericRepository<Office, UUID> {
    /** How a row stands to the entry of its NO; {@code returned} where the entry had vanished. */
    @Introspected
    record Standing(String no, boolean known, boolean changed, boolean returned) {}

    /** An entry by key and name. */
    @Introspected
    record Named(String no, String name) {}

    /** One import at a time; given back when the transaction ends. */
    @Query("select 1 from (select pg_advisory_xact_lock(7641053)) as taken")
    int alone();

    @Query("""
            select r.no, e.no is not null as known, e.columns is distinct from r.columns as changed,
                   e.vanished_at is not null as returned
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (no text, columns jsonb) left join wam_entry e on e.no = r.no
            """)
    List<Standing> standings(String rows);

    @Query("""
            insert into corporation as c (id, number, name, kana, address, telephone, fax, url)
            select distinct on (f.corporation_number, text_key(f.corporation_name))
                   gen_random_uuid(), f.corporation_number, f.corporation_name, f.corporation_kana, f.corporation_address,
                   f.corporation_telephone, f.corporation_fax, f.corporation_url
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (line int, columns jsonb) cross join lateral wam_facts(r.columns) f
            order by f.corporation_number, text_key(f.corporation_name), r.line
            on conflict (number, text_key(name)) do update
            set kana = excluded.kana, address = excluded.address, telephone = excluded.telephone, fax = excluded.fax, url = excluded.url
            where (c.kana, c.address, c.telephone, c.fax, c.url)
                  is distinct from (excluded.kana, excluded.address, excluded.telephone, excluded.fax, excluded.url)
            """)
    void keepCorporations(String rows);

    /** An office is a number at an address: one number in two buildings is two offices. */
    @Query("""
            insert into office (id, office_number, corporation_id, name, kana, city, street, telephone, fax, url, latitude, longitude, updated_at)
            select distinct on (f.number, text_key(f.city || f.street))
                   gen_random_uuid(), f.number, c.id, f.name, f.kana, f.city, f.street, f.telephone, f.fax, f.url,
                   f.latitude, f.longitude, :now
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (line int, columns jsonb) cross join lateral wam_facts(r.columns) f
            join corporation c on c.number = f.corporation_number and text_key(c.name) = text_key(f.corporation_name)
            where not exists (select from office o
                where o.office_number = f.number and text_key(o.city || o.street) = text_key(f.city || f.street))
            order by f.number, text_key(f.city || f.street), r.line
            """)
    void addOffices(String rows, Instant now);

    /** Each row becomes a unit with a pool of its own and an entry that remembers the row. */
    @Query("""
            with placed as (
                select r.*, f.name, f.kana, f.capacity, (select o.id from office o
                    where o.office_number = f.number and text_key(o.city || o.street) = text_key(f.city || f.street)
                    order by o.id limit 1) as office
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (no text, service text, authority text, unit uuid, pool uuid, columns jsonb)
                cross join lateral wam_facts(r.columns) f),
            pools as (insert into bed_pool (id, office_id, name, capacity) select pool, office, name, capacity from placed),
            units as (
                insert into service_unit (id, office_id, bed_pool_id, service_code, name, kana, capacity, short_stay_type,
                    short_stay_kind, group_home_type, updated_at)
                select unit, office, pool, service, name, kana, capacity,
                       case service when '24' then 'UNKNOWN' else 'NOT_SHORT_STAY' end,
                       case service when '24' then 'UNKNOWN' else 'NOT_SHORT_STAY' end,
                       case service when '33' then 'UNKNOWN' else 'NOT_GROUP_HOME' end, :now
                from placed)
            insert into wam_entry (no, service_code, authority, unit_id, columns, first_seen_at, changed_at)
            select no, service, authority, unit, columns, :now, :now from placed
            """)
    void addEntries(String rows, Instant now);

    @Query("""
            with row_of_office as (
                select distinct on (u.office_id) u.office_id, e.columns as old_columns, r.columns as new_columns
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (no text, columns jsonb)
                join wam_entry e on e.no = r.no join service_unit u on u.id = e.unit_id order by u.office_id, r.no)
            update office o set office_number = follows(o.office_number, old.number, new.number),
                corporation_id = c.id, name = follows(o.name, old.name, new.name), kana = follows(o.kana, old.kana, new.kana),
                municipality = case when (old.city, old.street) = (new.city, new.street) then o.municipality end,
                city = follows(o.city, old.city, new.city), street = follows(o.street, old.street, new.street),
                telephone = follows(o.telephone, old.telephone, new.telephone), fax = follows(o.fax, old.fax, new.fax),
                url = follows(o.url, old.url, new.url), latitude = follows(o.latitude, old.latitude, new.latitude),
                longitude = follows(o.longitude, old.longitude, new.longitude), updated_at = :now, version = o.version + 1
            from row_of_office r cross join lateral wam_facts(r.old_columns) old cross join lateral wam_facts(r.new_columns) new
            join corporation c on c.number = new.corporation_number and text_key(c.name) = text_key(new.corporation_name)
            where o.id = r.office_id
            """)
    void changeOffices(String rows, Instant now);

    /** A pool follows the capacity only while the unit has it for itself and nobody said otherwise. */
    @Query("""
            with row_of_unit as (
                select u.id, r.service, old.name as old_name, new.name as new_name, old.kana as old_kana, new.kana as new_kana, new.capacity
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (no text, service text, columns jsonb)
                join wam_entry e on e.no = r.no join service_unit u on u.id = e.unit_id
                cross join lateral wam_facts(e.columns) old cross join lateral wam_facts(r.columns) new),
            pools as (
                update bed_pool p set capacity = r.capacity, version = p.version + 1
                from row_of_unit r join service_unit u on u.id = r.id
                where p.id = u.bed_pool_id and u.facts_said_at is null and p.capacity is not distinct from u.capacity
                    and p.capacity is distinct from r.capacity
                    and not exists (select from service_unit o where o.bed_pool_id = p.id and o.id <> u.id))
            update service_unit u set name = follows(u.name, r.old_name, r.new_name), kana = follows(u.kana, r.old_kana, r.new_kana),
                capacity = case when u.facts_said_at is null then r.capacity else u.capacity end,
                service_code = r.service, updated_at = :now, version = u.version + 1
            from row_of_unit r where u.id = r.id
            """)
    void changeUnits(String rows, Instant now);

    /** Rows whose capacity is not what somebody said of the unit by hand. */
    @Query("""
            select r.no from jsonb_to_recordset(cast(:rows as jsonb)) as r (no text, columns jsonb)
            join wam_entry e on e.no = r.no join service_unit u on u.id = e.unit_id cross join lateral wam_facts(r.columns) f
            where u.facts_said_at is not null and u.capacity is distinct from f.capacity
            """)
    List<String> saidOtherwise(String rows);

    @Query("""
            update wam_entry e set service_code = r.service, authority = r.authority, columns = r.columns, changed_at = :now
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (no text, service text, authority text, columns jsonb) where e.no = r.no
            """)
    void changeEntries(String rows, Instant now);

    @Query("""
            update wam_entry set vanished_at = null where vanished_at is not null
                and no in (select jsonb_array_elements_text(cast(:nos as jsonb)))
            """)
    void comeBack(String nos);

    /** Marks what a service's authority no longer publishes. {@code present}: every NO the file has. */
    @Query("""
            with gone as (
                update wam_entry e set vanished_at = :now
                where e.vanished_at is null
                    and e.service_code || '/' || e.authority in (select jsonb_array_elements_text(cast(:territories as jsonb)))
                    and e.no not in (select jsonb_array_elements_text(cast(:present as jsonb)))
                returning e.no)
            select no from gone
            """)
    List<String> vanish(String territories, String present, Instant now);

    @Query("""
            select no, columns->>12 as name from wam_entry
            where no in (select jsonb_array_elements_text(cast(:nos as jsonb))) order by no
            """)
    List<Named> named(String nos);

    /** Entries of the services that share service, number and normalised name with another still listed. */
    @Query("""
            select no from (
                select e.no, count(*) over (partition by e.service_code, f.number, text_key(f.name)) as alike
                from wam_entry e cross join lateral wam_facts(e.columns) f
                where e.vanished_at is null and e.service_code in (select jsonb_array_elements_text(cast(:services as jsonb)))) listed
            where alike > 1
            """)
    List<String> alike(String services);

    @Query("""
            select e.no from wam_entry e join service_unit u on u.id = e.unit_id join office o on o.id = u.office_id
            where o.municipality is null and e.service_code in (select jsonb_array_elements_text(cast(:services as jsonb)))
            """)
    List<String> withoutMunicipality(String services);
}
