-- 1. A register of people taken in behind the page: a run with its progress, found again, its file kept until it is taken in.
create table register_run (
    id           uuid primary key,
    municipality text not null references municipality,
    begun_by     uuid not null,
    begun_at     timestamptz not null,
    state        text not null constraint register_run_state_known check (state in ('TRYING', 'TRIED', 'TAKING', 'TAKEN', 'FAILED')),
    rows_read    int not null default 0,
    rows_total   int not null,
    content      bytea,
    report       jsonb,
    batch_id     uuid references register_batch,
    constraint register_run_taken_as_batch check ((state = 'TAKEN') = (batch_id is not null)),
    constraint register_run_taken_keeps_no_file check (state <> 'TAKEN' or content is null)
);
comment on table register_run is 'A register file being tried and taken in. begun_at: of the trial, later of the taking in. content names people: kept until it is taken in; a day after begun_at the whole row is gone (what was taken in stays as register_batch).';
create index register_run_by_age on register_run (municipality, begun_at);

alter table register_run enable row level security;
create policy register_run_wall on register_run using (acting_for_whole_municipality(municipality));
grant select, insert, delete on register_run to yoridokoro_app;
grant update (begun_by, begun_at, state, rows_read, content, report, batch_id) on register_run to yoridokoro_app;

-- as before, but a batch may be written in bundles: only the rows of this bundle get their digest
create or replace function write_register_rows(code text, batch uuid, wants jsonb, staff uuid, staff_role text, at timestamptz, today date, talk interval, review interval)
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

    update register_batch_row b set after_key = md5(register_image(b.person_id)::text) where b.batch_id = batch and b.after_key = '';
    return written;
end $$;

-- 2. What the number of a setting counts, and meanings that no longer carry it.
alter table setting_key add column unit text not null default '';
comment on column setting_key.unit is 'What the number counts (分, 日, 点); empty where the value is no number of anything.';
update setting_key set unit = case
    when key like '%.weight.%' or key in ('duplicate.askFrom', 'risk.behaviourScore', 'risk.highFrom', 'risk.middleFrom') then '点'
    when key like '%Minutes' then '分'
    when key like '%Hours' then '時間'
    when key like '%Days' or key = 'correction.daysAfterStay' then '日'
    when key = 'stay.warnDay' then '日目'
    when key like '%Months' then 'か月'
    when key like '%Years' then '年'
    when key like '%Age' then '歳'
    when key = 'matching.distanceKm' then 'km'
    when key = 'travel.kmPerHour' then 'km/時'
    when key = 'trial.feePerNightYen' then '円'
    when key = 'foresight.nights' then '泊'
    when key = 'vacancy.nightsAhead' then '夜'
    when key in ('offer.parallelMax', 'offer.nightParallelMax') then 'か所'
    when key in ('evaluation.perYear', 'coordinator.monthlyCountCap') then '回'
    else '' end
where key <> 'registration.remindDays';
update setting_key k set meaning = m.meaning from (values
    ('emergency.acknowledgeMinutes', '受付から確認までの時間'),
    ('emergency.triageMinutes', '受付から判断までの時間'),
    ('offer.holdMinutes', '依頼とあわせてベッドをおさえる時間'),
    ('offer.headStartMinutes', '前に泊まった事業所へ先に聞く時間'),
    ('escalate.siblingHubMinutes', '姉妹拠点へ広げるまでの時間'),
    ('escalate.widerMinutes', '近隣市町村へ広げるまでの時間'),
    ('handoff.expireMinutes', '引継ぎの返事を待つ時間'),
    ('matching.distanceKm', '近さの点が0になる距離'),
    ('trial.feePerNightYen', '体験の1泊の料金'),
    ('trial.windowMonths', '体験できる期間'),
    ('hubLiaison.everyMonths', '拠点会議の間隔'),
    ('foresight.reach', '「もしもの夜」でさがす広さ'),
    ('travel.kmPerHour', '送迎の速さの見込み（直線距離に対して）'),
    ('travel.readyMinutes', '出発の支度にかかる見込み')) m (key, meaning)
where k.key = m.key;
