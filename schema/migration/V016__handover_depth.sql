-- Hand-off in full: states, packet with its gaps, read-back, return, pull; destinations outside the network; what is owed
-- after a case (DOMAIN §7.2, §9; FEATURES A3, H8, J3, K1–K5).
insert into setting_key (key, default_value, meaning, source) values
    ('handoff.readBackRequired', 'true', '引き継ぐ拠点が、読んで分かったことを言葉で返すまで引き継げないか', 'I'),
    ('handoff.skipReviewDays', '3', '命の危険のため確認を飛ばした引継ぎを、後から見直すまでの日数', 'I'),
    ('handoff.outsideHours', '24', 'ネットワークの外へ渡す資料を開ける時間', 'I'),
    ('review.afterStayDays', '14', '退所から、滞在の振り返りまでの日数', 'I'),
    ('followUp.dueDays', '14', '「緊急ではない」と判断したあとの対応までの日数', 'I');

-- 1. the hand-off ----------------------------------------------------------------------------------------------------
create table handoff_move (
    from_state text not null,
    to_state   text not null,
    primary key (from_state, to_state)
);
comment on table handoff_move is 'The moves a hand-off may make. A test holds this table equal to the one that drives the code (handoff/HandoffWorkflow).';
insert into handoff_move values
    ('REQUESTED', 'ACCEPTED'), ('REQUESTED', 'TRANSFERRED'), ('REQUESTED', 'DECLINED'), ('REQUESTED', 'EXPIRED'), ('REQUESTED', 'WITHDRAWN'),
    ('ACCEPTED', 'COMPLETED'), ('TRANSFERRED', 'RETURNED'), ('TRANSFERRED', 'COMPLETED');

alter table handoff drop constraint handoff_state_known;
alter table handoff
    add column until timestamptz,
    add column returns_id uuid references handoff,
    add column pulled boolean not null default false,
    add column danger_skip boolean not null default false,
    add column review_due date,
    add column reviewed_at timestamptz,
    add column reviewed_by uuid,
    add column review_words text not null default '',
    add column read_back text not null default '',
    add column read_back_at timestamptz,
    add column ended_at timestamptz,
    add column ended_by uuid,
    add column end_reason text not null default '',
    add column reminded_at timestamptz,
    add column turn bigint generated always as identity;
update handoff set packet = '{"risks":[],"medicines":"","consent":[],"contacts":[],"gaps":[],"basis":"NONE","danger":false}'::jsonb || packet;
update handoff set state = 'TRANSFERRED' where state = 'ACCEPTED' and kind in ('TAKE_OVER', 'ON_CALL');
update handoff h set state = 'COMPLETED', ended_at = c.closed_at from emergency_case c
    where c.id = h.case_id and c.stage in ('CLOSED', 'CANCELLED') and h.state in ('ACCEPTED', 'TRANSFERRED');
update handoff h set state = 'WITHDRAWN', ended_at = c.closed_at from emergency_case c
    where c.id = h.case_id and c.stage in ('CLOSED', 'CANCELLED') and h.state = 'REQUESTED';
alter table handoff
    add constraint handoff_state_known check (state in ('REQUESTED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'TRANSFERRED', 'RETURNED', 'COMPLETED')),
    add constraint handoff_only_moving_kinds_transfer check (state not in ('TRANSFERRED', 'RETURNED') or kind in ('TAKE_OVER', 'ON_CALL')),
    add constraint handoff_on_call_has_an_end check (kind <> 'ON_CALL' or until is not null) not valid,
    add constraint handoff_returned_says_why check (state <> 'RETURNED' or length(btrim(end_reason)) > 0),
    add constraint handoff_skip_is_reviewed_by_a_day check (not danger_skip or review_due is not null),
    add constraint handoff_reviewed_by_somebody check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null or length(btrim(review_words)) > 0));
comment on column handoff.state is 'DRAFT is the packet computed before asking, no row. ACCEPTED: help promised, the case stays. TRANSFERRED: accepted and moved in one transaction. RETURNED: back with the sender. COMPLETED: the case ended.';
comment on column handoff.until is 'ON_CALL: when the case is due back with the sender. Nothing lapses then; both hubs are reminded.';
comment on column handoff.returns_id is 'A hand-off that asks the earlier owner to take a case back: the one it undoes.';
comment on column handoff.pulled is 'Granted on the receiver''s own request (handoff_pull): moved at once, its read-back is owed afterwards.';
comment on column handoff.danger_skip is 'Danger to life: packet gaps and read-back were skipped; 基幹 staff look at it until review_due.';
comment on column handoff.read_back is 'What the receiver said it understood of the packet, in its own words.';
create unique index handoff_one_open_return on handoff (returns_id) where state = 'REQUESTED' and returns_id is not null;
create index handoff_due_back on handoff (until) where state = 'TRANSFERRED' and kind = 'ON_CALL';

create function handoff_moves_by_the_table() returns trigger language plpgsql as
$$ begin
    if tg_op = 'INSERT' then
        if new.state <> 'REQUESTED' then
            perform refuse('handoff_moves_by_the_table', format('a hand-off cannot begin as %s', new.state));
        end if;
        return new;
    end if;
    if new.state <> old.state and not exists (select from handoff_move where from_state = old.state and to_state = new.state) then
        perform refuse('handoff_moves_by_the_table', format('a hand-off cannot go from %s to %s', old.state, new.state));
    end if;
    if (new.case_id, new.from_hub_id, new.to_hub_id, new.kind, new.packet, new.asked_by, new.asked_at, new.expires_at, new.danger_skip)
        is distinct from (old.case_id, old.from_hub_id, old.to_hub_id, old.kind, old.packet, old.asked_by, old.asked_at, old.expires_at, old.danger_skip)
        or new.until is distinct from old.until or new.returns_id is distinct from old.returns_id
        or (old.read_back <> '' and new.read_back <> old.read_back) then
        perform refuse('handoff_says_what_was_asked', 'what was asked, packed and read back does not change');
    end if;
    return new;
end $$;
create trigger handoff_moves_by_the_table before insert or update on handoff for each row execute function handoff_moves_by_the_table();

-- 2. the pull --------------------------------------------------------------------------------------------------------
create table handoff_pull (
    id           uuid primary key,
    municipality text not null references municipality,
    asking_hub_id uuid not null references hub,
    asked_for    text not null,
    case_id      uuid references emergency_case,
    barred       boolean not null default false,
    purpose      text not null constraint handoff_pull_says_what_for check (length(btrim(purpose)) > 0),
    message      text not null default '',
    state        text not null constraint handoff_pull_state_known check (state in ('ASKED', 'GRANTED', 'DENIED', 'EXPIRED', 'OVERTAKEN')),
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    answered_by  uuid,
    answered_at  timestamptz,
    answer_reason text not null default '',
    handoff_id   uuid references handoff,
    constraint handoff_pull_denied_says_why check (state <> 'DENIED' or length(btrim(answer_reason)) > 0),
    constraint handoff_pull_granted_moved_a_case check ((state = 'GRANTED') = (handoff_id is not null)),
    constraint handoff_pull_barred_gets_nothing check (not barred or state in ('ASKED', 'EXPIRED'))
);
comment on table handoff_pull is 'A hub asks for a case it does not own. The answer to the asking never tells whether there is one: a request that meets no case, or a case the hub is barred from, is kept and expires like any other. Never deleted.';
comment on column handoff_pull.municipality is 'Where the case is sought.';
comment on column handoff_pull.asked_for is 'SHA-256 of what was asked for: the same request twice is seen without saying whether it met anything.';
create unique index handoff_pull_one_open_per_question on handoff_pull (asking_hub_id, asked_for) where state = 'ASKED';
create unique index handoff_pull_one_open_per_case_and_hub on handoff_pull (case_id, asking_hub_id) where state = 'ASKED';
create index handoff_pull_due on handoff_pull (expires_at) where state = 'ASKED';
alter table handoff_pull enable row level security;
create policy handoff_pull_wall on handoff_pull using (
    acting_for_whole_municipality(municipality)
    or (acting_role() = 'HUB_COORDINATOR' and asking_hub_id = acting_hub())
    or (acting_role() = 'HUB_COORDINATOR' and not barred and exists (select from emergency_case c where c.id = case_id)));
grant select, insert on handoff_pull to yoridokoro_app;
grant update (state, answered_by, answered_at, answer_reason, handoff_id) on handoff_pull to yoridokoro_app;

revoke update on handoff from yoridokoro_app;
grant update (state, answered_by, answered_at, answer_reason, read_back, read_back_at, reviewed_at, reviewed_by, review_words,
    ended_at, ended_by, end_reason, reminded_at, version) on handoff to yoridokoro_app;
grant select on handoff_move to yoridokoro_app;

-- what is open moves along with the case, by whatever path the owner changed -----------------------------------------
create function case_open_work_follows() returns trigger language plpgsql security definer set search_path = public as
$$ declare
    before text := (select name from hub where id = old.owner_hub_id);
    after  text := (select name from hub where id = new.owner_hub_id);
begin
    update task t set owner = case when t.owner = before then after else after || '（' || t.owner || 'から）' end,
           owner_staff_id = null, version = version + 1
        where t.subject_kind = 'CASE' and t.subject_id = new.id and t.done_at is null
          and (t.owner = before or t.owner_staff_id in (select id from staff_account where hub_id = old.owner_hub_id));
    update meeting set hub_id = new.owner_hub_id, version = version + 1
        where subject_kind = 'CASE' and subject_id = new.id and held_at is null and hub_id = old.owner_hub_id;
    update handoff_pull set state = 'OVERTAKEN', answered_at = app_now()
        where case_id = new.id and asking_hub_id = new.owner_hub_id and state = 'ASKED' and not barred;
    return null;
end $$;
create trigger case_open_work_follows after update on emergency_case for each row
    when (old.owner_hub_id <> new.owner_hub_id) execute function case_open_work_follows();

create function case_end_ends_its_handoffs() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    update handoff set state = 'WITHDRAWN', ended_at = app_now(), version = version + 1 where case_id = new.id and state = 'REQUESTED';
    update handoff set state = 'COMPLETED', ended_at = app_now(), version = version + 1 where case_id = new.id and state in ('ACCEPTED', 'TRANSFERRED');
    update handoff_pull set state = 'OVERTAKEN', answered_at = app_now() where case_id = new.id and state = 'ASKED' and not barred;
    return null;
end $$;
create trigger case_end_ends_its_handoffs after update on emergency_case for each row
    when (new.stage in ('CLOSED', 'CANCELLED') and old.stage <> new.stage) execute function case_end_ends_its_handoffs();

-- 3. destinations outside the network --------------------------------------------------------------------------------
create table outside_handoff (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    hub_id       uuid not null references hub,
    destination  text not null constraint outside_handoff_names_its_destination check (length(btrim(destination)) > 0),
    kind         text not null constraint outside_handoff_kind_known check (kind in ('HOSPITAL', 'OTHER_CITY', 'OTHER')),
    contact      text not null,
    reason       text not null constraint outside_handoff_says_why check (length(btrim(reason)) > 0),
    sections     text[] not null constraint outside_handoff_sections_named check (cardinality(sections) > 0),
    state        text not null constraint outside_handoff_state_known check (state in ('PREPARED', 'SEALED', 'OPENED', 'EXPIRED', 'LOCKED')),
    token_hash   text constraint outside_handoff_token_once unique,
    salt         bytea,
    sealed       bytea,
    tries        int not null default 0 constraint outside_handoff_tries_limited check (tries between 0 and 5),
    expires_at   timestamptz,
    opened_at    timestamptz,
    outcome      text constraint outside_handoff_outcome_known check (outcome in ('ACCEPTED', 'ARRIVED', 'REFUSED', 'RETURNED')),
    outcome_at   timestamptz,
    outcome_by   uuid,
    outcome_from text not null default '',
    outcome_words text not null default '',
    left_at      timestamptz,
    prepared_by  uuid not null,
    prepared_at  timestamptz not null,
    version      bigint not null default 0,
    constraint outside_handoff_sealed_has_its_key_facts check ((state = 'SEALED') = (sealed is not null)),
    constraint outside_handoff_sealed_runs_out check (state <> 'SEALED' or (token_hash is not null and salt is not null and expires_at is not null)),
    constraint outside_handoff_outcome_was_heard_from_somebody check ((outcome is null) = (outcome_at is null) and (outcome is null or length(btrim(outcome_from)) > 0)),
    constraint outside_handoff_leaves_after_arrival check (left_at is null or outcome = 'ARRIVED')
);
comment on table outside_handoff is 'A person goes where nobody has an account: a hospital, another city. The packet is sealed with AES-256-GCM under a passphrase that is told by telephone and kept nowhere; opened once, it is gone. The case stays its hub''s until the destination has said that the person is there.';
comment on column outside_handoff.token_hash is 'SHA-256 of the 256-bit token of the one-time page.';
comment on column outside_handoff.salt is 'Salt of the Argon2id key.';
create index outside_handoff_by_case on outside_handoff (case_id);
create index outside_handoff_due on outside_handoff (expires_at) where state = 'SEALED';
alter table outside_handoff enable row level security;
create policy outside_handoff_wall on outside_handoff using (exists (select from emergency_case c where c.id = case_id));
grant select, insert on outside_handoff to yoridokoro_app;
grant update (state, token_hash, salt, sealed, tries, expires_at, opened_at, outcome, outcome_at, outcome_by, outcome_from, outcome_words, left_at, version)
    on outside_handoff to yoridokoro_app;

create function municipality_of_outside(token text) returns text language sql stable security definer set search_path = public as
$$ select municipality from outside_handoff where token_hash = token $$;
comment on function municipality_of_outside(text) is 'Behind which wall a one-time page is opened; its reader has no account.';

insert into stage_move values
    ('EMERGENCY', 'CLOSED'), ('ABUSE_ROUTE', 'CLOSED'), ('DISASTER_ROUTE', 'CLOSED'), ('MATCHING', 'CLOSED');
create function case_moves_outside_after_arrival() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    if not exists (select from outside_handoff o where o.case_id = new.id and o.outcome = 'ARRIVED') then
        perform refuse('case_moves_outside_after_arrival', 'nobody outside has said that the person is there');
    end if;
    return null;
end $$;
create trigger case_moves_outside_after_arrival after update on emergency_case for each row
    when (new.stage = 'CLOSED' and old.stage in ('EMERGENCY', 'ABUSE_ROUTE', 'DISASTER_ROUTE', 'MATCHING'))
    execute function case_moves_outside_after_arrival();

-- 4. what is owed after a case ---------------------------------------------------------------------------------------
create table owed_after (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    kind         text not null constraint owed_after_kind_known check (kind in
        ('EXPLAINED_AGAIN', 'CRISIS_PLAN_MADE', 'CONSULTATION', 'OTHER', 'STAY_REVIEW', 'REGISTRATION_OFFER', 'PLAN_EVALUATION')),
    due_on       date not null,
    state        text not null default 'OWED' constraint owed_after_state_known check (state in ('OWED', 'DONE', 'DECLINED', 'WAIVED')),
    owed_since   timestamptz not null,
    done_on      date,
    done_by_whom text not null default '',
    understood   text constraint owed_after_understood_known check (understood in ('YES', 'NO', 'UNKNOWN')),
    plan_id      uuid references crisis_plan,
    registration_id uuid references registration,
    words        text not null default '',
    settled_by   uuid,
    settled_at   timestamptz,
    version      bigint not null default 0,
    constraint owed_after_settled_by_somebody check ((state = 'OWED') = (settled_at is null) and (settled_at is null) = (settled_by is null)),
    constraint owed_after_done_says_when_and_by_whom check (state <> 'DONE' or (done_on is not null and length(btrim(done_by_whom)) > 0)),
    constraint owed_after_explained_says_whether_understood check (kind <> 'EXPLAINED_AGAIN' or state <> 'DONE' or understood is not null),
    constraint owed_after_plan_made_names_the_plan check (kind <> 'CRISIS_PLAN_MADE' or state <> 'DONE' or plan_id is not null),
    constraint owed_after_offer_taken_names_the_draft check (kind <> 'REGISTRATION_OFFER' or state <> 'DONE' or registration_id is not null),
    constraint owed_after_not_done_says_why check (state not in ('DECLINED', 'WAIVED') or length(btrim(words)) > 0)
);
comment on table owed_after is 'What a case leaves owed, each with a day and a result: follow-up of "not an emergency", review after a stay, registration offered to the unregistered, evaluation of the plan that was used. Outlives the case.';
create unique index owed_after_once_at_a_time on owed_after (case_id, kind) where state = 'OWED';
create index owed_after_by_due on owed_after (due_on) where state = 'OWED';
alter table owed_after enable row level security;
create policy owed_after_wall on owed_after using (exists (select from emergency_case c where c.id = case_id));
grant select, insert on owed_after to yoridokoro_app;
grant update (state, done_on, done_by_whom, understood, plan_id, registration_id, words, settled_by, settled_at, version) on owed_after to yoridokoro_app;

create function setting_of(code text, of_key text, day date) returns text language sql stable security definer set search_path = public as
$$ select coalesce((select value from municipality_setting where municipality = code and key = of_key and valid @> day),
                   (select default_value from setting_key where key = of_key)) $$;

create function case_owes_its_follow_up() returns trigger language plpgsql security definer set search_path = public as
$$ declare
    began date := (new.received_at at time zone 'Asia/Tokyo')::date;
begin
    if not exists (select from owed_after o where o.case_id = new.id and o.kind = new.follow_up and o.state = 'DONE') then
        insert into owed_after (id, case_id, municipality, kind, due_on, owed_since)
        values (gen_random_uuid(), new.id, new.municipality, new.follow_up,
            (app_now() at time zone 'Asia/Tokyo')::date + setting_of(new.municipality, 'followUp.dueDays', began)::int, app_now()) on conflict do nothing;
    end if;
    return null;
end $$;
create trigger case_owes_its_follow_up after update on emergency_case for each row
    when (new.follow_up is not null and new.follow_up is distinct from old.follow_up) execute function case_owes_its_follow_up();

create function case_leaves_what_is_owed() returns trigger language plpgsql security definer set search_path = public as
$$ declare
    began date := (new.received_at at time zone 'Asia/Tokyo')::date;
    today date := (app_now() at time zone 'Asia/Tokyo')::date;
begin
    if new.stage = 'EXITED' then
        insert into owed_after (id, case_id, municipality, kind, due_on, owed_since)
        values (gen_random_uuid(), new.id, new.municipality, 'STAY_REVIEW',
            today + setting_of(new.municipality, 'review.afterStayDays', began)::int, app_now()) on conflict do nothing;
    end if;
    if (new.stage = 'EXITED' or (new.stage = 'CLOSED' and old.stage not in ('NOT_EMERGENCY', 'EXITED'))) then
        if new.registration_state is null and setting_of(new.municipality, 'registration.enabled', began) = 'true'
            and not exists (select from registration r where r.person_id = new.person_id and r.state not in ('NOT_REGISTERED', 'ENDED')) then
            insert into owed_after (id, case_id, municipality, kind, due_on, owed_since)
            values (gen_random_uuid(), new.id, new.municipality, 'REGISTRATION_OFFER',
                today + setting_of(new.municipality, 'stay.closeDays', began)::int, app_now()) on conflict do nothing;
        end if;
        if exists (select from crisis_plan p where p.person_id = new.person_id) then
            insert into owed_after (id, case_id, municipality, kind, due_on, owed_since)
            values (gen_random_uuid(), new.id, new.municipality, 'PLAN_EVALUATION',
                today + setting_of(new.municipality, 'stay.closeDays', began)::int, app_now()) on conflict do nothing;
        end if;
    end if;
    return null;
end $$;
comment on function case_leaves_what_is_owed() is 'However a case ends, what is owed after it is written in the same transaction (J3: 100 % of stays).';
create trigger case_leaves_what_is_owed after update on emergency_case for each row
    when (new.stage <> old.stage and new.stage in ('EXITED', 'CLOSED')) execute function case_leaves_what_is_owed();
