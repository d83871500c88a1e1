-- Closures, kept-bed agreements, conflicts between reports and claims, the past of the ledger, and what is left of many nights
-- at once (DOMAIN §6, §11 空床).
insert into setting_key (key, default_value, meaning, source) values
    ('vacancy.nightsAhead', '90', '空きを前もって報告できる夜の数', 'I');

-- Everything the ledger is derived from is written down with a turn of its own, so that any past instant can be rebuilt.
create sequence ledger_turn;

alter table vacancy_report add column known_at timestamptz, add column turn bigint;
update vacancy_report r set known_at = r.recorded_at, turn = n.turn
    from (select id, row_number() over (order by recorded_at, id) as turn from vacancy_report) n where n.id = r.id;
select setval('ledger_turn', (select count(*) + 1 from vacancy_report));
alter table vacancy_report alter column known_at set not null, alter column turn set not null;
comment on column vacancy_report.known_at is 'When the service knew it, by the service''s clock; what was shown before knows nothing of it.';
comment on column vacancy_report.turn is 'Order of writing within a bed pool, taken under its lock.';
create index vacancy_report_by_day on vacancy_report (unit_id, confirmed_at);

create function vacancy_report_takes_its_turn() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    new.known_at := app_now();
    new.turn := nextval('ledger_turn');
    return new;
end $$;
create trigger vacancy_report_takes_its_turn before insert on vacancy_report for each row execute function vacancy_report_takes_its_turn();

create table claim_past (
    turn       bigint primary key,
    claim_id   uuid not null references claim,
    unit_id    uuid not null,
    at         timestamptz not null,
    nights     daterange not null,
    sex        text not null,
    over_capacity boolean not null,
    state      text not null,
    expires_at timestamptz
);
comment on table claim_past is 'Every state a claim ever had and since when. Append only, written by a trigger under the lock of the pool.';
create index claim_past_by_unit on claim_past (unit_id, at);
insert into claim_past select nextval('ledger_turn'), id, unit_id, created_at, nights, sex, over_capacity, state, expires_at from claim;

create function claim_leaves_its_trace() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    insert into claim_past values (nextval('ledger_turn'), new.id, new.unit_id, app_now(), new.nights, new.sex, new.over_capacity, new.state, new.expires_at);
    return null;
end $$;
create trigger claim_leaves_its_trace after insert or update on claim for each row execute function claim_leaves_its_trace();

create table unit_past (
    turn        bigint primary key,
    unit_id     uuid not null references service_unit,
    at          timestamptz not null,
    bed_pool_id uuid not null,
    capacity    int,
    sex_policy  text not null
);
comment on table unit_past is 'What the ledger asks of a unit, and since when; what a unit began with holds for all time before. Append only, by trigger.';
create index unit_past_by_unit on unit_past (unit_id, turn);
create table bed_pool_past (
    turn        bigint primary key,
    bed_pool_id uuid not null references bed_pool,
    at          timestamptz not null,
    capacity    int
);
comment on table bed_pool_past is 'Beds of a pool, and since when; see unit_past.';
create index bed_pool_past_by_pool on bed_pool_past (bed_pool_id, turn);
insert into unit_past select nextval('ledger_turn'), id, '-infinity', bed_pool_id, capacity, sex_policy from service_unit;
insert into bed_pool_past select nextval('ledger_turn'), id, '-infinity', capacity from bed_pool;

create function unit_leaves_its_trace() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    insert into unit_past values (nextval('ledger_turn'), new.id, case tg_op when 'INSERT' then '-infinity' else app_now() end,
        new.bed_pool_id, new.capacity, new.sex_policy);
    return null;
end $$;
create trigger unit_leaves_its_trace after insert on service_unit for each row execute function unit_leaves_its_trace();
create trigger unit_change_leaves_its_trace after update on service_unit for each row
    when ((old.bed_pool_id, old.capacity, old.sex_policy) is distinct from (new.bed_pool_id, new.capacity, new.sex_policy))
    execute function unit_leaves_its_trace();
create function bed_pool_leaves_its_trace() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    insert into bed_pool_past values (nextval('ledger_turn'), new.id, case tg_op when 'INSERT' then '-infinity' else app_now() end, new.capacity);
    return null;
end $$;
create trigger bed_pool_leaves_its_trace after insert on bed_pool for each row execute function bed_pool_leaves_its_trace();
create trigger bed_pool_change_leaves_its_trace after update on bed_pool for each row
    when (old.capacity is distinct from new.capacity) execute function bed_pool_leaves_its_trace();

-- closures -------------------------------------------------------------------------------------------------------------
create table closure (
    id          uuid primary key,
    unit_id     uuid not null references service_unit,
    nights      daterange not null constraint closure_nights_begin check (not isempty(nights) and not lower_inf(nights)),
    review_on   date,
    reason      text not null constraint closure_reason_known check (reason in ('INFECTION', 'STAFF', 'BUILDING', 'HOLIDAY', 'OTHER')),
    words       text not null default '',
    declared_by uuid not null,
    spoken_with text not null default '',
    declared_at timestamptz not null,
    constraint closure_without_end_is_reviewed check (not upper_inf(nights) or review_on is not null),
    constraint closure_other_says_why check (reason <> 'OTHER' or length(btrim(words)) > 0)
);
comment on table closure is '休止: no bed of the unit is shown or given on these nights; reports stay as they are and count again afterwards. Append only.';
comment on column closure.reason is 'INFECTION closes every unit that draws on the same beds; kept beds are closed with the rest whatever the reason.';
create index closure_by_unit on closure (unit_id);
create table closure_lift (
    closure_id uuid primary key references closure,
    open_from  date not null,
    words      text not null default '',
    lifted_by  uuid not null,
    lifted_at  timestamptz not null
);
comment on table closure_lift is 'A closure ended before its time: open again from the night of open_from on. Append only.';

create function closure_under_lock() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    perform pool_locked_for(case tg_table_name when 'closure' then (to_jsonb(new)->>'unit_id')::uuid
        else (select c.unit_id from closure c where c.id = (to_jsonb(new)->>'closure_id')::uuid) end);
    return new;
end $$;
create trigger closure_under_lock before insert on closure for each row execute function closure_under_lock();
create trigger closure_under_lock before insert on closure_lift for each row execute function closure_under_lock();

create function closure_nights(nights daterange, open_from date) returns daterange language sql immutable parallel safe as
$$ select nights * daterange(null, open_from) $$;
comment on function closure_nights(daterange, date) is 'The nights a closure still closes; open_from null: not lifted.';

create function closure_on(of_unit uuid, on_night date) returns uuid language plpgsql stable security definer set search_path = public as
$$ begin
    return (select c.id from service_unit u
        join service_unit mate on mate.bed_pool_id = u.bed_pool_id
        join closure c on c.unit_id = mate.id and (c.unit_id = u.id or c.reason = 'INFECTION') and c.nights @> on_night
        left join closure_lift l on l.closure_id = c.id
        where u.id = of_unit and (l.open_from is null or on_night < l.open_from)
        order by c.declared_at, c.id limit 1);
end $$;
comment on function closure_on(uuid, date) is 'The closure that closes a unit on a night; null: open. Of several the one declared first.';

-- as in V007, and nothing is left on a closed night
create or replace function night_left(of_unit uuid, on_night date) returns night_left language plpgsql stable security definer set search_path = public as
$$ declare
    report vacancy_night;
    unit service_unit;
    pool_capacity int; pool_left int;
    male int; female int; other int; elsewhere int; here int;
    male_there boolean; female_there boolean; other_there boolean;
    any_left int; total int;
    reported boolean;
    answer night_left;
begin
    select * into report from vacancy_night where unit_id = of_unit and night = on_night;
    reported := found;
    if closure_on(of_unit, on_night) is not null then
        select count(*) into here from claim_night n join claim c on c.id = n.claim_id and (c.state in ('TAKEN', 'LEFT') or c.expires_at > app_now())
            where n.unit_id = of_unit and n.night = on_night and n.live;
        return (0, 0, 0, 0, here)::night_left;
    end if;
    if not reported then return null; end if;
    select * into unit from service_unit where id = of_unit;
    select capacity into pool_capacity from bed_pool where id = unit.bed_pool_id;
    -- a claim counts by the pool its unit draws on now, whatever pool it was made in
    select count(*) filter (where at_home and counts and sex = 'MALE'), count(*) filter (where at_home and counts and sex = 'FEMALE'),
           count(*) filter (where at_home and counts and sex = 'OTHER'), count(*) filter (where not at_home and counts),
           coalesce(bool_or(at_home and sex = 'MALE'), false), coalesce(bool_or(at_home and sex = 'FEMALE'), false), coalesce(bool_or(at_home and sex = 'OTHER'), false)
        into male, female, other, elsewhere, male_there, female_there, other_there
        from (select c.sex, n.unit_id = of_unit as at_home, not c.over_capacity and not (c.id = any (report.includes))
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

create function claim_meets_no_closure() returns trigger language plpgsql security definer set search_path = public as
$$ declare night_ date;
begin
    perform pool_locked_for(new.unit_id);
    for night_ in select lower(new.nights) + n from generate_series(0, upper(new.nights) - lower(new.nights) - 1) as n loop
        if closure_on(new.unit_id, night_) is not null then
            perform refuse('bed_night_open', format('the unit is closed on %s', night_));
        end if;
    end loop;
    return new;
end $$;
-- by its name before claim_enters_the_ledger: a closed night that was never reported is refused as closed
create trigger claim_before_all_meets_no_closure before insert on claim for each row execute function claim_meets_no_closure();

-- What is left of many nights at once, now or as it was shown at an instant (half-open nights). Says for each unit and night what
-- night_left says; a row where the night was reported or is closed. Reports, live claims and closures are each read once.
create function nights_left(units uuid[], first_night date, end_night date, as_of timestamptz default null)
returns table (unit_id uuid, night date, male int, female int, other int, total int, short_by int, report_id uuid, closure_id uuid)
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan as
$$
#variable_conflict use_column
declare
    mates uuid[];
begin
    if as_of is null then
        mates := array(select u.id from service_unit u where u.bed_pool_id in (select a.bed_pool_id from service_unit a where a.id = any (units)));
    else
        mates := array(select u.unit_id from units_as_of(as_of) u where u.bed_pool_id in (select a.bed_pool_id from units_as_of(as_of) a where a.unit_id = any (units)));
    end if;
    return query
    with mate as materialized (
        select u.id as unit_id, u.bed_pool_id as pool, u.capacity, u.sex_policy, b.capacity as beds
            from service_unit u join bed_pool b on b.id = u.bed_pool_id where as_of is null and u.id = any (mates)
        union all
        select u.unit_id, u.bed_pool_id, u.capacity, u.sex_policy,
                (select p.capacity from bed_pool_past p where p.bed_pool_id = u.bed_pool_id and p.at <= as_of order by p.turn desc limit 1)
            from units_as_of(as_of) u where as_of is not null and u.unit_id = any (mates)),
    report as materialized (
        select v.unit_id, v.night, v.report_id, v.status, v.occupied, v.planned, v.kept, v.free_male, v.free_female, v.free_any, v.over_capacity, v.includes
            from vacancy_night v where as_of is null and v.unit_id = any (mates) and v.night >= first_night and v.night < end_night
        union all
        (select distinct on (r.unit_id, r.night) r.unit_id, r.night, r.id, r.status, r.occupied, r.planned, r.kept, r.free_male, r.free_female, r.free_any,
                r.over_capacity, r.includes
            from vacancy_report r
            where as_of is not null and r.known_at <= as_of and r.unit_id = any (mates) and r.night >= first_night and r.night < end_night
            order by r.unit_id, r.night, r.confirmed_at desc, r.turn desc)),
    live as materialized (
        select n.unit_id, n.night, c.id, c.sex, c.over_capacity
            from claim_night n join claim c on c.id = n.claim_id and (c.state in ('TAKEN', 'LEFT') or c.expires_at > app_now())
            where as_of is null and n.live and n.unit_id = any (mates) and n.night >= first_night and n.night < end_night
        union all
        select h.unit_id, d.night::date, h.claim_id, h.sex, h.over_capacity
            from (select distinct on (p.claim_id) p.* from claim_past p where as_of is not null and p.unit_id = any (mates) and p.at <= as_of
                order by p.claim_id, p.turn desc) h
            cross join lateral generate_series(greatest(lower(h.nights), first_night), least(upper(h.nights), end_night) - 1, interval '1 day') as d (night)
            where h.state in ('TAKEN', 'LEFT') or (h.state = 'HELD' and h.expires_at > as_of)),
    closed as materialized (
        select distinct on (u.unit_id, d.night::date) u.unit_id, d.night::date as night, c.id as closure_id
            from closure c join mate own on own.unit_id = c.unit_id
            join mate u on u.unit_id = c.unit_id or (c.reason = 'INFECTION' and u.pool = own.pool)
            left join closure_lift l on l.closure_id = c.id and (as_of is null or l.lifted_at <= as_of)
            cross join lateral (select closure_nights(c.nights, l.open_from) * daterange(first_night, end_night) as nights) shut
            cross join lateral generate_series(lower(shut.nights), upper(shut.nights) - 1, interval '1 day') as d (night)
            where c.unit_id = any (mates) and (as_of is null or c.declared_at <= as_of)
            order by u.unit_id, d.night::date, c.declared_at, c.id),
    said as materialized (
        select m.*, r.night, r.report_id, r.status, coalesce(r.occupied, 0) + r.planned as people, case r.status when 'CLOSED' then 0 else r.kept end as kept,
            r.free_male, r.free_female, r.free_any, r.over_capacity, r.includes,
            sum(coalesce(r.occupied, 0) + r.planned) over (partition by m.pool, r.night)::int as pool_people
        from report r join mate m on m.unit_id = r.unit_id),
    living as materialized (
        select l.*, m.pool, not l.over_capacity and not (l.id = any (coalesce(theirs.includes, '{}'))) as uncounted
        from live l join mate m on m.unit_id = l.unit_id left join report theirs on theirs.unit_id = l.unit_id and theirs.night = l.night),
    seated as (
        select s.unit_id, s.night,
            count(l.id) filter (where l.at_home and l.counts and l.sex = 'MALE')::int as male, count(l.id) filter (where l.at_home and l.counts and l.sex = 'FEMALE')::int as female,
            count(l.id) filter (where l.at_home and l.counts and l.sex = 'OTHER')::int as other, count(l.id) filter (where not l.at_home and l.counts)::int as elsewhere,
            bool_or(l.at_home and l.sex = 'MALE') as male_there, bool_or(l.at_home and l.sex = 'FEMALE') as female_there, bool_or(l.at_home and l.sex = 'OTHER') as other_there
        from said s cross join lateral (select c.id, c.sex, c.unit_id = s.unit_id as at_home, c.uncounted and not (c.id = any (s.includes)) as counts
            from living c where c.pool = s.pool and c.night = s.night) l
        where exists (select from living)
        group by s.unit_id, s.night),
    bed as (
        select s.*, coalesce(p.male, 0) as men, coalesce(p.female, 0) as women, coalesce(p.other, 0) as others,
            coalesce(p.male_there, false) as male_there, coalesce(p.female_there, false) as female_there, coalesce(p.other_there, false) as other_there,
            s.free_any + s.kept - greatest(0, coalesce(p.male, 0) - s.free_male) - greatest(0, coalesce(p.female, 0) - s.free_female) - coalesce(p.other, 0) as any_left,
            s.free_male + s.free_female + s.free_any + s.kept - coalesce(p.male + p.female + p.other + p.elsewhere, 0) as unit_left,
            s.beds - s.pool_people - coalesce(p.male + p.female + p.other + p.elsewhere, 0) as pool_left
        from said s left join seated p on p.unit_id = s.unit_id and p.night = s.night),
    summed as (
        select b.*, greatest(0, least(b.unit_left, b.pool_left, b.capacity - b.people - b.men - b.women - b.others)) as total,
            greatest(0, -b.any_left, case when b.over_capacity then 0 else -b.pool_left end) as short_by
        from bed b)
    select b.unit_id, b.night,
        case when b.sex_policy = 'FEMALE_ONLY' or (b.sex_policy = 'SAME_SEX_PER_NIGHT' and (b.female_there or b.other_there)) then 0
            else least(b.total, greatest(0, b.free_male - b.men) + greatest(0, b.any_left)) end,
        case when b.sex_policy = 'MALE_ONLY' or (b.sex_policy = 'SAME_SEX_PER_NIGHT' and (b.male_there or b.other_there)) then 0
            else least(b.total, greatest(0, b.free_female - b.women) + greatest(0, b.any_left)) end,
        case when b.sex_policy = 'SAME_SEX_PER_NIGHT' and (b.male_there or b.female_there) then 0 else least(b.total, greatest(0, b.any_left)) end,
        b.total, b.short_by, b.report_id, null::uuid
    from summed b
    where b.unit_id = any (units) and not exists (select from closed k where k.unit_id = b.unit_id and k.night = b.night)
    union all
    select k.unit_id, k.night, 0, 0, 0, 0, (select count(*)::int from living l where l.unit_id = k.unit_id and l.night = k.night),
        (select r.report_id from report r where r.unit_id = k.unit_id and r.night = k.night), k.closure_id
    from closed k where k.unit_id = any (units);
end $$;

create function units_as_of(as_of timestamptz) returns setof unit_past language sql stable security definer set search_path = public as
$$ select distinct on (unit_id) * from unit_past where at <= as_of order by unit_id, turn desc $$;

-- as before, one night at a time; whoever reads many nights asks nights_left
create or replace view vacancy as
    select v.unit_id, v.night, v.report_id, case when k.closure is null then v.status else 'CLOSED' end as status, v.capacity, v.occupied, v.planned, v.kept,
        v.free_male, v.free_female, v.free_any, v.over_capacity, v.conditions, v.confirmed_at, v.changed_at,
        (l.left_).male as left_male, (l.left_).female as left_female, (l.left_).other as left_other, (l.left_).total as left_total, (l.left_).short_by as short_by
    from vacancy_night v cross join lateral (select night_left(v.unit_id, v.night) as left_) l cross join lateral (select closure_on(v.unit_id, v.night) as closure) k
    where acting_role() is not null;

-- kept beds ------------------------------------------------------------------------------------------------------------
create table kept_bed (
    id      uuid primary key,
    unit_id uuid not null references service_unit,
    beds    int not null constraint kept_bed_positive check (beds between 1 and 99),
    during  daterange not null constraint kept_bed_dates_not_empty check (not isempty(during) and not lower_inf(during)),
    paid_by text not null references municipality,
    words   text not null default '',
    agreed_by uuid not null,
    agreed_at timestamptz not null,
    constraint kept_bed_once_at_a_time exclude using gist (unit_id with =, paid_by with =, during with &&)
);
comment on table kept_bed is '空床確保: beds a municipality pays a unit to keep free for emergencies (DOMAIN §2, O-5). A report that keeps fewer is taken, with a warning.';

create function kept_beds_agreed(of_unit uuid, on_night date) returns int language sql stable as
$$ select coalesce(sum(beds), 0)::int from kept_bed where unit_id = of_unit and during @> on_night $$;

-- conflicts ------------------------------------------------------------------------------------------------------------
create table vacancy_conflict (
    id         uuid primary key default gen_random_uuid(),
    unit_id    uuid not null references service_unit,
    office_id  uuid not null references office,
    night      date not null,
    kind       text not null constraint vacancy_conflict_kind_known check (kind in ('BEDS', 'SEX', 'CLOSURE')),
    short_by   int not null,
    claims     uuid[] not null,
    since      timestamptz not null,
    ended_at   timestamptz,
    settled_at timestamptz,
    settled_by uuid,
    settlement text constraint vacancy_conflict_settlement_known check (settlement in ('REPORT_CORRECTED', 'PERSON_MOVES', 'PLACE_FOUND', 'OTHER')),
    words      text not null default '',
    constraint vacancy_conflict_settled_says_how check ((settled_at is null) = (settlement is null) and (settled_at is null or length(btrim(words)) > 0))
);
comment on table vacancy_conflict is 'A report, a closure or a changed rule that contradicts a live claim; cancels nothing. Shown to the office and the hub until settled by a word or gone by itself. Written by triggers.';
comment on column vacancy_conflict.short_by is 'People without a bed by what the office says. SEX: people against the sex rule of the unit; CLOSURE: people on a closed night.';
create unique index vacancy_conflict_one_running on vacancy_conflict (unit_id, night, kind) where ended_at is null;
create index vacancy_conflict_by_office on vacancy_conflict (office_id, since);

create function conflicts_now(units uuid[], first_night date, end_night date)
returns table (unit_id uuid, night date, kind text, short_by int, claims uuid[]) language sql stable security definer set search_path = public as
$$ with there as (
        select n.unit_id, n.night, array_agg(c.id order by c.id) as claims, count(*) filter (where c.sex = 'MALE')::int as men,
            count(*) filter (where c.sex = 'FEMALE')::int as women, count(*) filter (where c.sex = 'OTHER')::int as others
        from claim_night n join claim c on c.id = n.claim_id and (c.state in ('TAKEN', 'LEFT') or c.expires_at > app_now())
        where n.live and n.unit_id = any (units) and n.night >= first_night and n.night < end_night group by n.unit_id, n.night)
    select t.unit_id, t.night, case when l.closure_id is null then 'BEDS' else 'CLOSURE' end, l.short_by, t.claims
        from there t join nights_left(units, first_night, end_night) l on l.unit_id = t.unit_id and l.night = t.night where l.short_by > 0
    union all
    select t.unit_id, t.night, 'SEX', w.wrong, t.claims
        from there t join service_unit u on u.id = t.unit_id
        cross join lateral (select case u.sex_policy when 'MALE_ONLY' then t.women when 'FEMALE_ONLY' then t.men
            when 'SAME_SEX_PER_NIGHT' then t.men + t.women + t.others - greatest(t.men, t.women, t.others) else 0 end as wrong) w
        where w.wrong > 0 $$;

create function conflicts_follow(of_unit uuid, first_night date, end_night date) returns void language plpgsql security definer set search_path = public as
$$ declare
    mates uuid[] := array(select m.id from service_unit u join service_unit m on m.bed_pool_id = u.bed_pool_id where u.id = of_unit);
    found_ record;
begin
    if not exists (select from claim_night n where n.unit_id = any (mates) and n.live and n.night >= first_night and n.night < end_night)
        and not exists (select from vacancy_conflict c where c.unit_id = any (mates) and c.ended_at is null and c.night >= first_night and c.night < end_night) then
        return;
    end if;
    for found_ in
        select coalesce(n.unit_id, c.unit_id) as unit_id, coalesce(n.night, c.night) as night, coalesce(n.kind, c.kind) as kind, n.short_by, n.claims,
            c.id, c.settled_at, c.short_by as short_before, c.claims as claims_before
        from conflicts_now(mates, first_night, end_night) n
        full join (select * from vacancy_conflict where unit_id = any (mates) and ended_at is null and night >= first_night and night < end_night) c
            on c.unit_id = n.unit_id and c.night = n.night and c.kind = n.kind
    loop
        -- what was settled stays settled until it grows
        if found_.id is not null and (found_.short_by is null or (found_.settled_at is not null and found_.short_by > found_.short_before)) then
            update vacancy_conflict set ended_at = app_now() where id = found_.id;
            found_.id := null;
        end if;
        if found_.short_by is null then continue; end if;
        if found_.id is null then
            insert into vacancy_conflict (unit_id, office_id, night, kind, short_by, claims, since)
                select u.id, u.office_id, found_.night, found_.kind, found_.short_by, found_.claims, app_now() from service_unit u where u.id = found_.unit_id;
        elsif (found_.short_by, found_.claims) is distinct from (found_.short_before, found_.claims_before) then
            update vacancy_conflict set short_by = found_.short_by, claims = found_.claims where id = found_.id;
        end if;
    end loop;
end $$;
comment on function conflicts_follow(uuid, date, date) is 'Brings the conflicts of a unit''s pool up to date, under the lock of the pool.';

create function report_shows_conflicts() returns trigger language plpgsql security definer set search_path = public as
$$ begin perform conflicts_follow(new.unit_id, new.night, new.night + 1); return null; end $$;
create trigger zz_report_shows_conflicts after insert on vacancy_report for each row execute function report_shows_conflicts();
create function claim_shows_conflicts() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    perform conflicts_follow(new.unit_id, lower(new.nights), greatest(upper(new.nights), case tg_op when 'UPDATE' then upper(old.nights) end));
    return null;
end $$;
create trigger zz_claim_shows_conflicts after insert or update on claim for each row execute function claim_shows_conflicts();
create function closure_shows_conflicts() returns trigger language plpgsql security definer set search_path = public as
$$ declare shut closure;
begin
    select * into shut from closure where id = coalesce((to_jsonb(new)->>'closure_id')::uuid, (to_jsonb(new)->>'id')::uuid);
    perform conflicts_follow(shut.unit_id, lower(shut.nights), coalesce(upper(shut.nights), (select greatest(max(n.night), lower(shut.nights)) + 1
        from claim_night n join service_unit u on u.id = n.unit_id
        where n.live and u.bed_pool_id = (select own.bed_pool_id from service_unit own where own.id = shut.unit_id)), lower(shut.nights) + 1));
    return null;
end $$;
create trigger zz_closure_shows_conflicts after insert on closure for each row execute function closure_shows_conflicts();
create trigger zz_closure_shows_conflicts after insert on closure_lift for each row execute function closure_shows_conflicts();
create function unit_shows_conflicts() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    perform pool_locked_for(new.id);
    perform conflicts_follow(new.id, n.first, n.last + 1) from (select min(night) as first, max(night) as last from claim_night
        where unit_id = new.id and live) n where n.first is not null;
    return null;
end $$;
create trigger zz_unit_shows_conflicts after update of sex_policy on service_unit for each row
    when (old.sex_policy <> new.sex_policy) execute function unit_shows_conflicts();

create function standing_conflicts(units uuid[]) returns setof uuid language sql stable security definer set search_path = public as
$$ select c.id from vacancy_conflict c where c.unit_id = any (units) and c.ended_at is null
    and exists (select from claim k where k.id = any (c.claims) and (k.state in ('TAKEN', 'LEFT') or (k.state = 'HELD' and k.expires_at > app_now()))) $$;
comment on function standing_conflicts(uuid[]) is 'Conflicts whose people still have a claim; a hold that has run out counts for nothing, swept or not.';

create function hub_has_claim(claims uuid[]) returns boolean language sql stable as
$$ select exists (select from claim c join emergency_case e on e.id = c.case_id where c.id = any (claims)) $$;
comment on function hub_has_claim(uuid[]) is 'Whether the reader sees the case of one of the claims; asked through his own walls.';

-- series and accuracy --------------------------------------------------------------------------------------------------
create function occupancy_series(units uuid[], first_night date, end_night date, per text)
returns table (unit_id uuid, period date, nights int, reported int, closed int, capacity int, occupied int, planned int, kept int, free int, through_us int)
language sql stable security definer set search_path = public as
$$ with reported as (
        select v.unit_id, date_trunc(per, v.night::timestamp)::date as period, count(*)::int as reported, coalesce(sum(v.capacity), 0)::int as capacity,
            coalesce(sum(v.occupied), 0)::int as occupied, sum(v.planned)::int as planned, sum(v.kept)::int as kept,
            sum(v.free_male + v.free_female + v.free_any)::int as free, count(*) filter (where v.status = 'CLOSED')::int as closed
        from vacancy_night v where v.unit_id = any (units) and v.night >= first_night and v.night < end_night group by 1, 2),
    slept as (
        select n.unit_id, date_trunc(per, n.night::timestamp)::date as period, count(*)::int as nights
        from claim_night n join claim c on c.id = n.claim_id and c.state in ('TAKEN', 'LEFT')
        where n.live and n.unit_id = any (units) and n.night >= first_night and n.night < end_night group by 1, 2),
    shut as (
        select k.unit_id, date_trunc(per, k.night::timestamp)::date as period, count(distinct k.night)::int as nights
        from (select m.id as unit_id, d.night::date as night
            from closure c join service_unit own on own.id = c.unit_id
            join service_unit m on m.id = any (units) and (m.id = c.unit_id or (c.reason = 'INFECTION' and m.bed_pool_id = own.bed_pool_id))
            left join closure_lift l on l.closure_id = c.id
            cross join lateral (select closure_nights(c.nights, l.open_from) * daterange(first_night, end_night) as nights) shut
            cross join lateral generate_series(lower(shut.nights), upper(shut.nights) - 1, interval '1 day') as d (night)) k group by 1, 2),
    asked as (select u.id as unit_id, date_trunc(per, d.night)::date as period, count(*)::int as nights
        from unnest(units) as u (id) cross join generate_series(first_night::timestamp, end_night::timestamp - interval '1 day', interval '1 day') as d (night) group by 1, 2)
    select a.unit_id, a.period, a.nights, coalesce(r.reported, 0), greatest(coalesce(s.nights, 0), coalesce(r.closed, 0)), coalesce(r.capacity, 0), coalesce(r.occupied, 0),
        coalesce(r.planned, 0), coalesce(r.kept, 0), coalesce(r.free, 0), coalesce(p.nights, 0)
    from asked a left join reported r using (unit_id, period) left join slept p using (unit_id, period) left join shut s using (unit_id, period)
    where acting_role() is not null order by 1, 2 $$;
comment on function occupancy_series(uuid[], date, date, text) is 'Bed-nights per unit and day, week, month or year. Counts only. through_us: nights slept by a claim of ours, however the report counts them.';

create function offer_accuracy(offices uuid[], since timestamptz, until timestamptz, believed interval)
returns table (office_id uuid, offers int, shown_free int, accepted int, refused_full int, refused_otherwise int, no_answer int, withdrawn int, waiting int)
language sql stable security definer set search_path = public as
$$ with sent as (
        select o.office_id, o.state, o.refusal,
            (select coalesce(bool_and(case c.sex when 'MALE' then l.male when 'FEMALE' then l.female else l.other end > 0 and v.confirmed_at >= o.sent_at - believed), false)
                    and count(*) = o.leaving - o.first_night
                from nights_left(array[o.unit_id], o.first_night, o.leaving, o.sent_at - interval '1 microsecond') l
                join vacancy_report v on v.id = l.report_id) as was_free
        from offer o join claim c on c.id = o.claim_id
        where o.office_id = any (offices) and o.sent_at >= since and o.sent_at < until)
    select office_id, count(*)::int, count(*) filter (where was_free)::int,
        count(*) filter (where was_free and state in ('ACCEPTED', 'ENDED'))::int,
        count(*) filter (where was_free and refusal = 'FULL')::int,
        count(*) filter (where was_free and state = 'DECLINED' and refusal <> 'FULL')::int,
        count(*) filter (where was_free and state in ('NO_ANSWER', 'EXPIRED'))::int,
        count(*) filter (where was_free and state in ('TAKEN_ELSEWHERE', 'WITHDRAWN'))::int,
        count(*) filter (where was_free and state = 'SENT')::int
    from sent where acting_role() is not null group by office_id $$;
comment on function offer_accuracy(uuid[], timestamptz, timestamptz, interval) is 'Of the offers of a time, how many were sent while the unit showed a free bed, and what became of those (DOMAIN §11 空床). No case, no person.';

create function report_feed(units uuid[], first_day date, end_day date, at_time time)
returns table (day date, units int, reported int, median_age_minutes int) language sql stable security definer set search_path = public as
$$ select d.day::date, cardinality(units), count(r.said) filter (where r.said >= d.day at time zone 'Asia/Tokyo')::int,
        percentile_cont(0.5) within group (order by extract(epoch from (d.day + at_time) at time zone 'Asia/Tokyo' - r.said) / 60)::int
    from generate_series(first_day::timestamp, end_day::timestamp - interval '1 day', interval '1 day') as d (day)
    cross join lateral (select (select max(v.confirmed_at) from vacancy_report v where v.unit_id = u.id
            and v.confirmed_at <= (d.day + at_time) at time zone 'Asia/Tokyo') as said from unnest(units) as u (id)) r
    where acting_role() is not null group by d.day order by d.day $$;
comment on function report_feed(uuid[], date, date, time) is 'Per day: how many of the units had reported that day by a time of day (Asia/Tokyo), and the median age of what was known of them then.';

-- the walls ------------------------------------------------------------------------------------------------------------
alter table claim_past enable row level security;
create policy claim_past_wall on claim_past using (exists (select from claim c where c.id = claim_id));
alter table closure enable row level security;
create policy closure_wall on closure using (acting_role() is not null)
    with check (declared_by = acting_staff() and (acting_role() in ('HUB_COORDINATOR', 'CORE_STAFF')
        or (acting_role() = 'PROVIDER' and exists (select from service_unit u where u.id = unit_id and u.office_id = acting_office()))));
alter table closure_lift enable row level security;
create policy closure_lift_wall on closure_lift using (acting_role() is not null)
    with check (lifted_by = acting_staff() and (acting_role() in ('HUB_COORDINATOR', 'CORE_STAFF')
        or (acting_role() = 'PROVIDER' and exists (select from closure c join service_unit u on u.id = c.unit_id where c.id = closure_id and u.office_id = acting_office()))));
alter table kept_bed enable row level security;
create policy kept_bed_read on kept_bed for select using (acting_role() is not null);
create policy kept_bed_write on kept_bed using (acting_role() in ('CORE_STAFF', 'MUNICIPALITY') and paid_by = acting_municipality());
alter table vacancy_conflict enable row level security;
create policy vacancy_conflict_wall on vacancy_conflict using (acting_role() in ('HUB_COORDINATOR', 'CORE_STAFF', 'MUNICIPALITY', 'SYSTEM')
    or (acting_role() = 'PROVIDER' and office_id = acting_office()));

grant select on claim_past, unit_past, bed_pool_past, vacancy_conflict to yoridokoro_app;
grant select, insert on closure, closure_lift to yoridokoro_app;
grant select, insert, update on kept_bed to yoridokoro_app;
grant update (settled_at, settled_by, settlement, words) on vacancy_conflict to yoridokoro_app;
