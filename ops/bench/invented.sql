-- Invented people, offices, beds and reports for the measurements (bench.people, bench.offices, bench.beds, bench.nights, bench.day, bench.now).
-- Nobody here exists. The same numbers give the same town.
select setseed(0.42);
insert into municipality (code, prefecture, name, tenant_since) values ('990001', '試験県', '試験市', '2026-04-01');
insert into hub (id, municipality, name, type, telephone, latitude, longitude)
select md5('hub' || h)::uuid, '990001', h || '区の拠点', 'NETWORKED', '0000-00-0000', 36.3 + 0.04 * (h % 4), 139.6 + 0.05 * (h / 4) from generate_series(1, 10) h;
insert into hub_area (hub_id, municipality, district) select md5('hub' || h)::uuid, '990001', h || '区' from generate_series(1, 10) h;
insert into hub_neighbour (hub_id, neighbour_id, relation, rank)
select md5('hub' || h)::uuid, md5('hub' || (h % 10 + 1))::uuid, 'SIBLING', 1 from generate_series(1, 10) h;

insert into office (id, office_number, municipality, name, street, telephone, latitude, longitude, updated_at)
select md5('office' || o)::uuid, '09' || lpad(o::text, 8, '0'), '990001',
    (array['すずらん', 'ひまわり', 'あさがお', 'こすもす', 'つばき', 'さくら', 'もみじ', 'かえで', 'すみれ', 'あじさい'])[1 + o % 10] || o || '号', (1 + o % 10) || '区' || o, '0000-00-0000',
    36.25 + 0.25 * random(), 139.55 + 0.3 * random(), '2026-04-01'
from generate_series(1, current_setting('bench.offices')::int) o;
insert into bed_pool (id, office_id, name, capacity)
select md5('pool' || o)::uuid, md5('office' || o)::uuid, 'ベッド',
    current_setting('bench.beds')::int / current_setting('bench.offices')::int + case when o <= current_setting('bench.beds')::int % current_setting('bench.offices')::int then 1 else 0 end
from generate_series(1, current_setting('bench.offices')::int) o;
insert into service_unit (id, office_id, bed_pool_id, service_code, name, capacity, sex_policy, age_min, age_max, category_min, updated_at)
select md5('unit' || o)::uuid, md5('office' || o)::uuid, md5('pool' || o)::uuid, (array['24', '24', '33', '32'])[1 + o % 4], '短期', null,
    (array['MIXED', 'MIXED', 'MALE_ONLY', 'FEMALE_ONLY', 'SAME_SEX_PER_NIGHT', 'UNKNOWN'])[1 + floor(random() * 6)::int],
    case when random() < 0.7 then 18 end, case when random() < 0.3 then 64 end, case when random() < 0.3 then 3 end, '2026-04-01'
from generate_series(1, current_setting('bench.offices')::int) o;
-- what an office can do: most have said something, few take medical care at night
insert into unit_capability (unit_id, code, value, updated_at)
select md5('unit' || o)::uuid, c.code, case
        when c.block = 'MEDICAL' then case when d.dice < 0.05 then 'YES' when d.dice < 0.93 then 'NO' else 'UNKNOWN' end
        when c.code = 'BEHAVIOUR_18' or c.block = 'CONDITION' then case when d.dice < 0.15 then 'YES' when d.dice < 0.95 then 'NO' else 'UNKNOWN' end
        when c.code = 'NIGHT_INTAKE' then case when d.dice < 0.35 then 'YES' when d.dice < 0.9 then 'NO' else 'UNKNOWN' end
        when c.code = 'NIGHT_NURSE' then case when d.dice < 0.08 then 'YES' when d.dice < 0.95 then 'NO' else 'UNKNOWN' end
        when c.block = 'BEHAVIOUR' then case when d.dice < 0.4 then 'YES' when d.dice < 0.9 then 'NO' else 'UNKNOWN' end
        else case when d.dice < 0.75 then 'YES' when d.dice < 0.92 then 'NO' else 'UNKNOWN' end end, '2026-04-01'
from generate_series(1, current_setting('bench.offices')::int) o cross join care_code c cross join lateral (select random() + 0 * o + 0 * c.rank as dice) d;

alter table vacancy_report disable trigger user;
insert into vacancy_report (id, unit_id, night, status, capacity, occupied, planned, kept, free_male, free_female, free_any, confirmed_at, changed_at, channel, reported_by, known_at, turn)
select gen_random_uuid(), md5('unit' || o)::uuid, current_setting('bench.day')::date + n, case when f.free > 0 then 'OPEN' else 'FULL' end, b.capacity, b.capacity - f.free, 0, 0,
    case when f.way < 0.2 then f.free else 0 end, case when f.way between 0.2 and 0.4 then f.free else 0 end, case when f.way > 0.4 then f.free else 0 end,
    said.at, said.at, 'API', md5('staff')::uuid, said.at, nextval('ledger_turn')
from generate_series(1, current_setting('bench.offices')::int) o join bed_pool b on b.id = md5('pool' || o)::uuid
cross join generate_series(0, current_setting('bench.nights')::int - 1) n
cross join lateral (select case when random() + 0 * n + 0 * o < 0.55 then 0 else least(b.capacity, 1 + floor(random() * 2)::int) end as free, random() + 0 * n + 0 * o as way) f
cross join lateral (select current_setting('bench.now')::timestamptz - make_interval(mins => (o * 37) % 3000) as at) said;
alter table vacancy_report enable trigger user;
insert into vacancy_night (unit_id, night, report_id, status, capacity, occupied, planned, kept, free_male, free_female, free_any, over_capacity, conditions, includes, confirmed_at, changed_at)
select unit_id, night, id, status, capacity, occupied, planned, kept, free_male, free_female, free_any, over_capacity, conditions, includes, confirmed_at, changed_at from vacancy_report;

insert into person (id, municipality, hub_id, family_name, given_name, birth_date, sex, address, latitude, longitude, support_category, behaviour_score, short_stay_decision, created_at)
select md5('person' || p)::uuid, '990001', md5('hub' || (1 + p % 10))::uuid,
    (array['影山', '水代', '川上', '小平', '都賀', '大塚', '岩舟', '藤岡', '寺尾', '皆川'])[1 + p % 10], (array['健', '恵', '一郎', '花', '誠', '光', '学', '緑', '進', '空'])[1 + p / 10 % 10] || p,
    date '2026-11-20' - (365 * (6 + 70 * random()))::int, case when random() < 0.55 then 'MALE' when random() < 0.97 then 'FEMALE' else 'OTHER' end, '試験市',
    36.25 + 0.25 * random(), 139.55 + 0.3 * random(), case when random() < 0.9 then (1 + floor(random() * 6))::int end, case when random() < 0.5 then floor(random() * random() * 25)::int end,
    case when random() < 0.7 then 'YES' when random() < 0.6 then 'NO' else 'UNKNOWN' end, '2026-04-01'
from generate_series(1, current_setting('bench.people')::int) p;
insert into registration (id, person_id, municipality, class, state, registered_on, talk_due, review_due, created_by, created_at)
select md5('registration' || p)::uuid, md5('person' || p)::uuid, '990001', 'A', 'REGISTERED', '2026-04-01', '2026-05-01', '2027-04-01', md5('staff')::uuid, '2026-04-01'
from generate_series(1, current_setting('bench.people')::int) p;
insert into person_need (person_id, municipality, code, value, source, observed_on)
select md5('person' || p)::uuid, '990001', c.code, case when mod((d.dice * 1000000)::numeric, 1) < 0.93 then 'YES' else 'UNKNOWN' end, '家族', '2026-10-01'
from generate_series(1, current_setting('bench.people')::int) p cross join care_code c cross join lateral (select random() + 0 * p + 0 * c.rank as dice) d
where c.block not in ('INTAKE', 'CONDITION') and c.code not like 'BEHAVIOUR%'
    and d.dice < case when c.block = 'MEDICAL' then 0.012 when c.block in ('BEHAVIOUR', 'DISABILITY') then 0.12 else 0.06 end;
insert into person_place (person_id, municipality, unit_id, wish, rank, stay_kind)
select md5('person' || p)::uuid, '990001', md5('unit' || (1 + (p * 7 + k * 131) % current_setting('bench.offices')::int))::uuid,
    case k when 1 then 'WISHED' when 2 then 'REFUSED' else 'NONE' end, case k when 1 then 1 end, case when k = 3 then 'TRIAL' else 'NONE' end
from generate_series(1, current_setting('bench.people')::int) p cross join generate_series(1, 3) k cross join lateral (select random() + 0 * p + 0 * k as dice) d
where d.dice < 0.25;
