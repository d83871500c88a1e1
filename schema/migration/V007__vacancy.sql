-- Reports of free beds and the one ledger of bed-nights (DOMAIN §6). A night D is slept from D to D+1.
create table vacancy_report (
    id           uuid primary key,
    unit_id      uuid not null references service_unit,
    night        date not null,
    status       text not null constraint vacancy_report_status_known check (status in ('OPEN', 'LIMITED', 'FULL', 'CLOSED')),
    capacity     int constraint vacancy_report_capacity_range check (capacity between 0 and 999),
    occupied     int constraint vacancy_report_occupied_not_negative check (occupied >= 0),
    planned      int not null default 0 constraint vacancy_report_planned_not_negative check (planned >= 0),
    kept         int not null default 0 constraint vacancy_report_kept_not_negative check (kept >= 0),
    free_male    int not null default 0 constraint vacancy_report_free_male_not_negative check (free_male >= 0),
    free_female  int not null default 0 constraint vacancy_report_free_female_not_negative check (free_female >= 0),
    free_any     int not null default 0 constraint vacancy_report_free_any_not_negative check (free_any >= 0),
    over_capacity boolean not null default false,
    conditions   text not null default '',
    includes     uuid[] not null default '{}',
    confirmed_at timestamptz not null,
    changed_at   timestamptz not null,
    channel      text not null constraint vacancy_report_channel_known check (channel in ('API', 'WEB', 'PHONE', 'FAX', 'CSV')),
    reported_by  uuid not null,
    spoken_with  text not null default '',
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint vacancy_report_within_capacity check (over_capacity or capacity is null
        or coalesce(occupied, 0) + planned + kept + free_male + free_female + free_any <= capacity),
    constraint vacancy_report_full_shows_no_bed check (status in ('OPEN', 'LIMITED') or free_male + free_female + free_any = 0),
    constraint vacancy_report_phone_names_the_caller check (channel <> 'PHONE' or length(btrim(spoken_with)) > 0)
);
comment on table vacancy_report is 'Everything ever reported, append only. The newest confirmed_at of a unit and night is in force (vacancy_night).';
comment on column vacancy_report.planned is '予約: reservations the office made itself.';
comment on column vacancy_report.kept is '空床確保: beds kept for emergencies. Not part of free_*; an emergency may use them.';
comment on column vacancy_report.includes is 'Claims of the hub that occupied/planned already count, so that a person is counted once.';
comment on column vacancy_report.confirmed_at is 'When somebody last said so; "no change" refreshes it. changed_at: when the numbers last became different.';
comment on column vacancy_report.reported_by is 'Staff who entered it. By telephone that is the hub''s coordinator, and spoken_with names the person at the office.';
create index vacancy_report_history on vacancy_report (unit_id, night, confirmed_at);

create table vacancy_night (
    unit_id      uuid not null references service_unit,
    night        date not null,
    report_id    uuid not null references vacancy_report,
    status       text not null,
    capacity     int,
    occupied     int,
    planned      int not null,
    kept         int not null,
    free_male    int not null,
    free_female  int not null,
    free_any     int not null,
    over_capacity boolean not null,
    conditions   text not null,
    includes     uuid[] not null,
    confirmed_at timestamptz not null,
    changed_at   timestamptz not null,
    primary key (unit_id, night)
);
comment on table vacancy_night is 'The report in force per unit and night; written only by the trigger on vacancy_report.';

-- Claims, reports and moves between pools of one pool wait here for each other. Whoever needs several pools takes them in
-- order of id (Ledger.lock). The unit is read again under the lock: it may have moved to another pool meanwhile.
create function pool_locked_for(of_unit uuid) returns service_unit language plpgsql security definer set search_path = public as
$$ declare
    unit service_unit;
    pool uuid;
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        perform refuse('ledger_reads_committed', 'the ledger is written in read committed or serializable transactions only');
    end if;
    select bed_pool_id into pool from service_unit where id = of_unit;
    if not found then perform refuse('ledger_unit_known', 'no such unit'); end if;
    loop
        perform 1 from bed_pool where id = pool for no key update;
        select * into unit from service_unit where id = of_unit;
        exit when unit.bed_pool_id = pool;
        pool := unit.bed_pool_id;
    end loop;
    return unit;
end $$;

create function pools_locked(pools uuid[]) returns setof uuid language plpgsql as
$$ begin return query select p.id from bed_pool p where p.id = any (pools) order by p.id for no key update; end $$;
comment on function pools_locked(uuid[]) is 'Waits for several pools in the one order everybody waits in.';

create function unit_moves_under_lock() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    perform pools_locked(array[old.bed_pool_id, new.bed_pool_id]);
    return new;
end $$;
create trigger unit_moves_under_lock before update of bed_pool_id on service_unit
    for each row when (old.bed_pool_id <> new.bed_pool_id) execute function unit_moves_under_lock();

create function vacancy_report_judged() returns trigger language plpgsql security definer set search_path = public as
$$ declare
    unit service_unit;
    pool_capacity int;
    before_it vacancy_night;
begin
    unit := pool_locked_for(new.unit_id);
    select capacity into pool_capacity from bed_pool where id = unit.bed_pool_id;
    new.recorded_at := clock_timestamp();
    if new.confirmed_at > app_now() + interval '5 minutes' then
        perform refuse('vacancy_report_not_ahead_of_time', 'nobody has confirmed anything in the future');
    end if;
    if new.capacity is null then new.capacity := unit.capacity; end if;
    if not new.over_capacity and (new.capacity > unit.capacity
            or coalesce(new.occupied, 0) + new.planned + new.kept + new.free_male + new.free_female + new.free_any > pool_capacity) then
        perform refuse('vacancy_report_within_capacity', 'reported numbers are above the known capacity of the unit or its beds');
    end if;
    if exists (select from unnest(new.includes) as named (id)
            where not exists (select from claim c where c.id = named.id and c.office_id = unit.office_id)) then
        perform refuse('vacancy_report_includes_own_claims', 'a report includes only claims on its own office');
    end if;
    select * into before_it from vacancy_night where unit_id = new.unit_id and night <= new.night order by night desc limit 1;
    if found and (before_it.status, before_it.capacity, before_it.occupied, before_it.planned, before_it.kept, before_it.free_male,
            before_it.free_female, before_it.free_any, before_it.over_capacity, before_it.conditions, before_it.includes)
        is not distinct from (new.status, new.capacity, new.occupied, new.planned, new.kept, new.free_male,
            new.free_female, new.free_any, new.over_capacity, new.conditions, new.includes) then
        new.changed_at := before_it.changed_at;
    else
        new.changed_at := new.confirmed_at;
    end if;
    return new;
end $$;
comment on function vacancy_report_judged() is 'changed_at: kept while the night, or before its first report the latest reported night before it, says the same.';
create trigger vacancy_report_judged before insert on vacancy_report for each row execute function vacancy_report_judged();

create function vacancy_night_follows() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    insert into vacancy_night (unit_id, night, report_id, status, capacity, occupied, planned, kept, free_male, free_female, free_any,
            over_capacity, conditions, includes, confirmed_at, changed_at)
        values (new.unit_id, new.night, new.id, new.status, new.capacity, new.occupied, new.planned, new.kept, new.free_male, new.free_female,
            new.free_any, new.over_capacity, new.conditions, new.includes, new.confirmed_at, new.changed_at)
    on conflict (unit_id, night) do update set report_id = excluded.report_id, status = excluded.status, capacity = excluded.capacity,
        occupied = excluded.occupied, planned = excluded.planned, kept = excluded.kept, free_male = excluded.free_male,
        free_female = excluded.free_female, free_any = excluded.free_any, over_capacity = excluded.over_capacity, conditions = excluded.conditions,
        includes = excluded.includes, confirmed_at = excluded.confirmed_at, changed_at = excluded.changed_at
        where vacancy_night.confirmed_at <= excluded.confirmed_at;
    return null;
end $$;
create trigger vacancy_night_follows after insert on vacancy_report for each row execute function vacancy_night_follows();

-- claims ---------------------------------------------------------------------------------------------------------------
create table claim (
    id           uuid primary key,
    municipality text not null references municipality,
    case_id      uuid not null references emergency_case,
    unit_id      uuid not null references service_unit,
    bed_pool_id  uuid not null references bed_pool,
    office_id    uuid not null references office,
    nights       daterange not null constraint claim_nights_bounded check (not isempty(nights) and not lower_inf(nights) and not upper_inf(nights)),
    sex          text not null constraint claim_sex_known check (sex in ('MALE', 'FEMALE', 'OTHER')),
    birth_date   date,
    over_capacity boolean not null default false,
    state        text not null constraint claim_state_known check (state in ('HELD', 'TAKEN', 'RELEASED', 'EXPIRED', 'LEFT')),
    expires_at   timestamptz,
    created_at   timestamptz not null,
    constraint claim_hold_expires check (state <> 'HELD' or expires_at is not null),
    constraint claim_person_sleeps_in_one_bed exclude using gist (case_id with =, nights with &&) where (state in ('TAKEN', 'LEFT'))
);
comment on table claim is 'A hold or a stay on the ledger of bed-nights. HELD → TAKEN | RELEASED | EXPIRED; TAKEN → RELEASED | LEFT; never back.';
create index claim_by_case on claim (case_id);
create index claim_held on claim (unit_id, expires_at) where state = 'HELD';

create table claim_night (
    claim_id    uuid not null references claim,
    bed_pool_id uuid not null,
    unit_id     uuid not null,
    night       date not null,
    slot        int not null default 0,
    live        boolean not null default true,
    primary key (claim_id, night)
);
comment on table claim_night is 'One bed, one night. Written only by the triggers on claim, under the lock of the pool.';
comment on column claim_night.slot is 'Ordinal of the bed within the pool that night; with its unique index a second gift of the same bed-night cannot be stored.';
create unique index bed_night_given_once on claim_night (bed_pool_id, night, slot) where live;
create index claim_night_live on claim_night (unit_id, night) where live;

-- What is left of one unit on one night, from the report in force and the live claims. Null: never reported.
create type night_left as (male int, female int, other int, total int, short_by int);
create function night_left(of_unit uuid, on_night date) returns night_left language plpgsql stable security definer set search_path = public as
$$ declare
    report vacancy_night;
    unit service_unit;
    pool_capacity int; pool_left int;
    male int; female int; other int; elsewhere int;
    male_there boolean; female_there boolean; other_there boolean;
    any_left int; total int;
    answer night_left;
begin
    select * into report from vacancy_night where unit_id = of_unit and night = on_night;
    if not found then return null; end if;
    select * into unit from service_unit where id = of_unit;
    select capacity into pool_capacity from bed_pool where id = unit.bed_pool_id;
    -- a claim counts by the pool its unit draws on now, whatever pool it was made in
    select count(*) filter (where here and counts and sex = 'MALE'), count(*) filter (where here and counts and sex = 'FEMALE'),
           count(*) filter (where here and counts and sex = 'OTHER'), count(*) filter (where not here and counts),
           coalesce(bool_or(here and sex = 'MALE'), false), coalesce(bool_or(here and sex = 'FEMALE'), false), coalesce(bool_or(here and sex = 'OTHER'), false)
        into male, female, other, elsewhere, male_there, female_there, other_there
        from (select c.sex, n.unit_id = of_unit as here, not c.over_capacity and not (c.id = any (report.includes))
                  and not (c.id = any (coalesce(theirs.includes, '{}'))) as counts
              from service_unit mate
              join claim_night n on n.unit_id = mate.id and n.night = on_night and n.live
              join claim c on c.id = n.claim_id and (c.state in ('TAKEN', 'LEFT') or c.expires_at > app_now())
              left join vacancy_night theirs on theirs.unit_id = n.unit_id and theirs.night = n.night
              where mate.bed_pool_id = unit.bed_pool_id) as live_claim;
    if report.status = 'CLOSED' then report.kept := 0; end if;
    any_left := report.free_any + report.kept - greatest(0, male - report.free_male) - greatest(0, female - report.free_female) - other;
    total := report.free_male + report.free_female + report.free_any + report.kept - male - female - other - elsewhere;
    if pool_capacity is not null then
        select pool_capacity - coalesce(sum(coalesce(v.occupied, 0) + v.planned), 0) - male - female - other - elsewhere into pool_left
            from service_unit u join vacancy_night v on v.unit_id = u.id and v.night = on_night where u.bed_pool_id = unit.bed_pool_id;
    end if;
    answer.short_by := greatest(0, -any_left, case when report.over_capacity then 0 else -pool_left end);
    answer.total := greatest(0, least(total, pool_left, unit.capacity - coalesce(report.occupied, 0) - report.planned - male - female - other));
    answer.male := least(answer.total, greatest(0, report.free_male - male) + greatest(0, any_left));
    answer.female := least(answer.total, greatest(0, report.free_female - female) + greatest(0, any_left));
    answer.other := least(answer.total, greatest(0, any_left));
    if unit.sex_policy = 'FEMALE_ONLY' or (unit.sex_policy = 'SAME_SEX_PER_NIGHT' and (female_there or other_there)) then answer.male := 0; end if;
    if unit.sex_policy = 'MALE_ONLY' or (unit.sex_policy = 'SAME_SEX_PER_NIGHT' and (male_there or other_there)) then answer.female := 0; end if;
    if unit.sex_policy = 'SAME_SEX_PER_NIGHT' and (male_there or female_there) then answer.other := 0; end if;
    return answer;
end $$;
comment on function night_left(uuid, date) is 'Beds an emergency may still use: derived, never counted down. short_by > 0: a later report contradicts a live claim of this unit, or the pool holds more people than beds (conflict, DOMAIN §6).';

create function age_on(birth date, night date) returns int language sql immutable parallel safe as
$$ select date_part('year', age(night::timestamp, birth::timestamp))::int $$;

create function claim_enters_the_ledger() returns trigger language plpgsql security definer set search_path = public as
$$ declare
    unit service_unit;
    free night_left;
    night_ date;
    age int;
begin
    unit := pool_locked_for(new.unit_id);
    new.bed_pool_id := unit.bed_pool_id;
    new.office_id := unit.office_id;
    if new.state not in ('HELD', 'TAKEN') then perform refuse('claim_only_forward', 'a claim begins held or taken'); end if;
    if not exists (select from emergency_case c where c.id = new.case_id and c.municipality = new.municipality) then
        perform refuse('claim_names_its_case', 'a claim carries the municipality of its case');
    end if;
    -- written down, not only ignored: a hold whose bed is given away here can never be taken any more
    update claim set state = 'EXPIRED' where state = 'HELD' and expires_at <= app_now()
        and unit_id in (select id from service_unit where bed_pool_id = unit.bed_pool_id);
    for night_ in select lower(new.nights) + n from generate_series(0, upper(new.nights) - lower(new.nights) - 1) as n loop
        if (unit.sex_policy = 'MALE_ONLY' and new.sex = 'FEMALE') or (unit.sex_policy = 'FEMALE_ONLY' and new.sex = 'MALE')
            or (unit.sex_policy = 'SAME_SEX_PER_NIGHT' and exists (select from claim_night n join claim c on c.id = n.claim_id
                where n.unit_id = new.unit_id and n.night = night_ and n.live and c.sex <> new.sex)) then
            perform refuse('bed_night_sex', format('the sex rule of the unit does not allow this on %s', night_));
        end if;
        age := age_on(new.birth_date, night_);
        if age < unit.age_min or age > unit.age_max
            or (unit.age_policy = 'SAME_GROUP_PER_NIGHT' and exists (select from claim_night n join claim c on c.id = n.claim_id
                where n.unit_id = new.unit_id and n.night = night_ and n.live and (age_on(c.birth_date, night_) < 18) <> (age < 18))) then
            perform refuse('bed_night_age', format('the age rule of the unit does not allow this on %s', night_));
        end if;
        free := night_left(new.unit_id, night_);
        if free is null then perform refuse('bed_night_not_reported', format('no report for %s', night_)); end if;
        if exists (select from vacancy_night v where v.unit_id = new.unit_id and v.night = night_ and v.status = 'CLOSED') then
            perform refuse('bed_night_open', format('the unit is closed on %s', night_));
        end if;
        if not new.over_capacity and (case new.sex when 'MALE' then free.male when 'FEMALE' then free.female else free.other end) < 1 then
            perform refuse('bed_night_given_once', format('no bed is left on %s', night_));
        end if;
    end loop;
    return new;
end $$;
create trigger claim_enters_the_ledger before insert on claim for each row execute function claim_enters_the_ledger();

create function claim_nights_written() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    insert into claim_night (claim_id, bed_pool_id, unit_id, night, slot)
        select new.id, new.bed_pool_id, new.unit_id, d.night,
            (select min(free.slot) from generate_series(1, 1 + (select count(*)::int from claim_night n where n.bed_pool_id = new.bed_pool_id and n.night = d.night and n.live)) as free (slot)
             where not exists (select from claim_night n where n.bed_pool_id = new.bed_pool_id and n.night = d.night and n.live and n.slot = free.slot))
        from (select lower(new.nights) + n as night from generate_series(0, upper(new.nights) - lower(new.nights) - 1) as n) as d;
    return null;
end $$;
create trigger claim_nights_written after insert on claim for each row execute function claim_nights_written();

-- An update has locked the claim before this trigger locks the pool; Ledger locks the pool first, or it would wait in a ring.
create function claim_only_forward() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    perform pool_locked_for(new.unit_id);
    if (new.id, new.municipality, new.case_id, new.unit_id, new.bed_pool_id, new.office_id, new.sex, new.birth_date, new.over_capacity)
        is distinct from (old.id, old.municipality, old.case_id, old.unit_id, old.bed_pool_id, old.office_id, old.sex, old.birth_date, old.over_capacity)
        or isempty(new.nights) or lower(new.nights) <> lower(old.nights) or upper(new.nights) > upper(old.nights) then
        perform refuse('claim_only_forward', 'a claim keeps its unit and nights; it may only end earlier');
    end if;
    if old.state = 'EXPIRED' and new.state = 'TAKEN' or old.state = 'HELD' and old.expires_at <= app_now()
            and (new.state = 'TAKEN' or (new.state = 'HELD' and new.expires_at <> old.expires_at)) then
        perform refuse('claim_hold_not_expired', 'the hold has expired');
    end if;
    if (new.state <> old.state and not ((old.state = 'HELD' and new.state in ('TAKEN', 'RELEASED', 'EXPIRED')) or (old.state = 'TAKEN' and new.state in ('RELEASED', 'LEFT'))))
        or (old.state in ('RELEASED', 'EXPIRED', 'LEFT') and (new.nights, new.expires_at) is distinct from (old.nights, old.expires_at)) then
        perform refuse('claim_only_forward', format('a claim cannot go from %s to %s', old.state, new.state));
    end if;
    return new;
end $$;
create trigger claim_only_forward before update on claim for each row execute function claim_only_forward();

create function claim_nights_released() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    update claim_night set live = false where claim_id = new.id and live
        and (new.state in ('RELEASED', 'EXPIRED') or night >= upper(new.nights));
    return null;
end $$;
create trigger claim_nights_released after update on claim for each row execute function claim_nights_released();

-- What the screens and the matching read: counts only, no claim and no person.
create view vacancy as
    select v.unit_id, v.night, v.report_id, v.status, v.capacity, v.occupied, v.planned, v.kept, v.free_male, v.free_female, v.free_any,
        v.over_capacity, v.conditions, v.confirmed_at, v.changed_at,
        (l.left_).male as left_male, (l.left_).female as left_female, (l.left_).other as left_other, (l.left_).total as left_total, (l.left_).short_by as short_by
    from vacancy_night v cross join lateral (select night_left(v.unit_id, v.night) as left_) l
    where acting_role() is not null;

alter table vacancy_report enable row level security;
create policy vacancy_report_wall on vacancy_report using (acting_role() is not null)
    with check (acting_role() = 'SYSTEM' or (reported_by = acting_staff() and (acting_role() in ('HUB_COORDINATOR', 'CORE_STAFF', 'MUNICIPALITY')
        or (acting_role() = 'PROVIDER' and exists (select from service_unit u where u.id = unit_id and u.office_id = acting_office())))));
alter table vacancy_night enable row level security;
create policy vacancy_night_wall on vacancy_night using (acting_role() is not null);
alter table claim enable row level security;
create policy claim_wall on claim using (exists (select from emergency_case c where c.id = case_id));
create policy claim_seen_by_its_office on claim for select using (acting_role() = 'PROVIDER' and office_id = acting_office());
alter table claim_night enable row level security;
create policy claim_night_wall on claim_night using (exists (select from claim c where c.id = claim_id));

alter table offer add constraint offer_claim_known foreign key (claim_id) references claim;
alter table stay add constraint stay_claim_known foreign key (claim_id) references claim;

grant select, insert on vacancy_report to yoridokoro_app;
grant select on vacancy_night, vacancy, claim_night to yoridokoro_app;
grant select, insert on claim to yoridokoro_app;
grant update (state, nights, expires_at) on claim to yoridokoro_app;
