-- Municipalities, areas, hubs, corporations, offices, service units, bed pools, capabilities (DOMAIN §13, §20). Public facts, no tenant wall.
create table municipality (
    code        text primary key constraint municipality_code_six_digits check (code ~ '^[0-9]{6}$'),
    prefecture  text not null,
    name        text not null,
    kana        text not null default '',
    tenant_since date
);
comment on table municipality is '全国地方公共団体コード (6 digits with check digit, DOMAIN §13.3). A prefecture itself has an empty name. tenant_since: uses Yoridokoro from that day.';

create table area (
    id   uuid primary key,
    name text not null constraint area_name_once unique
);
comment on table area is 'Several municipalities acting together, such as 児玉郡市.';
create table area_municipality (
    area_id      uuid not null references area,
    municipality text not null references municipality,
    primary key (area_id, municipality)
);

create table hub (
    id            uuid primary key,
    municipality  text not null references municipality,
    area_id       uuid references area,
    name          text not null,
    type          text not null constraint hub_type_known check (type in ('MULTIFUNCTION', 'NETWORKED', 'BOTH')),
    telephone     text not null,
    night_telephone text,
    latitude      double precision,
    longitude     double precision,
    version       bigint not null default 0,
    constraint hub_name_once_per_municipality unique (municipality, name)
);
create table hub_function (
    hub_id   uuid not null references hub,
    function text not null constraint hub_function_known check (function in ('CONSULTATION', 'EMERGENCY', 'EXPERIENCE', 'TRAINING', 'COMMUNITY')),
    primary key (hub_id, function)
);
comment on table hub_function is 'The five functions: ①相談 ②緊急時の受入れ・対応 ③体験の機会・場 ④専門的人材の確保・養成 ⑤地域の体制づくり.';
create table hub_area (
    hub_id       uuid not null references hub,
    municipality text not null references municipality,
    district     text not null default '',
    primary key (hub_id, municipality, district)
);
comment on column hub_area.district is 'Beginning of the address within the municipality; empty: the whole of it.';
create table hub_neighbour (
    hub_id       uuid not null references hub,
    neighbour_id uuid not null references hub,
    relation     text not null constraint hub_neighbour_relation_known check (relation in ('SIBLING', 'NEIGHBOUR')),
    rank         int not null constraint hub_neighbour_rank_positive check (rank > 0),
    primary key (hub_id, neighbour_id),
    constraint hub_neighbour_rank_once unique (hub_id, relation, rank),
    constraint hub_neighbour_not_itself check (hub_id <> neighbour_id)
);

create table corporation (
    id      uuid primary key,
    number  text not null default '',
    name    text not null,
    kana    text not null default '',
    address text not null default '',
    telephone text not null default '',
    fax     text not null default '',
    url     text not null default ''
);
comment on column corporation.number is '法人番号 (13 digits) as published; empty or malformed values exist (DOMAIN §13.2).';
create unique index corporation_once on corporation (number, text_key(name));

create table office (
    id             uuid primary key,
    office_number  text not null,
    corporation_id uuid references corporation,
    municipality   text references municipality,
    name           text not null,
    kana           text not null default '',
    name_key       text generated always as (text_key(name)) stored,
    kana_key       text generated always as (text_key(kana)) stored,
    city           text not null default '',
    street         text not null default '',
    telephone      text not null default '',
    fax            text not null default '',
    url            text not null default '',
    latitude       double precision,
    longitude      double precision,
    contact_window text not null default '',
    contact_telephone text not null default '',
    contact_round_the_clock text not null default 'UNKNOWN' constraint office_round_the_clock_known check (contact_round_the_clock in ('YES', 'NO', 'UNKNOWN')),
    updated_at     timestamptz not null,
    verified_at    timestamptz,
    version        bigint not null default 0
);
comment on column office.office_number is '事業所番号 as published. Its check digit and its prefecture may be wrong (DOMAIN §13.1): never derive a place from it.';
comment on column office.municipality is 'Where the office stands, from its address; null while the address matches no known municipality.';
create index office_by_number on office (office_number);
create index office_by_municipality on office (municipality);
create index office_by_number_and_address on office (office_number, text_key(city || street));

create table bed_pool (
    id        uuid primary key,
    office_id uuid not null references office,
    name      text not null,
    capacity  int constraint bed_pool_capacity_range check (capacity between 0 and 999),
    version   bigint not null default 0
);
comment on table bed_pool is 'Physical beds. 併設・空床利用: several units draw on one pool, so a bed taken by one is gone for the others. capacity null: unknown.';

create table service_unit (
    id              uuid primary key,
    office_id       uuid not null references office,
    bed_pool_id     uuid not null references bed_pool,
    service_code    text not null constraint service_unit_service_code_two_digits check (service_code ~ '^[0-9]{2}$'),
    name            text not null,
    kana            text not null default '',
    short_stay_type text not null default 'UNKNOWN' constraint service_unit_short_stay_type_known check (short_stay_type in ('ATTACHED', 'VACANT_BED', 'STANDALONE', 'NOT_SHORT_STAY', 'UNKNOWN')),
    short_stay_kind text not null default 'UNKNOWN' constraint service_unit_short_stay_kind_known check (short_stay_kind in ('WELFARE', 'WELFARE_ENHANCED', 'MEDICAL', 'NOT_SHORT_STAY', 'UNKNOWN')),
    group_home_type text not null default 'UNKNOWN' constraint service_unit_group_home_type_known check (group_home_type in ('CARE_INCLUDED', 'EXTERNAL_SERVICE', 'DAYTIME_SUPPORT', 'SATELLITE', 'NOT_GROUP_HOME', 'UNKNOWN')),
    capacity        int constraint service_unit_capacity_range check (capacity between 0 and 999),
    sex_policy      text not null default 'UNKNOWN' constraint service_unit_sex_policy_known check (sex_policy in ('MALE_ONLY', 'FEMALE_ONLY', 'SAME_SEX_PER_NIGHT', 'MIXED', 'UNKNOWN')),
    age_min         int constraint service_unit_age_min_range check (age_min between 0 and 120),
    age_max         int constraint service_unit_age_max_range check (age_max between 0 and 120),
    age_policy      text not null default 'UNKNOWN' constraint service_unit_age_policy_known check (age_policy in ('SAME_GROUP_PER_NIGHT', 'MIXED', 'UNKNOWN')),
    category_min    int constraint service_unit_category_min_range check (category_min between 1 and 6),
    category_max    int constraint service_unit_category_max_range check (category_max between 1 and 6),
    max_stay_days   int constraint service_unit_max_stay_days_positive check (max_stay_days > 0),
    updated_at      timestamptz not null,
    verified_at     timestamptz,
    facts_said_at   timestamptz,
    version         bigint not null default 0,
    constraint service_unit_age_range check (age_min <= age_max),
    constraint service_unit_category_range check (category_min <= category_max)
);
comment on table service_unit is 'One service of one office: 24 短期入所, 33 共同生活援助, 32 施設入所支援 … (DOMAIN §13.8).';
comment on column service_unit.capacity is '定員; null: unknown (blank in 23 % of the short-stay rows and in every group-home row).';
comment on column service_unit.sex_policy is 'SAME_SEX_PER_NIGHT: whoever comes first decides for the night. UNKNOWN is a value of its own.';
comment on column service_unit.age_policy is 'SAME_GROUP_PER_NIGHT: children (under 18) and adults never share a night.';
comment on column service_unit.facts_said_at is 'When somebody last said type, capacity or limits by hand; from then on an import keeps its hands off the capacity.';
create index service_unit_by_office on service_unit (office_id);
create index service_unit_by_pool on service_unit (bed_pool_id);

create function service_unit_keeps_its_pool() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    perform 1 from bed_pool where id = old.bed_pool_id for no key update;
    if exists (select from claim c where c.unit_id = new.id
            and (c.state = 'TAKEN' or (c.state = 'HELD' and c.expires_at > app_now()))) then
        perform refuse('service_unit_pool_not_in_use', 'beds of the unit are held or taken on its pool');
    end if;
    return new;
end $$;
comment on function service_unit_keeps_its_pool() is 'A unit whose beds are held or taken stays on its pool, whoever holds them (the claims are those of V007).';
create trigger service_unit_changes_pool before update of bed_pool_id on service_unit
    for each row when (new.bed_pool_id <> old.bed_pool_id) execute function service_unit_keeps_its_pool();

create table wam_entry (
    no            text primary key,
    service_code  text not null,
    authority     text not null,
    unit_id       uuid not null references service_unit,
    columns       jsonb not null,
    first_seen_at timestamptz not null,
    changed_at    timestamptz not null,
    vanished_at   timestamptz
);
comment on table wam_entry is 'One row of the WAM NET open-data file as last imported, keyed by its NO (DOMAIN §13.1, §13.9). Vanished ≠ closed: marked, never deleted.';
comment on column wam_entry.authority is 'Column 0: 5-digit code of the designating authority, not the place of the office.';
create index wam_entry_by_service on wam_entry (service_code, authority);

create function wam_facts(columns jsonb) returns table (
    corporation_name text, corporation_kana text, corporation_number text, corporation_address text, corporation_telephone text,
    corporation_fax text, corporation_url text, name text, kana text, number text, city text, street text, telephone text, fax text,
    url text, latitude double precision, longitude double precision, capacity int) language sql immutable parallel safe as
$$ select btrim(columns->>3, E' \t\u3000'), btrim(columns->>4, E' \t\u3000'), btrim(normalize(columns->>5, NFKC)),
       btrim(columns->>6, E' \t\u3000') || btrim(columns->>7, E' \t\u3000'), columns->>8, columns->>9, columns->>10,
       btrim(columns->>12, E' \t\u3000'), btrim(columns->>13, E' \t\u3000'), btrim(normalize(columns->>14, NFKC)),
       btrim(columns->>15, E' \t\u3000'), btrim(columns->>16, E' \t\u3000'), columns->>17, columns->>18, columns->>19,
       case when columns->>20 ~ '^[0-9]{1,3}([.][0-9]+)?$' then (columns->>20)::double precision end,
       case when columns->>21 ~ '^[0-9]{1,3}([.][0-9]+)?$' then (columns->>21)::double precision end,
       nullif(btrim(normalize(columns->>28, NFKC)), '')::int $$;
comment on function wam_facts(jsonb) is 'The 29 columns of a WAM NET row by name. Numbers in full width become half width; nothing else is changed.';

create function follows(shown anyelement, said_before anyelement, says_now anyelement) returns anyelement language sql immutable parallel safe as
$$ select case when shown is not distinct from said_before then says_now else shown end $$;
comment on function follows(anyelement, anyelement, anyelement) is 'A fact follows a changed row only while it still stands as the row left it; what somebody corrected stays.';

create table directory_import (
    id          uuid primary key,
    file_kind   text not null,
    dry_run     boolean not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    started_by  uuid,
    rows_read   int not null default 0,
    rows_total  int,
    state       text not null constraint directory_import_state_known check (state in ('RUNNING', 'DONE', 'FAILED')),
    report      jsonb
);

create table care_code (
    code     text primary key,
    block    text not null constraint care_code_block_known check (block in ('MEDICAL', 'BEHAVIOUR', 'MOBILITY', 'DISABILITY', 'MEAL', 'COMMUNICATION', 'SUPPORT', 'INTAKE', 'CONDITION')),
    label    text not null,
    rank     int not null,
    medical_score int
);
comment on table care_code is 'One vocabulary for what a person needs and what a unit can do, so that every need is usable by matching. INTAKE and CONDITION are said of units only.';
insert into care_code (code, block, label, rank, medical_score) values
    ('VENTILATOR', 'MEDICAL', '人工呼吸器', 1, 10), ('TRACHEOSTOMY', 'MEDICAL', '気管切開', 2, 8),
    ('NASOPHARYNGEAL_AIRWAY', 'MEDICAL', '鼻咽頭エアウェイ', 3, 5), ('OXYGEN', 'MEDICAL', '酸素療法', 4, 8),
    ('SUCTION', 'MEDICAL', '吸引', 5, 5), ('NEBULIZER', 'MEDICAL', 'ネブライザー', 6, 3),
    ('TUBE_FEEDING', 'MEDICAL', '経管栄養', 7, 8), ('CENTRAL_LINE', 'MEDICAL', '中心静脈カテーテル', 8, 8),
    ('SUBCUTANEOUS_INJECTION', 'MEDICAL', '皮下注射', 9, 5), ('GLUCOSE_TEST', 'MEDICAL', '血糖測定', 10, 3),
    ('DIALYSIS', 'MEDICAL', '透析', 11, 8), ('CATHETER', 'MEDICAL', '導尿', 12, 5),
    ('BOWEL_CARE', 'MEDICAL', '排便管理', 13, 5), ('SEIZURE_CARE', 'MEDICAL', 'けいれん時の対応', 14, 3),
    ('BEHAVIOUR_10', 'BEHAVIOUR', '行動関連項目10点以上', 20, null), ('BEHAVIOUR_18', 'BEHAVIOUR', '行動関連項目18点以上', 21, null),
    ('ONE_TO_ONE', 'BEHAVIOUR', '1対1の見守り', 22, null), ('RUNS_OUT', 'BEHAVIOUR', '飛び出しへの備え', 23, null),
    ('HARMS_OTHERS', 'BEHAVIOUR', '他害への備え', 24, null), ('HARMS_SELF', 'BEHAVIOUR', '自傷への備え', 25, null),
    ('WHEELCHAIR', 'MOBILITY', '車いす', 30, null), ('LIFT', 'MOBILITY', '移乗リフト', 31, null),
    ('SPECIAL_BATH', 'MOBILITY', '特殊浴槽', 32, null), ('STRETCHER', 'MOBILITY', 'ストレッチャー', 33, null),
    ('ELEVATOR', 'MOBILITY', 'エレベーター（段差なし）', 34, null), ('SINGLE_ROOM', 'MOBILITY', '個室', 35, null),
    ('PHYSICAL', 'DISABILITY', '身体障害', 40, null), ('INTELLECTUAL', 'DISABILITY', '知的障害', 41, null),
    ('MENTAL', 'DISABILITY', '精神障害', 42, null), ('DEVELOPMENTAL', 'DISABILITY', '発達障害', 43, null),
    ('INTRACTABLE_DISEASE', 'DISABILITY', '難病', 44, null), ('HIGHER_BRAIN', 'DISABILITY', '高次脳機能障害', 45, null),
    ('SEVERE_MULTIPLE', 'DISABILITY', '重症心身障害', 46, null),
    ('MEAL_CHOPPED', 'MEAL', 'きざみ食', 50, null), ('MEAL_BLENDED', 'MEAL', 'ミキサー食', 51, null), ('MEAL_ALLERGY', 'MEAL', 'アレルギー食', 52, null),
    ('SIGN_LANGUAGE', 'COMMUNICATION', '手話', 60, null), ('PICTURE_CARDS', 'COMMUNICATION', '絵カード・文字盤', 61, null),
    ('TRANSPORT', 'SUPPORT', '送迎', 70, null), ('MEDICATION', 'SUPPORT', '服薬の管理', 71, null), ('INFECTION', 'SUPPORT', '感染症のある方の受入れ', 72, null),
    ('NIGHT_INTAKE', 'INTAKE', '夜間の受入れ', 80, null), ('HOLIDAY_INTAKE', 'INTAKE', '土日祝日の受入れ', 81, null), ('AWAKE_NIGHT_STAFF', 'INTAKE', '夜勤（起きている職員）', 82, null),
    ('NIGHT_NURSE', 'INTAKE', '夜間の看護職員', 83, null),
    ('TRIAL_REQUIRED', 'CONDITION', '体験利用が先に必要', 90, null), ('REGISTRATION_REQUIRED', 'CONDITION', '事業所への登録が先に必要', 91, null),
    ('CONTRACT_REQUIRED', 'CONDITION', '契約が先に必要', 92, null), ('ASK_BY_PHONE', 'CONDITION', '電話での相談が必要', 93, null);

create table unit_capability (
    unit_id     uuid not null references service_unit,
    code        text not null references care_code,
    value       text not null constraint unit_capability_value_known check (value in ('YES', 'NO', 'UNKNOWN')),
    note        text not null default '',
    source      text not null default '',
    verified_on date,
    updated_at  timestamptz not null,
    primary key (unit_id, code)
);
comment on table unit_capability is 'What a unit can do, at procedure level. No row and UNKNOWN mean the same: nobody has said.';

create table hub_positioning (
    id           uuid primary key,
    office_id    uuid not null references office,
    municipality text not null references municipality,
    functions    text[] not null,
    valid        daterange not null constraint hub_positioning_dates_not_empty check (not isempty(valid)),
    constraint hub_positioning_once_at_a_time exclude using gist (office_id with =, municipality with =, valid with &&)
);
comment on table hub_positioning is '拠点等としての位置付け of an office by one municipality, with dates; the same office may be positioned by several (DOMAIN §1.1 児玉, §3).';

grant select on municipality, area, area_municipality, hub, hub_function, hub_area, hub_neighbour, corporation, office, bed_pool,
    service_unit, wam_entry, directory_import, care_code, unit_capability, hub_positioning to yoridokoro_app;
grant insert, update on municipality, area, area_municipality, hub, hub_function, hub_area, hub_neighbour, corporation, office, bed_pool,
    service_unit, wam_entry, directory_import, unit_capability, hub_positioning to yoridokoro_app;
grant delete on area_municipality, hub_function, hub_area, hub_neighbour to yoridokoro_app;
