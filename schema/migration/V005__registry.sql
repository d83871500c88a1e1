-- People, registered or not; registration with its life cycle; consent; crisis plan (DOMAIN §4, §5, §14).
create table person (
    id                  uuid primary key,
    municipality        text not null references municipality,
    hub_id              uuid not null references hub,
    specialist_office_id uuid references office,
    specialist_id       uuid references staff_account,
    family_name         text not null,
    given_name          text not null,
    family_kana         text not null default '',
    given_kana          text not null default '',
    name_key            text generated always as (text_key(family_name || given_name)) stored,
    kana_key            text collate "C" generated always as (text_key(family_kana || given_kana)) stored,
    birth_date          date,
    sex                 text not null constraint person_sex_known check (sex in ('MALE', 'FEMALE', 'OTHER')),
    address             text not null default '',
    telephone           text not null default '',
    latitude            double precision,
    longitude           double precision,
    beneficiary_number  text,
    support_category    int constraint person_support_category_range check (support_category between 0 and 6),
    support_category_until date,
    behaviour_score     int constraint person_behaviour_score_range check (behaviour_score between 0 and 24),
    short_stay_decision text not null default 'UNKNOWN' constraint person_short_stay_decision_known check (short_stay_decision in ('YES', 'NO', 'UNKNOWN')),
    short_stay_days     int constraint person_short_stay_days_range check (short_stay_days between 0 and 31),
    short_stay_until    date,
    address_secret      boolean not null default false,
    barred_hubs         uuid[] not null default '{}',
    created_at          timestamptz not null,
    version             bigint not null default 0
);
comment on table person is 'A person known to the hub: registered, to be registered, or met for the first time in an emergency.';
comment on column person.hub_id is 'The hub of the area the person lives in.';
comment on column person.specialist_office_id is '担当相談支援事業所; null for セルフプラン and for people using no service: then the hub is the contact.';
comment on column person.support_category is '障害支援区分 1–6 (children 1–3), 0 非該当, null unknown.';
comment on column person.behaviour_score is '行動関連項目 0–24; ≥10 and ≥18 are the official lines (DOMAIN §13.7); null unknown.';
comment on column person.beneficiary_number is '受給者証番号, 10 digits; the check digit only warns. Never logged.';
comment on column person.barred_hubs is 'Hubs that must not read this person, such as the hub of an abuser''s area.';
create index person_by_kana on person (municipality, kana_key);
create index person_by_name on person (municipality, name_key);
create index person_by_hub on person (hub_id);
create index person_by_office on person (specialist_office_id);

create table caregiver (
    id          uuid primary key,
    person_id   uuid not null references person,
    municipality text not null,
    name        text not null,
    relation    text not null,
    birth_year  int constraint caregiver_birth_year_range check (birth_year between 1880 and 2100),
    health      text not null default 'UNKNOWN' constraint caregiver_health_known check (health in ('WELL', 'SICKLY', 'UNKNOWN')),
    main        boolean not null,
    lives_together text not null default 'UNKNOWN' constraint caregiver_lives_together_known check (lives_together in ('YES', 'NO', 'UNKNOWN')),
    telephone   text not null default ''
);
create index caregiver_by_person on caregiver (person_id);
create unique index caregiver_one_main on caregiver (person_id) where main;

create table emergency_contact (
    id          uuid primary key,
    person_id   uuid not null references person,
    municipality text not null,
    rank        int not null constraint emergency_contact_rank_positive check (rank > 0),
    name        text not null,
    relation    text not null,
    telephone   text not null,
    accepted    text not null default 'UNKNOWN' constraint emergency_contact_accepted_known check (accepted in ('YES', 'NO', 'UNKNOWN')),
    constraint emergency_contact_rank_once unique (person_id, rank) deferrable initially deferred
);
comment on column emergency_contact.accepted is '承諾: has this person agreed to be called?';

create table person_need (
    person_id   uuid not null references person,
    municipality text not null,
    code        text not null references care_code,
    value       text not null constraint person_need_value_known check (value in ('YES', 'NO', 'UNKNOWN')),
    detail      text not null default '',
    source      text not null,
    observed_on date not null,
    primary key (person_id, code)
);
comment on table person_need is 'Coded needs, each with source and date. UNKNOWN (asked, not known) is not NO.';

create table person_place (
    person_id   uuid not null references person,
    municipality text not null,
    unit_id     uuid not null references service_unit,
    wish        text not null default 'NONE' constraint person_place_wish_known check (wish in ('WISHED', 'REFUSED', 'NONE')),
    rank        int,
    last_stay_on date,
    stay_kind   text not null default 'NONE' constraint person_place_stay_kind_known check (stay_kind in ('TRIAL', 'STAY', 'NONE')),
    note        text not null default '',
    primary key (person_id, unit_id),
    constraint person_place_rank_for_wished check ((wish = 'WISHED') = (rank is not null))
);
comment on table person_place is 'Wished and refused units, and where the person has stayed or tried.';

create table consent (
    id           uuid primary key,
    person_id    uuid not null references person,
    municipality text not null,
    text_version text not null,
    recipients   text[] not null constraint consent_recipients_named check (cardinality(recipients) > 0),
    sections     text[] not null constraint consent_sections_named check (cardinality(sections) > 0),
    purposes     text[] not null constraint consent_purposes_named check (cardinality(purposes) > 0),
    signed_on    date not null,
    signer       text not null,
    relation     text not null,
    method       text not null constraint consent_method_known check (method in ('PAPER', 'ORAL_WITNESSED')),
    valid        daterange not null constraint consent_dates_not_empty check (not isempty(valid)),
    withdrawn_on date,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null
);
comment on column consent.recipients is 'Classes of recipients: PROVIDER, HUB, MEDICAL, MEETING, MUNICIPALITY.';
create index consent_by_person on consent (person_id);

create table registration (
    id             uuid primary key,
    person_id      uuid not null references person,
    municipality   text not null,
    class          text not null constraint registration_class_known check (class in ('A', 'B', 'C')),
    state          text not null constraint registration_state_known check (state in ('DRAFT', 'SUBMITTED', 'ASSESSING', 'JUDGING', 'REGISTERED', 'SUSPENDED', 'NOT_REGISTERED', 'ENDED')),
    expected_emergency text not null default '',
    no_consent_reason text not null default '',
    assessment     text not null default '',
    judged_on      date,
    judge_meeting_id uuid,
    outcome        text constraint registration_outcome_known check (outcome in ('EXPLAINED', 'CRISIS_PLAN_ONLY', 'OTHER_SERVICE', 'WITHDRAWN')),
    outcome_reason text not null default '',
    registered_on  date,
    talk_due       date,
    talk_held_on   date,
    review_due     date,
    suspended_until date,
    end_reason     text constraint registration_end_reason_known check (end_reason in ('MOVED', 'DIED', 'ENTERED_FACILITY', 'CONSENT_WITHDRAWN', 'LONG_TERM_CARE', 'OTHER')),
    ended_on       date,
    purge_on       date,
    created_by     uuid not null,
    created_at     timestamptz not null,
    version        bigint not null default 0,
    constraint registration_registered_has_dates check (state not in ('REGISTERED', 'SUSPENDED') or (registered_on is not null and talk_due is not null and review_due is not null)),
    constraint registration_not_registered_has_outcome check (state <> 'NOT_REGISTERED' or outcome is not null),
    constraint registration_ended_has_reason check (state <> 'ENDED' or (end_reason is not null and purge_on is not null)),
    constraint registration_suspended_has_end check (state <> 'SUSPENDED' or suspended_until is not null)
);
comment on column registration.class is 'A: uses services and has a plan; B: uses services, no plan; C: uses no service (O-17).';
create unique index registration_one_running_per_person on registration (person_id) where state not in ('NOT_REGISTERED', 'ENDED');

create table registration_event (
    id              bigint generated always as identity primary key,
    registration_id uuid not null references registration,
    municipality    text not null,
    at              timestamptz not null,
    staff_id        uuid not null,
    role            text not null,
    step            text not null,
    from_state      text not null,
    to_state        text not null,
    reason          text not null
);
comment on table registration_event is 'Every change of a registration with actor, time and reason. Append only.';

create table plan_field (
    code    text primary key,
    block   text not null,
    label   text not null,
    readers text[] not null,
    rank    int not null
);
comment on table plan_field is 'Fields of a crisis plan (DOMAIN §5). readers: OFFER (sheet before acceptance), STAY (after), MEETING, HUB.';
insert into plan_field (code, block, label, readers, rank) values
    ('CALLED', 'IDENTITY', '呼ばれたい名前', '{STAY,MEETING,HUB}', 1),
    ('TRIGGER', 'TRIGGER', '緊急とする状態', '{MEETING,HUB}', 10),
    ('NOT_TRIGGER', 'TRIGGER', '緊急としない例', '{MEETING,HUB}', 11),
    ('FIRST_CALLS', 'FIRST_ACTION', '最初に連絡する順番（だれが・何を・何分以内）', '{STAY,HUB}', 20),
    ('KEY', 'ACCESS', '鍵の所在・開け方', '{HUB}', 30),
    ('HOME_CARE_POINTS', 'ACCESS', '自宅の注意（ペット・火元）', '{HUB}', 31),
    ('DIAGNOSES', 'MEDICAL', '病名・手術歴', '{STAY,MEETING,HUB}', 40),
    ('DOCTOR', 'MEDICAL', 'かかりつけ医', '{STAY,MEETING,HUB}', 41),
    ('MEDICINES', 'MEDICAL', '服薬', '{STAY,MEETING,HUB}', 42),
    ('ALLERGIES', 'MEDICAL', 'アレルギー（食物・薬）', '{STAY,MEETING,HUB}', 43),
    ('SEIZURES', 'MEDICAL', '発作のときの対応', '{STAY,MEETING,HUB}', 44),
    ('DEVICES', 'MEDICAL', '医療的ケアの手技・機器・電源', '{STAY,MEETING,HUB}', 45),
    ('HOSPITAL', 'MEDICAL', '搬送を希望する病院', '{STAY,MEETING,HUB}', 46),
    ('MEALS', 'DAILY', '食事の形', '{OFFER,STAY,HUB}', 50),
    ('TOILET', 'DAILY', '排泄', '{OFFER,STAY,HUB}', 51),
    ('BATH', 'DAILY', '入浴', '{OFFER,STAY,HUB}', 52),
    ('MOVING', 'DAILY', '移乗・車いす', '{OFFER,STAY,HUB}', 53),
    ('SLEEP', 'DAILY', '睡眠', '{OFFER,STAY,HUB}', 54),
    ('TALKING', 'DAILY', '伝え方', '{OFFER,STAY,HUB}', 55),
    ('FIXATIONS', 'BEHAVIOUR', 'こだわり', '{OFFER,STAY,HUB}', 60),
    ('PANIC', 'BEHAVIOUR', 'パニックの引き金', '{OFFER,STAY,HUB}', 61),
    ('CALMING', 'BEHAVIOUR', '落ち着く方法', '{OFFER,STAY,HUB}', 62),
    ('NEVER', 'BEHAVIOUR', 'してはいけないこと', '{OFFER,STAY,HUB}', 63),
    ('DANGERS', 'BEHAVIOUR', '他害・自傷・飛び出し', '{OFFER,STAY,HUB}', 64),
    ('BLUE', 'SIGNS', '青（いつもの状態）と、してほしいこと・してほしくないこと', '{STAY,MEETING,HUB}', 70),
    ('YELLOW', 'SIGNS', '黄（早めのサイン）と、してほしいこと・してほしくないこと', '{STAY,MEETING,HUB}', 71),
    ('RED', 'SIGNS', '赤（危機のサイン）と、してほしいこと・してほしくないこと', '{STAY,MEETING,HUB}', 72),
    ('AFTER_CRISIS', 'AFTER', '回復の目安・判断を託す人・受けたい支援', '{MEETING,HUB}', 80),
    ('SUPPORTS', 'SUPPORTS', '利用中のサービス・担当・曜日', '{STAY,MEETING,HUB}', 90),
    ('PLACES', 'PLACEMENT', '希望する短期入所と体験歴', '{OFFER,STAY,HUB}', 100),
    ('BELONGINGS', 'PLACEMENT', '持ち物', '{OFFER,STAY,HUB}', 101),
    ('RIDE', 'PLACEMENT', '送迎の要否・方法', '{OFFER,STAY,HUB}', 102),
    ('MONEY', 'LEGAL', '医療保険・受給者証・負担上限・後見人', '{STAY,HUB}', 110),
    ('DISASTER', 'DISASTER', '避難支援者・避難先・電源喪失時', '{MEETING,HUB}', 120),
    ('HOME_AID', 'HOME_AID', 'ヘルパー・訪問看護で在宅を続けられる条件', '{MEETING,HUB}', 130);

create table crisis_plan (
    id           uuid primary key,
    person_id    uuid not null references person,
    municipality text not null,
    kind         text not null constraint crisis_plan_kind_known check (kind in ('CAREGIVER_ABSENCE', 'MENTAL_STATE')),
    version      int not null,
    made_with    text[] not null,
    agreed_by    text not null default '',
    agreed_on    date,
    next_review_on date,
    written_by   uuid not null,
    written_at   timestamptz not null,
    constraint crisis_plan_version_once unique (person_id, kind, version)
);
comment on table crisis_plan is 'Each version is a row that is never changed; the highest version is in force (何度も書き直すことに価値, O-58).';
create table plan_item (
    plan_id      uuid not null references crisis_plan,
    municipality text not null,
    field        text not null references plan_field,
    words        text not null,
    readers      text[] not null,
    primary key (plan_id, field)
);
comment on column plan_item.readers is 'Who may read this item; begins as the field''s readers, and a person may narrow it.';

-- The walls. A child row is seen exactly when its person is.
alter table person enable row level security;
-- the policy itself stands in V006: a hub also reads the people of the cases it owns
alter table caregiver enable row level security;
create policy caregiver_wall on caregiver using (exists (select from person p where p.id = person_id));
alter table emergency_contact enable row level security;
create policy emergency_contact_wall on emergency_contact using (exists (select from person p where p.id = person_id));
alter table person_need enable row level security;
create policy person_need_wall on person_need using (exists (select from person p where p.id = person_id));
alter table person_place enable row level security;
create policy person_place_wall on person_place using (exists (select from person p where p.id = person_id));
alter table consent enable row level security;
create policy consent_wall on consent using (exists (select from person p where p.id = person_id));
alter table registration enable row level security;
create policy registration_wall on registration using (exists (select from person p where p.id = person_id));
alter table registration_event enable row level security;
create policy registration_event_wall on registration_event using (exists (select from registration r where r.id = registration_id));
alter table crisis_plan enable row level security;
create policy crisis_plan_wall on crisis_plan using (exists (select from person p where p.id = person_id));
alter table plan_item enable row level security;
create policy plan_item_wall on plan_item using (exists (select from crisis_plan p where p.id = plan_id));

grant select, insert, update on person, caregiver, emergency_contact, person_need, person_place, consent, registration to yoridokoro_app;
grant delete on caregiver, emergency_contact, person_need, person_place to yoridokoro_app;
grant select, insert on registration_event, crisis_plan, plan_item to yoridokoro_app;
grant select on plan_field to yoridokoro_app;
