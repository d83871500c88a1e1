-- The depth of a placement (DOMAIN §7.2, §7.3): part of the nights, over capacity, extension, move, no-show, support at home,
-- arrival elsewhere, run-out clocks, what a refusal means, and nobody found.

-- the ledger ------------------------------------------------------------------------------------------------------------
-- A hold may be narrowed at both ends before it is taken: an office takes part of the nights it was asked for.
create or replace function claim_only_forward() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    perform pool_locked_for(new.unit_id);
    if (new.id, new.municipality, new.case_id, new.unit_id, new.bed_pool_id, new.office_id, new.sex, new.birth_date, new.over_capacity)
        is distinct from (old.id, old.municipality, old.case_id, old.unit_id, old.bed_pool_id, old.office_id, old.sex, old.birth_date, old.over_capacity)
        or isempty(new.nights) or lower(new.nights) < lower(old.nights) or upper(new.nights) > upper(old.nights)
        or (lower(new.nights) > lower(old.nights) and (old.state <> 'HELD' or new.state <> 'HELD')) then
        perform refuse('claim_only_forward', 'a claim keeps its unit and nights; it may only end earlier, and begin later while it is held');
    end if;
    if old.state = 'EXPIRED' and new.state = 'TAKEN' or old.state = 'HELD' and old.expires_at <= app_now()
            and (new.state = 'TAKEN' or (new.state = 'HELD' and (new.expires_at, new.nights) is distinct from (old.expires_at, old.nights))) then
        perform refuse('claim_hold_not_expired', 'the hold has expired');
    end if;
    if (new.state <> old.state and not ((old.state = 'HELD' and new.state in ('TAKEN', 'RELEASED', 'EXPIRED')) or (old.state = 'TAKEN' and new.state in ('RELEASED', 'LEFT'))))
        or (old.state in ('RELEASED', 'EXPIRED', 'LEFT') and (new.nights, new.expires_at) is distinct from (old.nights, old.expires_at)) then
        perform refuse('claim_only_forward', format('a claim cannot go from %s to %s', old.state, new.state));
    end if;
    return new;
end $$;

create or replace function claim_nights_released() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    update claim_night set live = false where claim_id = new.id and live
        and (new.state in ('RELEASED', 'EXPIRED') or night >= upper(new.nights) or night < lower(new.nights));
    return null;
end $$;

create function over_capacity_run(of_unit uuid, first date, leaving date) returns daterange language plpgsql stable security definer set search_path = public as
$$ begin
    while exists (select from claim c where c.unit_id = of_unit and c.over_capacity and c.state in ('TAKEN', 'LEFT') and c.nights @> first - 1) loop
        first := first - 1;
    end loop;
    while exists (select from claim c where c.unit_id = of_unit and c.over_capacity and c.state in ('TAKEN', 'LEFT') and c.nights @> leaving) loop
        leaving := leaving + 1;
    end loop;
    return daterange(first, leaving);
end $$;
comment on function over_capacity_run(uuid, date, date) is 'The unbroken nights over capacity of a unit that these nights would belong to, whoever''s they are: days only, no person. Counted from its first day (O-30).';

-- part of the nights, moves -----------------------------------------------------------------------------------------------
drop index offer_one_acceptance_per_case;
alter table offer
    add column over_capacity boolean not null default false,
    add column replaces uuid references stay,
    add constraint offer_accepted_nights_apart exclude using gist (case_id with =, daterange(first_night, leaving) with &&) where (state = 'ACCEPTED');
comment on column offer.replaces is 'A move: the stay that ends on the first night of this one when the office accepts.';
comment on column offer.over_capacity is 'Asked, or accepted, beyond the capacity of the unit (定員超過特例).';

alter table stay
    add column planned_leaving date,
    add column over_capacity_words text not null default '',
    add column ended_why text constraint stay_ended_why_known check (ended_why in ('EXIT', 'EARLY', 'MOVED', 'FELL_THROUGH', 'NO_SHOW', 'CANCELLED', 'ELSEWHERE')),
    add constraint stay_over_capacity_says_why check (not over_capacity or length(btrim(over_capacity_words)) > 0),
    drop constraint stay_exit_to_known,
    add constraint stay_exit_to_known check (exit_to in ('HOME', 'SHORT_STAY', 'GROUP_HOME', 'FACILITY', 'HOSPITAL', 'OTHER', 'MOVED', 'ELSEWHERE'));
update stay set planned_leaving = leaving;
comment on column stay.planned_leaving is 'Planned when accepted and with every extension; leaving is what became of it (G5).';

create table stay_extension (
    id           uuid primary key,
    stay_id      uuid not null references stay,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    claim_id     uuid references claim,
    leaving_before date not null,
    leaving      date not null,
    reason_code  text not null constraint stay_extension_reason_known check (reason_code in ('FAMILY_ILLNESS', 'NEXT_PLACE_NOT_READY', 'NO_HOME', 'ABUSE_PROTECTION', 'DISASTER', 'OTHER')),
    words        text not null constraint stay_extension_says_why check (length(btrim(words)) > 0),
    staff_id     uuid not null,
    at           timestamptz not null
);
comment on table stay_extension is 'A stay made longer, with its reason (O-28: 家族の疾病等やむを得ない事情). claim_id: the bed of the further nights; null: they were accepted from the start. Append only.';
create index stay_extension_by_stay on stay_extension (stay_id);

-- support at home ------------------------------------------------------------------------------------------------------------
create table home_support (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    kind         text not null constraint home_support_kind_known check (kind in ('HELPER', 'NURSE', 'NEIGHBOUR', 'FAMILY', 'TELEPHONE', 'OTHER')),
    who          text not null,
    contact      text not null default '',
    since        timestamptz not null,
    until        timestamptz,
    next_check_at timestamptz,
    ended_at     timestamptz,
    end_words    text not null default '',
    noted_by     uuid not null,
    constraint home_support_in_order check (until is null or until > since)
);
comment on table home_support is 'Who keeps the person safe at home, until when, and when somebody looks again (H8). TELEPHONE: 電話での見守り.';
create index home_support_by_case on home_support (case_id);

-- run-out clocks ---------------------------------------------------------------------------------------------------------------
create table run_out (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    what         text not null constraint run_out_what_known check (what in ('MEDICINE', 'FEED', 'DEVICE_POWER', 'OXYGEN', 'OTHER')),
    words        text not null default '',
    ends_at      timestamptz not null,
    replaces     uuid constraint run_out_replaced_once unique references run_out,
    said_by      text not null default '',
    noted_by     uuid not null,
    noted_at     timestamptz not null
);
comment on table run_out is 'What the person lives on and until when it lasts (T2). A correction or a new supply is a row that replaces another. Append only.';
create index run_out_by_case on run_out (case_id);

-- ends ---------------------------------------------------------------------------------------------------------------------------
create table arrival_elsewhere (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    place        text not null,
    unit_id      uuid references service_unit,
    at           timestamptz not null,
    noted_by     uuid not null,
    noted_at     timestamptz not null
);
comment on table arrival_elsewhere is 'The person turned up by another path (K5); what was open here closed in the same transaction. Append only.';
create index arrival_elsewhere_by_case on arrival_elsewhere (case_id);

create table unplaced_record (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    at           timestamptz not null,
    staff_id     uuid not null,
    words        text not null,
    record       jsonb not null
);
comment on table unplaced_record is 'Nobody could: what was asked, what was refused and why, how wide and how long was searched, frozen as it stood. Append only.';
create index unplaced_record_by_case on unplaced_record (case_id);

create table case_outcome (
    case_id      uuid primary key references emergency_case,
    municipality text not null,
    code         text not null constraint case_outcome_code_known check (code in ('PLACED', 'HOME_SUPPORT', 'HOSPITAL', 'TELEPHONE', 'UNPLACED', 'NOT_EMERGENCY', 'MOVED_ELSEWHERE', 'OTHER')),
    next_step    text not null constraint case_outcome_has_next_step check (length(btrim(next_step)) > 0),
    staff_id     uuid not null,
    at           timestamptz not null
);
comment on table case_outcome is 'How a case ended and what comes next (H8); the free words stay in emergency_case.outcome. Append only.';

-- what a refusal means ---------------------------------------------------------------------------------------------------------
create table refusal_effect (
    code    text primary key,
    effect  text not null constraint refusal_effect_known check (effect in ('RETRY_LATER', 'NOT_THIS_SITE', 'FIX_DATA', 'NONE')),
    meaning text not null
);
comment on table refusal_effect is 'G3: what a coded refusal means for asking again and for the directory, in the words the hub reads.';
insert into refusal_effect values
    ('FULL', 'RETRY_LATER', '次の空床報告のあと、また聞ける'),
    ('STAFF_TONIGHT', 'RETRY_LATER', '今夜だけのこと。あすの夜や、ほかの件ではまた聞ける'),
    ('NO_ANSWER', 'RETRY_LATER', 'かけ直してよい'),
    ('INFECTION', 'RETRY_LATER', '感染症がおさまれば、また聞ける'),
    ('TOO_LONG', 'RETRY_LATER', '一部の夜だけなら受けられるかもしれない'),
    ('BEHAVIOUR', 'NOT_THIS_SITE', 'この方はこの事業所では難しい'),
    ('NO_TRIAL', 'NOT_THIS_SITE', '体験利用のない方は受けない事業所。落ち着いたら体験利用を頼む'),
    ('PERSON_DECLINED', 'NOT_THIS_SITE', 'ご本人が望まない'),
    ('SEX', 'FIX_DATA', '台帳では合うはずの性別で断られた。事業所の性別の条件を確かめて直す'),
    ('AGE', 'FIX_DATA', '台帳では合うはずの年齢で断られた。事業所の年齢の条件を確かめて直す'),
    ('MEDICAL', 'FIX_DATA', '台帳では合うはずの医療的ケアで断られた。受けられる医療的ケアを確かめて直す'),
    ('BUILDING', 'FIX_DATA', '台帳では合うはずの建物で断られた。建物と設備の条件を確かめて直す'),
    ('NO_INFO', 'NONE', '足りない情報を伝えれば、考えてもらえる'),
    ('NO_DECISION', 'NONE', '市町村の判断が出れば、考えてもらえる'),
    ('TRANSPORT', 'NONE', '送迎の手立てがつけば、考えてもらえる'),
    ('OTHER', 'NONE', '');

insert into setting_key (key, default_value, meaning, source) values
    ('stay.warnDay', '5', '滞在の何日めから、出る日が近いと知らせるか', 'I'),
    ('travel.kmPerHour', '30', '送迎の速さの見込み（km/時、直線距離に対して）', 'I'),
    ('travel.readyMinutes', '30', '出発の支度の見込み（分）', 'I'),
    ('runOut.warnMinutes', '60', '薬・栄養・電源・酸素が切れる何分前から知らせるか', 'I');

-- walls: a child row is seen exactly when its case is; an office sees the extensions of its own stays ---------------------------
alter table stay_extension enable row level security;
create policy stay_extension_wall on stay_extension using (exists (select from stay s where s.id = stay_id));
alter table home_support enable row level security;
create policy home_support_wall on home_support using (exists (select from emergency_case c where c.id = case_id));
alter table run_out enable row level security;
create policy run_out_wall on run_out using (exists (select from emergency_case c where c.id = case_id));
alter table arrival_elsewhere enable row level security;
create policy arrival_elsewhere_wall on arrival_elsewhere using (exists (select from emergency_case c where c.id = case_id));
alter table unplaced_record enable row level security;
create policy unplaced_record_wall on unplaced_record using (exists (select from emergency_case c where c.id = case_id));
alter table case_outcome enable row level security;
create policy case_outcome_wall on case_outcome using (exists (select from emergency_case c where c.id = case_id));

grant select, insert on stay_extension, home_support, run_out, arrival_elsewhere, unplaced_record, case_outcome to yoridokoro_app;
grant update (until, next_check_at, ended_at, end_words) on home_support to yoridokoro_app;
grant select on refusal_effect to yoridokoro_app;

insert into stage_move (from_stage, to_stage) values
    ('STAYING', 'EXITED'),
    ('EMERGENCY', 'EXITED'), ('ABUSE_ROUTE', 'EXITED'), ('DISASTER_ROUTE', 'EXITED'), ('HOME_SUPPORT', 'EXITED'), ('MATCHING', 'EXITED'),
    ('OFFERING', 'EXITED'), ('UNPLACED', 'EXITED'), ('ACCEPTED', 'EXITED'), ('TRANSPORTING', 'EXITED'),
    ('EMERGENCY', 'STAYING'), ('ABUSE_ROUTE', 'STAYING'), ('DISASTER_ROUTE', 'STAYING'), ('HOME_SUPPORT', 'STAYING'), ('MATCHING', 'STAYING'),
    ('OFFERING', 'STAYING'), ('UNPLACED', 'STAYING');
