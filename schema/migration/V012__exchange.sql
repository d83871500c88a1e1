-- A municipality's register as a file, in and out (issue 3): the numbers it gives its people, batches, and their undoing.
create table register_number (
    person_id    uuid primary key references person,
    municipality text not null,
    number       text not null constraint register_number_not_blank check (length(btrim(number)) > 0),
    constraint register_number_once unique (municipality, number)
);
comment on table register_number is '台帳番号: the number a municipality knows a person by in its own register; the first key of an import.';

-- looked up for every row of a batch
create index if not exists registration_by_person_any_state on registration (person_id);
create index if not exists registration_event_by_registration on registration_event (registration_id);
create index if not exists emergency_case_by_person on emergency_case (person_id);

create table register_batch (
    id           uuid primary key,
    municipality text not null references municipality,
    imported_by  uuid not null,
    imported_at  timestamptz not null,
    report       jsonb not null,
    undone_by    uuid,
    undone_at    timestamptz,
    constraint register_batch_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);
comment on table register_batch is 'One import of a register. report: counts, and cells by row and heading; it repeats no value.';
create index register_batch_by_municipality on register_batch (municipality, imported_at);

create table register_batch_row (
    batch_id     uuid not null references register_batch,
    municipality text not null,
    line         int not null,
    outcome      text not null constraint register_batch_row_outcome_known check (outcome in ('NEW', 'CHANGED')),
    person_id    uuid not null,
    before       jsonb,
    after_key    text not null default '',
    primary key (batch_id, line)
);
comment on table register_batch_row is 'Whom a row of the file made or changed. before: what stood there, to be restored as it was; after_key: digest of what stood after, so that a later edit is noticed. person_id refers to nobody once the batch is undone.';
create index register_batch_row_by_person on register_batch_row (person_id);

-- what a register says of a person, one row each -------------------------------------------------------------------
create view register_line with (security_invoker = true) as
select p.id as person_id, p.municipality, n.number, p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date, p.sex,
       case when p.address_secret then '' else p.address end as address, p.telephone, p.beneficiary_number, p.support_category,
       p.support_category_until, p.behaviour_score, p.short_stay_decision, p.short_stay_days, p.short_stay_until, p.hub_id,
       h.name as hub_name, p.specialist_office_id as office_id, o.office_number, o.name as office_name, r.class, r.state, r.registered_on,
       g.name as caregiver_name, g.relation as caregiver_relation, g.birth_year as caregiver_birth_year, g.health as caregiver_health,
       g.lives_together as caregiver_together, g.telephone as caregiver_telephone,
       c1.name as contact1_name, c1.relation as contact1_relation, c1.telephone as contact1_telephone, c1.accepted as contact1_accepted,
       c2.name as contact2_name, c2.relation as contact2_relation, c2.telephone as contact2_telephone, c2.accepted as contact2_accepted,
       p.kana_key
from person p
join hub h on h.id = p.hub_id
left join register_number n on n.person_id = p.id
left join office o on o.id = p.specialist_office_id
left join registration r on r.person_id = p.id and r.state not in ('NOT_REGISTERED', 'ENDED')
left join caregiver g on g.person_id = p.id and g.main
left join emergency_contact c1 on c1.person_id = p.id and c1.rank = 1
left join emergency_contact c2 on c2.person_id = p.id and c2.rank = 2;
comment on view register_line is 'A person as a row of the register file. A secret address is left out: a file has no wall.';

create type register_want as (
    line int, is_new boolean, person_id uuid, number text, family_name text, given_name text, family_kana text, given_kana text,
    birth_date date, sex text, address text, telephone text, beneficiary_number text, support_category int, support_category_until date,
    behaviour_score int, short_stay_decision text, short_stay_days int, short_stay_until date, hub_id uuid, office_id uuid,
    class text, registered_on date, register boolean,
    caregiver_name text, caregiver_relation text, caregiver_birth_year int, caregiver_health text, caregiver_together text, caregiver_telephone text,
    contact1_name text, contact1_relation text, contact1_telephone text, contact1_accepted text,
    contact2_name text, contact2_relation text, contact2_telephone text, contact2_accepted text);
comment on type register_want is 'A row of the file as it is to be: null leaves what is known. register: begin a registration.';

create function register_image(who uuid) returns jsonb language sql stable as
$$ select jsonb_build_object(
       'person', (select to_jsonb(x) from (select p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date, p.sex, p.address,
           p.telephone, p.beneficiary_number, p.support_category, p.support_category_until, p.behaviour_score, p.short_stay_decision,
           p.short_stay_days, p.short_stay_until, p.hub_id, p.specialist_office_id, p.specialist_id from person p where p.id = who) x),
       'number', (select n.number from register_number n where n.person_id = who),
       'caregivers', (select coalesce(jsonb_agg(to_jsonb(c) order by c.id), '[]') from caregiver c where c.person_id = who),
       'contacts', (select coalesce(jsonb_agg(to_jsonb(c) order by c.rank, c.id), '[]') from emergency_contact c where c.person_id = who),
       'registration', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'class', r.class, 'state', r.state, 'registered_on', r.registered_on,
           'steps', (select count(*) from registration_event e where e.registration_id = r.id)) order by r.id), '[]') from registration r where r.person_id = who)) $$;
comment on function register_image(uuid) is 'All an import can change of a person, as it stands.';

create function write_register_rows(code text, batch uuid, wants jsonb, staff uuid, staff_role text, at timestamptz, today date, talk interval, review interval)
    returns int language plpgsql as
$$ declare
    written int;
begin
    insert into register_batch_row (batch_id, municipality, line, outcome, person_id, before)
    select batch, code, w.line, case when w.is_new then 'NEW' else 'CHANGED' end, w.person_id,
           case when w.is_new then null else register_image(w.person_id) end
    from jsonb_populate_recordset(null::register_want, wants) w;
    get diagnostics written = row_count;

    insert into person (id, municipality, hub_id, specialist_office_id, family_name, given_name, family_kana, given_kana, birth_date, sex,
        address, telephone, beneficiary_number, support_category, support_category_until, behaviour_score, short_stay_decision,
        short_stay_days, short_stay_until, created_at)
    select w.person_id, code, w.hub_id, w.office_id, w.family_name, w.given_name, w.family_kana, w.given_kana, w.birth_date, w.sex,
        coalesce(w.address, ''), coalesce(w.telephone, ''), w.beneficiary_number, w.support_category, w.support_category_until,
        w.behaviour_score, coalesce(w.short_stay_decision, 'UNKNOWN'), w.short_stay_days, w.short_stay_until, at
    from jsonb_populate_recordset(null::register_want, wants) w where w.is_new;

    update person p set hub_id = coalesce(w.hub_id, p.hub_id), specialist_office_id = coalesce(w.office_id, p.specialist_office_id),
        specialist_id = case when w.office_id <> p.specialist_office_id then null else p.specialist_id end,
        family_name = coalesce(w.family_name, p.family_name), given_name = coalesce(w.given_name, p.given_name),
        family_kana = coalesce(w.family_kana, p.family_kana), given_kana = coalesce(w.given_kana, p.given_kana),
        birth_date = coalesce(w.birth_date, p.birth_date), sex = coalesce(w.sex, p.sex), address = coalesce(w.address, p.address),
        telephone = coalesce(w.telephone, p.telephone), beneficiary_number = coalesce(w.beneficiary_number, p.beneficiary_number),
        support_category = coalesce(w.support_category, p.support_category),
        support_category_until = coalesce(w.support_category_until, p.support_category_until),
        behaviour_score = coalesce(w.behaviour_score, p.behaviour_score),
        short_stay_decision = coalesce(w.short_stay_decision, p.short_stay_decision),
        short_stay_days = coalesce(w.short_stay_days, p.short_stay_days),
        short_stay_until = coalesce(w.short_stay_until, p.short_stay_until), version = p.version + 1
    from jsonb_populate_recordset(null::register_want, wants) w where p.id = w.person_id and not w.is_new;

    insert into register_number (person_id, municipality, number)
    select w.person_id, code, w.number from jsonb_populate_recordset(null::register_want, wants) w where w.number is not null
    on conflict (person_id) do update set number = excluded.number;

    update caregiver g set name = coalesce(w.caregiver_name, g.name), relation = coalesce(w.caregiver_relation, g.relation),
        birth_year = coalesce(w.caregiver_birth_year, g.birth_year), health = coalesce(w.caregiver_health, g.health),
        lives_together = coalesce(w.caregiver_together, g.lives_together), telephone = coalesce(w.caregiver_telephone, g.telephone)
    from jsonb_populate_recordset(null::register_want, wants) w where g.person_id = w.person_id and g.main;
    insert into caregiver (id, person_id, municipality, name, relation, birth_year, health, main, lives_together, telephone)
    select gen_random_uuid(), w.person_id, code, w.caregiver_name, w.caregiver_relation, w.caregiver_birth_year,
        coalesce(w.caregiver_health, 'UNKNOWN'), true, coalesce(w.caregiver_together, 'UNKNOWN'), coalesce(w.caregiver_telephone, '')
    from jsonb_populate_recordset(null::register_want, wants) w
    where w.caregiver_name is not null and not exists (select from caregiver g where g.person_id = w.person_id and g.main);

    update emergency_contact c set name = coalesce(w.name, c.name), relation = coalesce(w.relation, c.relation),
        telephone = coalesce(w.telephone, c.telephone), accepted = coalesce(w.accepted, c.accepted)
    from (select w.person_id, x.* from jsonb_populate_recordset(null::register_want, wants) w, lateral (values
            (1, w.contact1_name, w.contact1_relation, w.contact1_telephone, w.contact1_accepted),
            (2, w.contact2_name, w.contact2_relation, w.contact2_telephone, w.contact2_accepted)) x (rank, name, relation, telephone, accepted)) w
    where c.person_id = w.person_id and c.rank = w.rank;
    insert into emergency_contact (id, person_id, municipality, rank, name, relation, telephone, accepted)
    select gen_random_uuid(), w.person_id, code, x.rank, x.name, x.relation, x.telephone, coalesce(x.accepted, 'UNKNOWN')
    from jsonb_populate_recordset(null::register_want, wants) w, lateral (values
            (1, w.contact1_name, w.contact1_relation, w.contact1_telephone, w.contact1_accepted),
            (2, w.contact2_name, w.contact2_relation, w.contact2_telephone, w.contact2_accepted)) x (rank, name, relation, telephone, accepted)
    where x.name is not null and not exists (select from emergency_contact c where c.person_id = w.person_id and c.rank = x.rank);

    -- owed from today on where the register knows of no talk and no review
    insert into registration (id, person_id, municipality, class, state, registered_on, talk_due, review_due, created_by, created_at)
    select gen_random_uuid(), w.person_id, code, w.class, 'REGISTERED', w.registered_on,
           greatest(w.registered_on, today) + talk, greatest(w.registered_on, today) + review, staff, at
    from jsonb_populate_recordset(null::register_want, wants) w where w.register;
    insert into registration_event (registration_id, municipality, at, staff_id, role, step, from_state, to_state, reason)
    select r.id, code, at, staff, staff_role, 'IMPORT', '', 'REGISTERED', '台帳の取り込み'
    from jsonb_populate_recordset(null::register_want, wants) w join registration r on r.person_id = w.person_id and r.state = 'REGISTERED'
    where w.register;
    update registration r set class = w.class, version = r.version + 1
    from jsonb_populate_recordset(null::register_want, wants) w
    where r.person_id = w.person_id and not w.register and w.class <> r.class and r.state in ('REGISTERED', 'SUSPENDED');

    update register_batch_row b set after_key = md5(register_image(b.person_id)::text) where b.batch_id = batch;
    return written;
end $$;
comment on function write_register_rows(text, uuid, jsonb, uuid, text, timestamptz, date, interval, interval) is 'Writes the good rows of a file, with what stood there before. As the caller, within the caller''s wall.';

-- undo ---------------------------------------------------------------------------------------------------------------
create function register_batch_held(batch uuid) returns table (line int, held_by text) language sql stable security definer set search_path = public as
$$ select b.line, x.held_by
   from register_batch_row b join register_batch r on r.id = b.batch_id
   cross join lateral (values
       ('CHANGED', b.after_key <> md5(register_image(b.person_id)::text)),
       ('CASE', exists (select from emergency_case c where c.person_id = b.person_id and (b.outcome = 'NEW' or c.received_at >= r.imported_at))),
       ('PLAN', b.outcome = 'NEW' and exists (select from crisis_plan p where p.person_id = b.person_id)),
       ('CONSENT', b.outcome = 'NEW' and exists (select from consent c where c.person_id = b.person_id)),
       ('NEEDS', b.outcome = 'NEW' and exists (select from person_need n where n.person_id = b.person_id)),
       ('PLACES', b.outcome = 'NEW' and exists (select from person_place p where p.person_id = b.person_id)),
       ('MEDICINES', b.outcome = 'NEW' and exists (select from medicine_check m where m.person_id = b.person_id)),
       ('CAPSULE', b.outcome = 'NEW' and exists (select from capsule_print k where k.person_id = b.person_id))) x (held_by, holds)
   where b.batch_id = batch and x.holds and acting_for_whole_municipality(r.municipality)
   order by b.line, x.held_by $$;
comment on function register_batch_held(uuid) is 'Rows of a batch that something later depends on, and what. Empty: the batch can be undone.';

create function undo_register_batch(batch uuid, staff uuid, at timestamptz) returns int language plpgsql security definer set search_path = public as
$$ declare
    tenant text;
    begun uuid[];
    undone int;
begin
    select municipality into tenant from register_batch where id = batch and undone_at is null for update;
    if tenant is null or not acting_for_whole_municipality(tenant) or acting_role() not in ('MUNICIPALITY', 'CORE_STAFF') then
        perform refuse('register_batch_undo_known', 'no such batch to undo');
    end if;
    perform from person p where p.id in (select person_id from register_batch_row where batch_id = batch) order by p.id for update;
    if exists (select from register_batch_held(batch)) then
        perform refuse('register_batch_undo_held', 'something later depends on the batch');
    end if;

    delete from register_number where person_id in (select person_id from register_batch_row where batch_id = batch);
    delete from caregiver where person_id in (select person_id from register_batch_row where batch_id = batch);
    delete from emergency_contact where person_id in (select person_id from register_batch_row where batch_id = batch);
    -- registrations the batch began: those of its people that the picture before does not have
    select coalesce(array_agg(r.id), '{}') into begun from register_batch_row b join registration r on r.person_id = b.person_id
        where b.batch_id = batch and not exists (
            select from jsonb_array_elements(coalesce(b.before -> 'registration', '[]')) was where (was ->> 'id')::uuid = r.id);
    delete from registration_event where registration_id = any (begun);
    delete from registration where id = any (begun);
    delete from person where id in (select person_id from register_batch_row where batch_id = batch and outcome = 'NEW');

    update person p set hub_id = w.hub_id, specialist_office_id = w.specialist_office_id, specialist_id = w.specialist_id, family_name = w.family_name,
        given_name = w.given_name, family_kana = w.family_kana, given_kana = w.given_kana, birth_date = w.birth_date, sex = w.sex,
        address = w.address, telephone = w.telephone, beneficiary_number = w.beneficiary_number, support_category = w.support_category,
        support_category_until = w.support_category_until, behaviour_score = w.behaviour_score, short_stay_decision = w.short_stay_decision,
        short_stay_days = w.short_stay_days, short_stay_until = w.short_stay_until, version = p.version + 1
    from register_batch_row b, lateral jsonb_populate_record(null::person, b.before -> 'person') w
    where b.batch_id = batch and b.outcome = 'CHANGED' and p.id = b.person_id;
    insert into register_number (person_id, municipality, number)
    select b.person_id, b.municipality, b.before ->> 'number' from register_batch_row b where b.batch_id = batch and b.before ->> 'number' is not null;
    insert into caregiver select c.* from register_batch_row b, lateral jsonb_populate_recordset(null::caregiver, b.before -> 'caregivers') c
        where b.batch_id = batch and b.outcome = 'CHANGED';
    insert into emergency_contact select c.* from register_batch_row b, lateral jsonb_populate_recordset(null::emergency_contact, b.before -> 'contacts') c
        where b.batch_id = batch and b.outcome = 'CHANGED';
    update registration r set class = was ->> 'class', version = r.version + 1
    from register_batch_row b, lateral jsonb_array_elements(b.before -> 'registration') was
    where b.batch_id = batch and b.outcome = 'CHANGED' and r.id = (was ->> 'id')::uuid and r.class <> was ->> 'class';

    if exists (select from register_batch_row b where b.batch_id = batch and b.outcome = 'CHANGED' and register_image(b.person_id) <> b.before) then
        perform refuse('register_batch_undo_exact', 'the picture before could not be restored');
    end if;
    update register_batch set undone_by = staff, undone_at = at where id = batch;
    select count(*) into undone from register_batch_row where batch_id = batch;
    return undone;
exception when foreign_key_violation then
    perform refuse('register_batch_undo_held', 'something later depends on the batch');
end $$;
comment on function undo_register_batch(uuid, uuid, timestamptz) is 'Takes a whole batch back, or none of it. Security definer: the service itself may delete no person.';

alter table register_number enable row level security;
create policy register_number_wall on register_number using (exists (select from person p where p.id = person_id));
alter table register_batch enable row level security;
create policy register_batch_wall on register_batch using (acting_for_whole_municipality(municipality));
alter table register_batch_row enable row level security;
create policy register_batch_row_wall on register_batch_row using (exists (select from register_batch b where b.id = batch_id));
grant select, insert, update on register_number to yoridokoro_app;
grant select, insert on register_batch, register_batch_row to yoridokoro_app;
grant update (after_key) on register_batch_row to yoridokoro_app;
grant select on register_line to yoridokoro_app;
