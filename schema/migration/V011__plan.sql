-- Crisis plans in full (DOMAIN §5): the fields still missing, the ordered calls, the clauses that trigger, agreement per version,
-- use and evaluation, medicines confirmed, the capsule; consent per organisation (§14); readiness (§16).

-- fields -----------------------------------------------------------------------------------------------------------
update plan_field set rank = rank * 10;
update plan_field set label = case code
    when 'TRIGGER' then '緊急とする状態（言葉で）'
    when 'DOCTOR' then 'かかりつけ医（病院・医師）'
    when 'ALLERGIES' then 'アレルギー（食物・薬のほか）'
    when 'DEVICES' then '医療的ケアの手技・機器'
    when 'BLUE' then '青（いつもの状態）'
    when 'YELLOW' then '黄（早めのサイン）'
    when 'RED' then '赤（危機のサイン）'
    when 'AFTER_CRISIS' then '回復の目安'
    when 'MONEY' then '医療保険・受給者証・負担上限'
    when 'DISASTER' then '災害のときのそのほか' end
where code in ('TRIGGER', 'DOCTOR', 'ALLERGIES', 'DEVICES', 'BLUE', 'YELLOW', 'RED', 'AFTER_CRISIS', 'MONEY', 'DISASTER');
insert into plan_field (code, block, label, readers, rank) values
    ('PHOTO', 'IDENTITY', '写真のありか（任意）', '{STAY,HUB}', 15),
    ('CAPSULE_PLACE', 'ACCESS', '緊急時用カプセルの置き場所', '{HUB}', 315),
    ('ALLERGY_FOOD', 'MEDICAL', '食物のアレルギー', '{STAY,MEETING,HUB}', 431),
    ('ALLERGY_DRUG', 'MEDICAL', '薬のアレルギー', '{STAY,MEETING,HUB}', 432),
    ('INFECTIONS', 'MEDICAL', '感染症', '{STAY,MEETING,HUB}', 435),
    ('MEDICINE_BOOK', 'MEDICAL', 'お薬手帳・薬剤情報の写しのありか', '{STAY,MEETING,HUB}', 425),
    ('POWER', 'MEDICAL', '機器の電源・電池のもつ時間', '{STAY,MEETING,HUB}', 455),
    ('STAFFING', 'BEHAVIOUR', '必要な人員（1対1など）', '{OFFER,STAY,HUB}', 645),
    ('BLUE_SELF', 'SIGNS', '青のとき 自分ですること', '{STAY,MEETING,HUB}', 701),
    ('BLUE_WANTED', 'SIGNS', '青のとき してほしいこと', '{STAY,MEETING,HUB}', 702),
    ('BLUE_UNWANTED', 'SIGNS', '青のとき してほしくないこと', '{STAY,MEETING,HUB}', 703),
    ('YELLOW_SELF', 'SIGNS', '黄のとき 自分ですること', '{STAY,MEETING,HUB}', 711),
    ('YELLOW_WANTED', 'SIGNS', '黄のとき してほしいこと', '{STAY,MEETING,HUB}', 712),
    ('YELLOW_UNWANTED', 'SIGNS', '黄のとき してほしくないこと', '{STAY,MEETING,HUB}', 713),
    ('RED_SELF', 'SIGNS', '赤のとき 自分ですること', '{STAY,MEETING,HUB}', 721),
    ('RED_WANTED', 'SIGNS', '赤のとき してほしいこと', '{STAY,MEETING,HUB}', 722),
    ('RED_UNWANTED', 'SIGNS', '赤のとき してほしくないこと', '{STAY,MEETING,HUB}', 723),
    ('AFTER_TRUSTED', 'AFTER', '判断を託す人', '{MEETING,HUB}', 801),
    ('AFTER_WANTED', 'AFTER', '受けたい支援', '{MEETING,HUB}', 802),
    ('AFTER_UNWANTED', 'AFTER', '受けたくない支援', '{MEETING,HUB}', 803),
    ('AFTER_REVIEW', 'AFTER', '落ち着いたあとの見直し', '{MEETING,HUB}', 804),
    ('SCHOOL', 'SUPPORTS', '学校・職場', '{STAY,MEETING,HUB}', 901),
    ('GUARDIAN', 'LEGAL', '後見人・保佐人・補助人', '{STAY,HUB}', 1101),
    ('CASH', 'LEGAL', 'お金の預け方', '{STAY,HUB}', 1102),
    ('CARD_COPIES', 'LEGAL', '保険証・診察券の写しのありか', '{STAY,HUB}', 1103),
    ('EVACUATION_HELPERS', 'DISASTER', '避難を手伝う人（氏名・電話）', '{MEETING,HUB}', 1201),
    ('EVACUATION_PLACE', 'DISASTER', '避難先と道', '{MEETING,HUB}', 1202),
    ('POWER_CUT', 'DISASTER', '停電のとき', '{MEETING,HUB}', 1203);

-- what a version says beside its fields ------------------------------------------------------------------------------
create table plan_call (
    plan_id      uuid not null references crisis_plan,
    municipality text not null,
    rank         int not null constraint plan_call_rank_positive check (rank > 0),
    who          text not null,
    telephone    text not null default '',
    what         text not null,
    within_minutes int constraint plan_call_within_positive check (within_minutes > 0),
    primary key (plan_id, rank)
);
comment on table plan_call is '最初に連絡する順番: who is told what, within how many minutes (null: no limit). The item FIRST_CALLS says the same in words.';

create table plan_trigger (
    plan_id      uuid not null references crisis_plan,
    municipality text not null,
    clause       text not null,
    primary key (plan_id, clause)
);
comment on table plan_trigger is 'Clauses of the local definition of 緊急時 that this plan is for, by code (definition_clause.code).';

create table plan_agreement (
    id           uuid primary key,
    plan_id      uuid not null references crisis_plan,
    municipality text not null,
    party        text not null constraint plan_agreement_party_known check (party in ('PERSON', 'FAMILY', 'GUARDIAN')),
    name         text not null,
    relation     text not null,
    method       text not null constraint plan_agreement_method_known check (method in ('SIGNED', 'ORAL_WITNESSED', 'CANNOT_EXPRESS')),
    witness      text not null default '',
    reason       text not null default '',
    agreed_on    date not null,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    constraint plan_agreement_oral_has_witness check (method <> 'ORAL_WITNESSED' or length(btrim(witness)) > 0),
    constraint plan_agreement_best_interest_says_why check (method <> 'CANNOT_EXPRESS' or (party = 'PERSON' and length(btrim(reason)) > 0))
);
comment on table plan_agreement is 'Who agreed to a version, when and how; may come after the version was written. CANNOT_EXPRESS: the person cannot say; reason names why the version is in their best interest. Append only.';
create index plan_agreement_by_plan on plan_agreement (plan_id);

create table medicine_check (
    id           uuid primary key,
    person_id    uuid not null references person,
    municipality text not null,
    checked_on   date not null,
    source       text not null,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null
);
comment on table medicine_check is 'The day on which what the plan says of medicines was last compared with a source such as お薬手帳. Append only.';
create index medicine_check_by_person on medicine_check (person_id, checked_on);

-- use and evaluation ---------------------------------------------------------------------------------------------------
create table plan_use (
    case_id      uuid not null references emergency_case,
    plan_id      uuid not null references crisis_plan,
    municipality text not null,
    began_at     timestamptz not null,
    primary key (case_id, plan_id)
);
comment on table plan_use is 'The versions in force when a case began, one of each kind. Written by the database itself.';
create index plan_use_by_plan on plan_use (plan_id);

create function plan_use_kept() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    insert into plan_use (case_id, plan_id, municipality, began_at)
    select distinct on (p.kind) new.id, p.id, p.municipality, new.received_at
    from crisis_plan p where p.person_id = new.person_id and p.written_at <= new.received_at
    order by p.kind, p.version desc;
    return null;
end $$;
create trigger plan_use_kept after insert on emergency_case for each row execute function plan_use_kept();

insert into plan_use (case_id, plan_id, municipality, began_at)
select distinct on (c.id, p.kind) c.id, p.id, p.municipality, c.received_at
from emergency_case c join crisis_plan p on p.person_id = c.person_id and p.written_at <= c.received_at
order by c.id, p.kind, p.version desc;

create table plan_evaluation (
    id           uuid primary key,
    plan_id      uuid not null references crisis_plan,
    case_id      uuid references emergency_case,
    municipality text not null,
    used_on      date not null,
    helped       text not null,
    not_helped   text not null,
    to_change    text not null,
    made_with    text[] not null,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    constraint plan_evaluation_says_something check (length(btrim(helped || not_helped || to_change)) > 0)
);
comment on table plan_evaluation is '経過と効果の評価 after a plan was used (S0), in a case or without one. Append only.';
create index plan_evaluation_by_plan on plan_evaluation (plan_id);
create index plan_evaluation_by_case on plan_evaluation (case_id);

-- the capsule ----------------------------------------------------------------------------------------------------------
create table capsule_print (
    id           uuid primary key,
    person_id    uuid not null references person,
    municipality text not null,
    plan_ids     uuid[] not null,
    printed_on   date not null,
    printed_by   uuid not null,
    printed_at   timestamptz not null,
    handed_on    date constraint capsule_print_handed_after_print check (handed_on >= printed_on),
    handed_to    text not null default ''
);
comment on table capsule_print is '緊急時用カプセル as printed. id is opaque: the only thing its code carries. plan_ids: the versions in force then; when one of another number is in force now, the capsule at home is old.';
create index capsule_print_by_person on capsule_print (person_id, printed_at);

-- consent ----------------------------------------------------------------------------------------------------------------
alter table consent add column organisations uuid[] not null default '{}', add column scan_reference text not null default '';
comment on column consent.organisations is 'Offices or hubs named by the signer; empty: every one of the recipient classes. Where some are named, nobody else.';
comment on column consent.scan_reference is 'Where the signed paper is kept, such as a binder or scan number.';

create function consents_to(who uuid, recipient text, organisation uuid, section text, purpose text, day date) returns boolean
    language sql stable as
$$ select exists (
       select from consent c
       where c.person_id = who and c.valid @> day and (c.withdrawn_on is null or c.withdrawn_on > day)
         and recipient = any (c.recipients) and (section = any (c.sections) or 'ALL' = any (c.sections)) and purpose = any (c.purposes)
         and (cardinality(c.organisations) = 0 or organisation = any (c.organisations))) $$;
comment on function consents_to(uuid, text, uuid, text, text, date) is 'Whether a section may be told to a recipient for a purpose on a day (Asia/Tokyo). organisation null: is it allowed to the class as a whole? Asks as the caller: what the caller may not see is no consent.';

-- readiness ----------------------------------------------------------------------------------------------------------
insert into setting_key (key, default_value, meaning, source) values
    ('plan.medicinesMonths', '6', '服薬をたしかめ直すまでの月数', 'I'),
    ('plan.reviewMonths', '12', 'クライシスプランを見直すまでの月数', 'I'),
    ('plan.capsuleMonths', '12', 'カプセルを印刷し直すまでの月数', 'I');

create view readiness_facts with (security_invoker = true) as
select p.id as person_id, p.municipality, p.hub_id, p.specialist_office_id, p.kana_key,
       plan.id as plan_id, plan.written_at as plan_written_at, agreed.person as plan_agreed,
       coalesce(consented.recipients, '{}') as consented,
       coalesce(tried.found, false) as tried, medicine.checked_on as medicines_checked_on,
       coalesce(contacts.accepted, 0) as contacts_accepted,
       p.short_stay_decision, p.short_stay_until,
       coalesce(carers.found, false) as has_caregiver, coalesce(carers.age_known, false) as caregiver_age_known,
       capsule.printed_on as capsule_printed_on, capsule.handed_on as capsule_handed_on, capsule.plan_ids as capsule_plan_ids,
       array(select f.id from (select distinct on (k.kind) k.id from crisis_plan k where k.person_id = p.id order by k.kind, k.version desc) f)
           as plans_in_force,
       exists (select from registration r where r.person_id = p.id and r.state in ('REGISTERED', 'SUSPENDED')) as registered
from person p
left join lateral (select * from crisis_plan c where c.person_id = p.id order by c.kind, c.version desc limit 1) plan on true
left join lateral (select exists (select from plan_agreement a where a.plan_id = plan.id and a.party = 'PERSON') as person) agreed on true
left join lateral (
    select array_agg(distinct r) as recipients from consent c, unnest(c.recipients) r
    where c.person_id = p.id and c.valid @> (app_now() at time zone 'Asia/Tokyo')::date and 'EMERGENCY' = any (c.purposes)
      and (c.withdrawn_on is null or c.withdrawn_on > (app_now() at time zone 'Asia/Tokyo')::date)) consented on true
left join lateral (select true as found from person_place t where t.person_id = p.id and t.last_stay_on is not null limit 1) tried on true
left join lateral (select max(m.checked_on) as checked_on from medicine_check m where m.person_id = p.id) medicine on true
left join lateral (select count(*) filter (where e.accepted = 'YES') as accepted from emergency_contact e where e.person_id = p.id) contacts on true
left join lateral (
    select true as found, bool_and(g.birth_year is not null) as age_known from caregiver g where g.person_id = p.id having count(*) > 0) carers on true
left join lateral (
    select k.printed_on, k.handed_on, k.plan_ids from capsule_print k where k.person_id = p.id order by k.printed_at desc limit 1) capsule on true;
comment on view readiness_facts is 'One row per person: what readiness is judged by (DOMAIN §16; FEATURES C3). The wall of the caller holds.';

create function setting_months(code text, wanted text, day date) returns interval language sql stable as
$$ select make_interval(months => coalesce(
       (select s.value from municipality_setting s where s.municipality = code and s.key = wanted and s.valid @> day),
       (select k.default_value from setting_key k where k.key = wanted))::int) $$;
comment on function setting_months(text, text, date) is 'A setting that counts months, as it holds in a municipality on a day.';

create view readiness with (security_invoker = true) as
select f.person_id, f.municipality, f.hub_id, f.specialist_office_id, f.kana_key, f.registered, found.gaps, asked.number as asked,
       round(100.0 * (asked.number - cardinality(found.gaps)) / asked.number)::int as score
from (select f.*, today.day,
             setting_months(f.municipality, 'plan.reviewMonths', today.day) as review_months,
             setting_months(f.municipality, 'plan.medicinesMonths', today.day) as medicines_months,
             setting_months(f.municipality, 'plan.capsuleMonths', today.day) as capsule_months
      from readiness_facts f, (select (app_now() at time zone 'Asia/Tokyo')::date as day) today) f
cross join lateral (select array_remove(array[
    case when f.plan_id is null then 'NO_PLAN' end,
    case when f.plan_id is not null and not f.plan_agreed then 'NOT_AGREED' end,
    case when (f.plan_written_at at time zone 'Asia/Tokyo')::date < f.day - f.review_months then 'PLAN_OLD' end,
    case when not 'PROVIDER' = any (f.consented) then 'NO_CONSENT_PROVIDER' end,
    case when not 'HUB' = any (f.consented) then 'NO_CONSENT_HUB' end,
    case when not f.tried then 'NO_TRIAL' end,
    case when f.medicines_checked_on is null or f.medicines_checked_on < f.day - f.medicines_months then 'MEDICINES_OLD' end,
    case when f.contacts_accepted < 2 then 'NO_SECOND_CONTACT' end,
    case when f.short_stay_decision <> 'YES' or f.short_stay_until < f.day then 'NO_DECISION' end,
    case when f.has_caregiver and not f.caregiver_age_known then 'CAREGIVER_AGE_UNKNOWN' end,
    case when f.capsule_handed_on is null then 'CAPSULE_NOT_HANDED' end,
    case when f.capsule_printed_on < f.day - f.capsule_months or not f.plans_in_force <@ f.capsule_plan_ids then 'CAPSULE_OLD' end
    ], null) as gaps) found
cross join lateral (select 8 + case when f.plan_id is null then 0 else 2 end + case when f.has_caregiver then 1 else 0 end
                           + case when f.capsule_printed_on is null then 0 else 1 end as number) asked;
comment on view readiness is 'The gaps of each person by code, in a fixed order; asked: how many questions apply; score: share of them met, in percent.';

-- the walls ----------------------------------------------------------------------------------------------------------
alter table plan_call enable row level security;
create policy plan_call_wall on plan_call using (exists (select from crisis_plan p where p.id = plan_id));
alter table plan_trigger enable row level security;
create policy plan_trigger_wall on plan_trigger using (exists (select from crisis_plan p where p.id = plan_id));
alter table plan_agreement enable row level security;
create policy plan_agreement_wall on plan_agreement using (exists (select from crisis_plan p where p.id = plan_id));
alter table medicine_check enable row level security;
create policy medicine_check_wall on medicine_check using (exists (select from person p where p.id = person_id));
alter table plan_use enable row level security;
create policy plan_use_wall on plan_use using (exists (select from crisis_plan p where p.id = plan_id));
alter table plan_evaluation enable row level security;
create policy plan_evaluation_wall on plan_evaluation using (exists (select from crisis_plan p where p.id = plan_id));
alter table capsule_print enable row level security;
create policy capsule_print_wall on capsule_print using (exists (select from person p where p.id = person_id));

grant select, insert on plan_call, plan_trigger, plan_agreement, medicine_check, plan_evaluation, capsule_print to yoridokoro_app;
grant update (handed_on, handed_to) on capsule_print to yoridokoro_app;
grant select on plan_use, readiness_facts, readiness to yoridokoro_app;
