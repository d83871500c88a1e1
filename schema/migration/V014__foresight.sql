-- もしもの夜 (FEATURES T1): every registrant matched against every place within reach as if the call came now. The rules are those of
-- matching/Rules, in sets; a test holds the two equal. Nothing here is read by the matching of a real case.
insert into setting_key (key, default_value, meaning, source) values
    ('foresight.at', '03:00', '「もしもの夜」を数える時刻', 'I'),
    ('foresight.nights', '1', '「もしもの夜」で数える泊数', 'I'),
    ('foresight.reach', 'PREFECTURE', '「もしもの夜」でさがす広さ（HUB、SIBLING、NEIGHBOUR、PREFECTURE）', 'I'),
    ('foresight.keepDays', '14', '「もしもの夜」の結果を残す日数', 'I');

create index stay_by_office on stay (office_id, arrived_at);

create function units_within_reach(of_hub uuid, upto int, on_day date) returns table (unit_id uuid, level int, by text) language sql stable as
$$ with area as (
        select 1 as level, h.name as by, a.municipality, a.district from hub h join hub_area a on a.hub_id = h.id where h.id = of_hub
        union all
        select case n.relation when 'SIBLING' then 2 else 3 end, h.name, a.municipality, a.district
        from hub_neighbour n join hub h on h.id = n.neighbour_id join hub_area a on a.hub_id = h.id where n.hub_id = of_hub
        union all
        select distinct 2, '同じ市町村', a.municipality, '' from hub_area a where a.hub_id = of_hub
        union all
        select 4, m.prefecture, m.code, '' from municipality m
        where upto = 4 and left(m.code, 2) = (select left(municipality, 2) from hub where id = of_hub)),
    inside as (
        select o.id, a.level, a.by, a.district from area a join office o on o.municipality = a.municipality
        where a.level <= upto and (a.district = '' or starts_with(o.street, a.district))
        union all
        select p.office_id, a.level, a.by, a.district from area a join hub_positioning p on p.municipality = a.municipality and p.valid @> on_day
        where a.level <= upto and a.level < 4),
    near as (select distinct on (id) id, level, by from inside order by id, level, district = '')
    select u.id, n.level, n.by from near n join service_unit u on u.office_id = n.id where u.service_code in ('24', '33', '32') $$;
comment on function units_within_reach(uuid, int, date) is 'Units of 24, 33 and 32 a search of a hub looks at, with the nearest level that brings each in: 1 own area, 2 sibling or same municipality, 3 neighbour, 4 prefecture.';

create view care_bit as
    select code, block, label, (row_number() over (order by rank, code) - 1)::int as place, 1::bigint << (row_number() over (order by rank, code) - 1)::int as bit
    from care_code;
comment on view care_bit is 'One bit per word of the vocabulary, at most 63, so that needs and capabilities compare as whole sets.';
create view rule_bit as
    select * from (values (1, 'BED', '空き'), (2, 'REPORT', '報告の新しさ'), (4, 'SEX', '性別'), (8, 'AGE', '年齢'), (16, 'CATEGORY', '障害支援区分'),
        (32, 'NIGHT_INTAKE', '夜間の受入れ'), (64, 'HOLIDAY_INTAKE', '土日・祝日の受入れ'), (128, 'NIGHT_NURSE', '夜間の看護職員'), (256, 'STAY_LENGTH', '泊数'),
        (512, 'TRIAL_REQUIRED', '体験利用'), (1024, 'REGISTRATION_REQUIRED', '事業所への登録'), (2048, 'CONTRACT_REQUIRED', '契約'),
        (4096, 'ASK_BY_PHONE', '電話での相談'), (8192, 'DECISION', '短期入所の支給決定'), (16384, 'PERSON_REFUSES', '本人の希望')) as rules (bit, code, label);
comment on view rule_bit is 'The rules of matching/Rules that look at more than a need, as bits.';

create table foresight_run (
    id           uuid primary key,
    municipality text not null references municipality,
    at           timestamptz not null,
    day_off      boolean not null,
    first_night  date not null,
    nights       int not null constraint foresight_run_nights_range check (nights between 1 and 90),
    reach        int not null constraint foresight_run_reach_range check (reach between 1 and 4),
    settings     jsonb not null,
    asked_by     uuid,
    state        text not null constraint foresight_run_state_known check (state in ('RUNNING', 'DONE', 'FAILED')),
    finished_at  timestamptz,
    people       int,
    sure         int,
    by_phone     int,
    without      int
);
comment on column foresight_run.day_off is '土日祝 on the day of at, as base/Holidays knows it.';
comment on table foresight_run is 'One count of もしもの夜 for one municipality. sure, by_phone, without: people with a fitting place, with one to telephone, with none.';
create index foresight_run_latest on foresight_run (municipality, at);
create unique index foresight_run_one_running on foresight_run (municipality) where state = 'RUNNING';

create table foresight_place (
    run_id       uuid not null references foresight_run on delete cascade,
    hub_id       uuid not null,
    no           int not null,
    unit_id      uuid not null,
    level        int not null,
    latitude     double precision,
    longitude    double precision,
    short_stay   boolean not null,
    age_min      int, age_max int, category_min int, category_max int,
    fails_male   int not null, fails_female int not null, fails_other int not null,
    asks_male    int not null, asks_female int not null, asks_other int not null,
    first_needed int not null,
    contract     boolean not null,
    nurse        text not null,
    can_yes      bigint not null,
    can_no       bigint not null,
    points       double precision not null,
    primary key (run_id, hub_id, no)
);
comment on table foresight_place is 'A unit within reach of a hub as a run saw it: every rule that looks at the unit alone is settled here, per sex.';
comment on column foresight_place.first_needed is 'Bits of TRIAL_REQUIRED and REGISTRATION_REQUIRED: a stay there lifts both.';
comment on column foresight_place.points is 'The parts of the score that do not depend on the person.';

create table foresight_person (
    run_id       uuid not null references foresight_run on delete cascade,
    person_id    uuid not null references person,
    municipality text not null,
    hub_id       uuid not null,
    outcome      text not null constraint foresight_person_outcome_known check (outcome in ('SURE', 'BY_PHONE', 'NONE')),
    fits         int not null,
    asks         int not null,
    places       uuid[] not null,
    scores       double precision[] not null,
    why          text[] not null,
    why_offices  int[] not null,
    change       text constraint foresight_person_change_known check (change in ('TRIAL', 'CAPABILITY', 'DECISION', 'WISH', 'BED', 'CONFIRM')),
    change_code  text,
    change_unit  uuid,
    gain         int not null default 0,
    primary key (run_id, person_id)
);
comment on table foresight_person is 'One registrant in one run: the three likeliest places, or why there is none and what would change it. Seen exactly when the person is.';
comment on column foresight_person.places is 'Best first; those that fit (the first least(3, fits) of them) before those to telephone.';
comment on column foresight_person.why is 'NONE only: the rules that most offices fail, with their number in why_offices.';
comment on column foresight_person.change is 'The one change that opens most offices (gain). TRIAL: a stay at change_unit; CAPABILITY: change_unit learns change_code; DECISION: 支給決定; WISH: a place the person refuses; BED: a bed kept there; CONFIRM: change_code asked there.';
create index foresight_person_listed on foresight_person (run_id, outcome, hub_id, person_id);

create type foresight_need as (
    person_id uuid, hub_id uuid, municipality text, sex text, age_first int, age_last int, category int, wants bigint, unsure bigint,
    medical boolean, medical_perhaps boolean, decision text, latitude double precision, longitude double precision,
    stayed uuid[], refused uuid[], wished uuid[], ranks int[],
    decision_needed boolean, weight_stayed int, weight_wished int, weight_distance int, distance_km int);

create function foresight_needs(of_run uuid, one uuid, part int, parts int) returns setof foresight_need language sql stable as
$$ select p.id, p.hub_id, p.municipality, p.sex,
        date_part('year', age(r.first_night::timestamp, p.birth_date::timestamp))::int, date_part('year', age((r.first_night + r.nights - 1)::timestamp, p.birth_date::timestamp))::int,
        p.support_category,
        case when p.behaviour_score is null then coalesce(n.wants, 0)
            else (coalesce(n.wants, 0) & ~b.both_bits) | case when p.behaviour_score >= 18 then b.both_bits when p.behaviour_score >= 10 then b.ten else 0 end end,
        case when p.behaviour_score is null then coalesce(n.unsure, 0) else coalesce(n.unsure, 0) & ~b.both_bits end,
        coalesce(n.wants, 0) & b.medical <> 0, coalesce(n.unsure, 0) & b.medical <> 0,
        case when p.short_stay_decision = 'YES' and p.short_stay_until < r.first_night + r.nights - 1 then 'NO' else p.short_stay_decision end,
        p.latitude, p.longitude, coalesce(s.stayed, '{}'), coalesce(s.refused, '{}'), coalesce(s.wished, '{}'), coalesce(s.ranks, '{}'),
        not (r.settings->>'emergency.serviceDecisionOverride')::boolean, (r.settings->>'matching.weight.stayedBefore')::int,
        (r.settings->>'matching.weight.wished')::int, (r.settings->>'matching.weight.distance')::int, (r.settings->>'matching.distanceKm')::int
    from foresight_run r
    join registration g on g.municipality = r.municipality and g.state = 'REGISTERED' and (one is null or g.person_id = one)
    join person p on p.id = g.person_id and (parts = 1 or mod(abs(hashtext(p.id::text)::bigint), parts) = part)
    cross join (select bit_or(bit) filter (where block = 'MEDICAL') as medical, bit_or(bit) filter (where code = 'BEHAVIOUR_10') as ten,
        bit_or(bit) filter (where code in ('BEHAVIOUR_10', 'BEHAVIOUR_18')) as both_bits from care_bit) b
    left join (select d.person_id, bit_or(c.bit) filter (where d.value = 'YES') as wants, bit_or(c.bit) filter (where d.value = 'UNKNOWN') as unsure
        from person_need d join care_bit c on c.code = d.code where one is null or d.person_id = one group by d.person_id) n on n.person_id = p.id
    left join (select d.person_id, array_agg(d.unit_id) filter (where d.stay_kind <> 'NONE') as stayed, array_agg(d.unit_id) filter (where d.wish = 'REFUSED') as refused,
        array_agg(d.unit_id order by d.unit_id) filter (where d.rank is not null) as wished, array_agg(d.rank order by d.unit_id) filter (where d.rank is not null) as ranks
        from person_place d where one is null or d.person_id = one group by d.person_id) s on s.person_id = p.id
    where r.id = of_run offset 0 $$;
comment on function foresight_needs(uuid, uuid, int, int) is 'Registrants of a run as the rules see them (emergency/Needs without a case); one person, or a part of all.';

-- Single values, not rows: the planner then puts the body where it is called, and 18 million pairs take seconds.
create function foresight_verdict(unit uuid, fails int, asks int, age_min int, age_max int, category_min int, category_max int, first_needed int, contract boolean,
    short_stay boolean, nurse text, can_yes bigint, can_no bigint, age_first int, age_last int, category int, wants bigint, unsure bigint, medical boolean,
    medical_perhaps boolean, decision_needed boolean, decision text, stayed uuid[], refused uuid[])
returns table (fails_rule int, fails_care bigint, asks_rule int, asks_care bigint) language sql immutable as
$$ select fails
        | case when age_first < age_min or age_last > age_max then 8 else 0 end
        | case when category < category_min or category > category_max then 16 else 0 end
        | case when medical and nurse = 'NO' then 128 else 0 end
        | case when first_needed <> 0 and not (unit = any (stayed)) then first_needed else 0 end
        | case when decision_needed and short_stay and decision = 'NO' then 8192 else 0 end
        | case when unit = any (refused) then 16384 else 0 end,
        wants & can_no,
        asks
        | case when age_first is null and coalesce(age_min, age_max) is not null then 8 else 0 end
        | case when category is null and coalesce(category_min, category_max) is not null then 16 else 0 end
        | case when (medical or medical_perhaps) and nurse <> 'YES' and not (medical and nurse = 'NO') then 128 else 0 end
        | case when contract and not (unit = any (stayed)) then 2048 else 0 end
        | case when decision_needed and short_stay and decision = 'UNKNOWN' then 8192 else 0 end,
        (wants | unsure) & ~can_yes & ~(wants & can_no)
    offset 0 $$;
comment on function foresight_verdict is 'matching/Rules on one person and one place: the rules and needs that fail and those to be asked about, as bits. fails and asks: those of the unit alone, for the person''s sex.';

create function tenth(value double precision) returns double precision language sql immutable parallel safe as
$$ select floor(value * 10 + 0.5) / 10 $$;

create function foresight_score(points double precision, unit uuid, u_lat double precision, u_lon double precision, stayed uuid[], wished uuid[], ranks int[],
    lat double precision, lon double precision, weight_stayed int, weight_wished int, weight_distance int, distance_km int) returns double precision language sql immutable as
$$ select tenth(points + case when unit = any (stayed) then weight_stayed else 0 end
        + coalesce(tenth(weight_wished * greatest(0, 1 - (ranks[array_position(wished, unit)] - 1) / 5.0::double precision)), 0)
        + coalesce(tenth(weight_distance * greatest(0, 1 - tenth(6371 * 2 * asin(sqrt(power(sin(radians(u_lat - lat) / 2), 2)
            + cos(radians(lat)) * cos(radians(u_lat)) * power(sin(radians(u_lon - lon) / 2), 2)))) / distance_km)), 0)) $$;
comment on function foresight_score is 'matching/Score, total only.';

create function foresight_places_seen(of_run uuid) returns int language plpgsql security definer set search_path = public as
$$ declare
    r foresight_run;
    s jsonb;
    local_now timestamp;
    is_night boolean; is_holiday boolean;
    fresh interval; stale interval; expire interval;
    written int := 0; more int;
    hub_ uuid;
begin
    select * into r from foresight_run where id = of_run;
    if acting_role() <> 'SYSTEM' or acting_municipality() <> r.municipality then perform refuse('foresight_by_the_service', 'only the service itself looks ahead'); end if;
    s := r.settings;
    local_now := r.at at time zone 'Asia/Tokyo';
    is_night := case when (s->>'offer.nightFrom')::time < (s->>'offer.nightTo')::time
        then local_now::time >= (s->>'offer.nightFrom')::time and local_now::time < (s->>'offer.nightTo')::time
        else local_now::time >= (s->>'offer.nightFrom')::time or local_now::time < (s->>'offer.nightTo')::time end;
    is_holiday := r.day_off;
    fresh := make_interval(hours => (s->>'vacancy.freshHours')::int);
    stale := make_interval(hours => (s->>'vacancy.staleHours')::int);
    expire := make_interval(hours => 24 * (s->>'vacancy.expireDays')::int);
    for hub_ in select distinct p.hub_id from registration g join person p on p.id = g.person_id where g.municipality = r.municipality and g.state = 'REGISTERED' loop
        insert into foresight_place
        with near as materialized (select * from units_within_reach(hub_, r.reach, r.first_night)),
        said as (
            select l.unit_id, count(*) as known, bool_or(l.closure_id is not null) as closed, min(l.male) as male, min(l.female) as female, min(l.other) as other,
                case when bool_or(l.night = r.first_night) then min(coalesce(v.confirmed_at, k.declared_at)) end as confirmed
            from nights_left(array(select unit_id from near), r.first_night, r.first_night + r.nights) l
            left join vacancy_night v on v.unit_id = l.unit_id and v.night = l.night left join closure k on k.id = l.closure_id group by l.unit_id),
        can as (
            select c.unit_id, coalesce(bit_or(b.bit) filter (where c.value = 'YES'), 0) as yes, coalesce(bit_or(b.bit) filter (where c.value = 'NO'), 0) as no,
                coalesce(max(c.value) filter (where c.code = 'NIGHT_INTAKE'), 'UNKNOWN') as night, coalesce(max(c.value) filter (where c.code = 'HOLIDAY_INTAKE'), 'UNKNOWN') as holiday,
                coalesce(max(c.value) filter (where c.code = 'NIGHT_NURSE'), 'UNKNOWN') as nurse, coalesce(bool_or(c.code = 'AWAKE_NIGHT_STAFF' and c.value = 'YES'), false) as awake,
                coalesce(bit_or(case c.code when 'TRIAL_REQUIRED' then 512 when 'REGISTRATION_REQUIRED' then 1024 else 0 end) filter (where c.value = 'YES'), 0) as first_needed,
                coalesce(bool_or(c.code = 'CONTRACT_REQUIRED' and c.value = 'YES'), false) as contract, coalesce(bool_or(c.code = 'ASK_BY_PHONE' and c.value = 'YES'), false) as phone
            from unit_capability c join care_bit b on b.code = c.code where c.unit_id in (select unit_id from near) group by c.unit_id),
        known as (
            select n.level, u.*, o.name as office, o.latitude, o.longitude, t.known, t.male, t.female, t.other, coalesce(t.closed, false) as closed,
                coalesce(c.yes, 0) as yes, coalesce(c.no, 0) as no, coalesce(c.nurse, 'UNKNOWN') as nurse, coalesce(c.first_needed, 0) as first_needed, coalesce(c.contract, false) as contract,
                case when t.confirmed is null then 'NEVER' when r.at - t.confirmed <= fresh then 'FRESH' when r.at - t.confirmed <= stale then 'AGING'
                    when r.at - t.confirmed <= expire then 'STALE' else 'EXPIRED' end as freshness,
                case when is_night and coalesce(c.night, 'UNKNOWN') = 'NO' then 32 else 0 end | case when is_holiday and coalesce(c.holiday, 'UNKNOWN') = 'NO' then 64 else 0 end as fails,
                case when is_night and coalesce(c.night, 'UNKNOWN') = 'UNKNOWN' then 32 else 0 end | case when is_holiday and coalesce(c.holiday, 'UNKNOWN') = 'UNKNOWN' then 64 else 0 end
                    | case when u.max_stay_days < r.nights then 256 else 0 end | case when c.phone then 4096 else 0 end as asks,
                tenth((s->>'matching.weight.awakeAtNight')::int * case when is_night and c.awake then 1 else 0 end)
                    + tenth((s->>'matching.weight.sameHub')::int * case when n.level = 1 then 1 else 0 end)
                    + tenth((s->>'matching.weight.fairness')::int * 1.0::double precision / (1 + recent_emergency_stays(o.id, r.at - interval '30 days'))) as points
            from near n join service_unit u on u.id = n.unit_id join office o on o.id = u.office_id
            left join said t on t.unit_id = u.id left join can c on c.unit_id = u.id),
        judged as (
            select k.*, k.freshness in ('FRESH', 'AGING', 'STALE') as shown, case when k.freshness in ('STALE', 'EXPIRED', 'NEVER') then 2 else 0 end as old from known k)
        select r.id, hub_, row_number() over (order by j.office collate "C", j.id), j.id, j.level, j.latitude, j.longitude, j.service_code = '24',
            j.age_min, j.age_max, j.category_min, j.category_max,
            j.fails | case when j.closed or (j.shown and j.male < 1) then 1 else 0 end | case when j.sex_policy = 'FEMALE_ONLY' then 4 else 0 end,
            j.fails | case when j.closed or (j.shown and j.female < 1) then 1 else 0 end | case when j.sex_policy = 'MALE_ONLY' then 4 else 0 end,
            j.fails | case when j.closed or (j.shown and j.other < 1) then 1 else 0 end,
            j.asks | j.old | case when not (j.closed or (j.shown and j.male < 1)) and (not j.shown or j.known < r.nights) then 1 else 0 end,
            j.asks | j.old | case when not (j.closed or (j.shown and j.female < 1)) and (not j.shown or j.known < r.nights) then 1 else 0 end,
            j.asks | j.old | case when not (j.closed or (j.shown and j.other < 1)) and (not j.shown or j.known < r.nights) then 1 else 0 end
                | case when j.sex_policy in ('MALE_ONLY', 'FEMALE_ONLY') then 4 else 0 end,
            j.first_needed, j.contract, j.nurse, j.yes, j.no,
            j.points + tenth((s->>'matching.weight.freshness')::int * case j.freshness when 'FRESH' then 1 when 'AGING' then 0.5 else 0 end::double precision)
        from judged j;
        get diagnostics more = row_count;
        written := written + more;
    end loop;
    analyze foresight_place; -- without it the planner takes the table for empty
    return written;
end $$;
comment on function foresight_places_seen(uuid) is 'Writes the places of a run, hub by hub: what is left of the nights, freshness and every rule that looks at the unit alone.';

create function foresight_people_seen(of_run uuid, part int, parts int) returns int language plpgsql security definer set search_path = public as
$$ declare written int;
begin
    if acting_role() <> 'SYSTEM' or acting_municipality() is distinct from (select municipality from foresight_run where id = of_run) then
        perform refuse('foresight_by_the_service', 'only the service itself looks ahead');
    end if;
    insert into foresight_person
    with need as materialized (select * from foresight_needs(of_run, null, part, parts)),
    seen as materialized (
        select n.person_id, n.hub_id, n.municipality, a.*
        from need n
        cross join lateral (
            select count(*) filter (where s.fit = 0)::int as fits, count(*) filter (where s.fit = 1)::int as asks,
                (array_agg(s.no order by s.fit, s.score desc, s.no) filter (where s.fit < 2))[1:3] as nos,
                (array_agg(s.score order by s.fit, s.score desc, s.no) filter (where s.fit < 2))[1:3] as scores,
                count(*) filter (where s.fails_rule = 8192)::int as decisions,
                max(array[case when s.fails_care <> 0 or s.fails_rule in (32, 64, 128) then 3 when s.fails_rule & 1536 <> 0 then 4 when s.fails_rule = 16384 then 2 else 1 end,
                    s.score, -s.no, s.fails_rule, s.fails_care::double precision]) filter (where s.fit = 2 and s.fails_rule <> 8192) as best,
                max(array[s.score, -s.no, s.asks_rule, s.asks_care::double precision]) filter (where s.fit = 1
                    and case when s.asks_care = 0 then s.asks_rule & (s.asks_rule - 1) = 0 else s.asks_rule = 0 and s.asks_care & (s.asks_care - 1) = 0 end) as asking
            from (select v.*, u.no, case when v.fails_rule <> 0 or v.fails_care <> 0 then 2 when v.asks_rule <> 0 or v.asks_care <> 0 then 1 else 0 end as fit,
                    foresight_score(u.points, u.unit_id, u.latitude, u.longitude, n.stayed, n.wished, n.ranks, n.latitude, n.longitude,
                        n.weight_stayed, n.weight_wished, n.weight_distance, n.distance_km) as score
                from foresight_place u cross join lateral foresight_verdict(u.unit_id, case n.sex when 'MALE' then u.fails_male when 'FEMALE' then u.fails_female else u.fails_other end,
                    case n.sex when 'MALE' then u.asks_male when 'FEMALE' then u.asks_female else u.asks_other end, u.age_min, u.age_max, u.category_min, u.category_max,
                    u.first_needed, u.contract, u.short_stay, u.nurse, u.can_yes, u.can_no, n.age_first, n.age_last, n.category, n.wants, n.unsure, n.medical,
                    n.medical_perhaps, n.decision_needed, n.decision, n.stayed, n.refused) v
                where u.run_id = of_run and u.hub_id = n.hub_id
                    and case when v.fails_care = 0 then v.fails_rule in (0, 1, 32, 64, 128, 512, 1024, 1536, 8192, 16384)
                        else v.fails_rule = 0 and v.fails_care & (v.fails_care - 1) = 0 end
                offset 0) s) a),
    lacking as (
        select d.* from seen s join need d on d.person_id = s.person_id where s.fits = 0 and s.asks = 0),
    cause as (
        select l.person_id, t.codes, t.offices
        from lacking l cross join lateral (
            select array_agg(c.code order by c.offices desc, c.code) as codes, array_agg(c.offices order by c.offices desc, c.code) as offices
            from (select k.code, count(*)::int as offices
                from (select v.fails_rule, v.fails_care from foresight_place u cross join lateral foresight_verdict(u.unit_id, case l.sex when 'MALE' then u.fails_male when 'FEMALE' then u.fails_female else u.fails_other end,
                    case l.sex when 'MALE' then u.asks_male when 'FEMALE' then u.asks_female else u.asks_other end, u.age_min, u.age_max, u.category_min, u.category_max,
                    u.first_needed, u.contract, u.short_stay, u.nurse, u.can_yes, u.can_no, l.age_first, l.age_last, l.category, l.wants, l.unsure, l.medical,
                    l.medical_perhaps, l.decision_needed, l.decision, l.stayed, l.refused) v
                    where u.run_id = of_run and u.hub_id = l.hub_id offset 0) v
                join (select code, bit as rule, 0::bigint as care from rule_bit where bit not in (2, 256, 2048, 4096)
                    union all select code, 0, bit from care_bit where bit & l.wants <> 0) k on v.fails_rule & k.rule <> 0 or v.fails_care & k.care <> 0
                group by k.code order by 2 desc, 1 limit 3) c) t)
    select of_run, s.person_id, s.municipality, s.hub_id, case when s.fits > 0 then 'SURE' when s.asks > 0 then 'BY_PHONE' else 'NONE' end, s.fits, s.asks,
        coalesce(array(select u.unit_id from unnest(s.nos) with ordinality as t (no, ord) join foresight_place u on u.run_id = of_run and u.hub_id = s.hub_id and u.no = t.no order by t.ord), '{}'),
        coalesce(s.scores, '{}'), coalesce(c.codes, '{}'), coalesce(c.offices, '{}'),
        g.change, case g.change when 'CAPABILITY' then coalesce((select b.code from care_bit b where b.bit = s.best[5]::bigint), (select b.code from rule_bit b where b.bit = s.best[4]::int))
            when 'CONFIRM' then coalesce((select b.code from care_bit b where b.bit = s.asking[4]::bigint), (select b.code from rule_bit b where b.bit = s.asking[3]::int)) end,
        (select u.unit_id from foresight_place u where u.run_id = of_run and u.hub_id = s.hub_id
            and u.no = case g.change when 'DECISION' then null when 'CONFIRM' then -s.asking[2] else -s.best[3] end),
        case g.change when 'DECISION' then s.decisions when 'CONFIRM' then 0 else case when g.change is null then 0 else 1 end end
    from seen s left join cause c on c.person_id = s.person_id
    cross join lateral (select case when s.fits = 0 and s.asks > 0 and s.asking is not null then 'CONFIRM' when s.decisions > 1 or (s.best is null and s.decisions = 1) then 'DECISION'
        when s.best is null then null else (array['BED', 'WISH', 'CAPABILITY', 'TRIAL'])[s.best[1]::int] end as change) g;
    get diagnostics written = row_count;
    return written;
end $$;
comment on function foresight_people_seen(uuid, int, int) is 'Matches a part of the registrants of a run against its places and writes what came of it.';

create function foresight_pairs(of_run uuid, one uuid)
returns table (unit_id uuid, fit text, failing text[], asking text[], score double precision) language sql stable as
$$ select u.unit_id, case when v.fails_rule <> 0 or v.fails_care <> 0 then 'DOES_NOT_FIT' when v.asks_rule <> 0 or v.asks_care <> 0 then 'ASK' else 'FITS' end,
        array(select code from rule_bit b where b.bit & v.fails_rule <> 0 union all select code from care_bit b where b.bit & v.fails_care <> 0 order by 1),
        array(select code from rule_bit b where b.bit & v.asks_rule <> 0 union all select code from care_bit b where b.bit & v.asks_care <> 0 order by 1),
        foresight_score(u.points, u.unit_id, u.latitude, u.longitude, n.stayed, n.wished, n.ranks, n.latitude, n.longitude,
                        n.weight_stayed, n.weight_wished, n.weight_distance, n.distance_km)
    from foresight_needs(of_run, one, 0, 1) n join foresight_place u on u.run_id = of_run and u.hub_id = n.hub_id cross join lateral foresight_verdict(u.unit_id, case n.sex when 'MALE' then u.fails_male when 'FEMALE' then u.fails_female else u.fails_other end,
                    case n.sex when 'MALE' then u.asks_male when 'FEMALE' then u.asks_female else u.asks_other end, u.age_min, u.age_max, u.category_min, u.category_max,
                    u.first_needed, u.contract, u.short_stay, u.nurse, u.can_yes, u.can_no, n.age_first, n.age_last, n.category, n.wants, n.unsure, n.medical,
                    n.medical_perhaps, n.decision_needed, n.decision, n.stayed, n.refused) v $$;
comment on function foresight_pairs(uuid, uuid) is 'One registrant against every place of a run, through the reader''s own walls: what the test compares with matching/FindPlaces.';

create function foresight_done(of_run uuid) returns void language plpgsql security definer set search_path = public as
$$ begin
    if acting_role() <> 'SYSTEM' or acting_municipality() is distinct from (select municipality from foresight_run where id = of_run) then
        perform refuse('foresight_by_the_service', 'only the service itself looks ahead');
    end if;
    update foresight_run r set state = 'DONE', finished_at = app_now(), people = c.people, sure = c.sure, by_phone = c.by_phone, without = c.without
        from (select count(*) as people, count(*) filter (where outcome = 'SURE') as sure, count(*) filter (where outcome = 'BY_PHONE') as by_phone,
            count(*) filter (where outcome = 'NONE') as without from foresight_person where run_id = of_run) c where r.id = of_run;
    delete from foresight_run where municipality = acting_municipality() and state <> 'RUNNING'
        and at < app_now() - make_interval(days => (select (settings->>'foresight.keepDays')::int from foresight_run where id = of_run));
end $$;

create function foresight_failed(of_run uuid) returns void language sql security definer set search_path = public as
$$ update foresight_run set state = 'FAILED', finished_at = app_now() where id = of_run and state = 'RUNNING'
        and acting_role() = 'SYSTEM' and municipality = acting_municipality() $$;

create function foresight_stuck_dropped() returns int language plpgsql security definer set search_path = public as
$$ declare dropped int;
begin
    update foresight_run set state = 'FAILED', finished_at = app_now()
        where state = 'RUNNING' and municipality = acting_municipality() and at < app_now() - interval '30 minutes';
    get diagnostics dropped = row_count;
    return dropped;
end $$;
comment on function foresight_stuck_dropped() is 'A run whose service was killed keeps nobody from the next one.';

create function foresight_summary(of_run uuid) returns table (hub_id uuid, people int, sure int, by_phone int, without int) language sql stable security definer set search_path = public as
$$ select p.hub_id, count(*)::int, count(*) filter (where p.outcome = 'SURE')::int, count(*) filter (where p.outcome = 'BY_PHONE')::int, count(*) filter (where p.outcome = 'NONE')::int
    from foresight_person p where p.run_id = of_run and p.municipality = acting_municipality() and acting_role() in ('HUB_COORDINATOR', 'CORE_STAFF', 'MUNICIPALITY', 'SYSTEM')
    group by p.hub_id $$;
create function foresight_causes(of_run uuid) returns table (code text, people int) language sql stable security definer set search_path = public as
$$ select p.why[1], count(*)::int from foresight_person p where p.run_id = of_run and p.outcome = 'NONE' and p.municipality = acting_municipality()
        and acting_role() in ('HUB_COORDINATOR', 'CORE_STAFF', 'MUNICIPALITY', 'SYSTEM') group by 1 order by 2 desc, 1 $$;
create function foresight_changes(of_run uuid, most int) returns table (change text, code text, unit_id uuid, people int) language sql stable security definer set search_path = public as
$$ select p.change, p.change_code, p.change_unit, count(*)::int from foresight_person p where p.run_id = of_run and p.outcome = 'NONE' and p.change is not null
        and p.municipality = acting_municipality() and acting_role() in ('HUB_COORDINATOR', 'CORE_STAFF', 'MUNICIPALITY', 'SYSTEM')
    group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit most $$;
comment on function foresight_summary(uuid) is 'Counts of a run per hub; no person.';
comment on function foresight_causes(uuid) is 'People without a place by the rule most offices fail for them; counts only.';
comment on function foresight_changes(uuid, int) is 'The changes that would help most people without a place; counts only.';

alter table foresight_run enable row level security;
create policy foresight_run_wall on foresight_run using (municipality = acting_municipality()
    and acting_role() in ('SPECIALIST', 'HUB_COORDINATOR', 'CORE_STAFF', 'MUNICIPALITY', 'SYSTEM'));
alter table foresight_place enable row level security;
create policy foresight_place_wall on foresight_place using (exists (select from foresight_run r where r.id = run_id));
alter table foresight_person enable row level security;
create policy foresight_person_wall on foresight_person using (exists (select from person p where p.id = person_id));

grant select, insert on foresight_run to yoridokoro_app;
grant select on foresight_place, foresight_person, care_bit, rule_bit to yoridokoro_app;
