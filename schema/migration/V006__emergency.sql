-- Emergencies from first call to closure; offers; stays; ownership; hand-offs (DOMAIN §7, §9).
create table case_number (
    municipality text not null references municipality,
    fiscal_year  int not null,
    last_number  int not null,
    primary key (municipality, fiscal_year)
);

create table emergency_case (
    id              uuid primary key,
    municipality    text not null references municipality,
    number          text not null,
    person_id       uuid not null references person,
    registration_state text,
    registration_class text,
    owner_hub_id    uuid not null references hub,
    specialist_office_id uuid references office,
    barred_hubs     uuid[] not null default '{}',
    excluded_offices uuid[] not null default '{}',
    hidden_place    boolean not null default false,
    stage           text not null,
    clause_id       uuid references definition_clause,
    cause_on        date,
    outside_window_reason text not null default '',
    judgement       text not null default '',
    follow_up       text constraint emergency_case_follow_up_known check (follow_up in ('EXPLAINED_AGAIN', 'CRISIS_PLAN_MADE', 'CONSULTATION', 'OTHER')),
    caller_name     text not null,
    caller_relation text not null,
    caller_telephone text not null,
    whereabouts     text not null default '',
    caregiver_status text not null default '',
    immediate_danger text not null default 'UNKNOWN' constraint emergency_case_danger_known check (immediate_danger in ('YES', 'NO', 'UNKNOWN')),
    situation       text not null default '',
    first_night     date not null,
    leaving         date not null,
    received_at     timestamptz not null,
    received_by     uuid not null,
    acknowledge_due timestamptz not null,
    triage_due      timestamptz not null,
    acknowledged_at timestamptz,
    judged_at       timestamptz,
    search_began_at timestamptz,
    arrived_at      timestamptz,
    home_support_at timestamptz,
    meeting_set_due timestamptz,
    meeting_due     timestamptz,
    exited_at       timestamptz,
    close_due       date,
    closed_at       timestamptz,
    outcome         text not null default '',
    version         bigint not null default 0,
    constraint emergency_case_number_once unique (municipality, number),
    constraint emergency_case_nights_in_order check (leaving > first_night),
    constraint emergency_case_meeting_owed_has_clock check ((arrived_at is null and home_support_at is null) or meeting_due is not null)
);
comment on table emergency_case is 'One emergency of one person. Settings and definition are those in force at received_at for the life of the case.';
comment on column emergency_case.registration_state is 'As it was when the call came; null: never registered.';
comment on column emergency_case.excluded_offices is 'Abuse: places the abuser knows.';
comment on column emergency_case.hidden_place is 'Abuse: where the person is is told to nobody outside the owning hub and the municipality; offers carry no address and no family names.';
create unique index emergency_one_open_per_person on emergency_case (person_id) where stage not in ('CLOSED', 'CANCELLED');
create index emergency_case_open_by_hub on emergency_case (owner_hub_id) where stage not in ('CLOSED', 'CANCELLED');

create table stage_move (
    from_stage text not null,
    to_stage   text not null,
    primary key (from_stage, to_stage)
);
comment on table stage_move is 'The moves a case may make. A test holds this table equal to the one that drives the code (emergency/Workflow).';
insert into stage_move values
    ('RECEIVED', 'TRIAGE'), ('RECEIVED', 'CANCELLED'),
    ('TRIAGE', 'NOT_EMERGENCY'), ('TRIAGE', 'MEDICAL_119'), ('TRIAGE', 'ABUSE_ROUTE'), ('TRIAGE', 'DISASTER_ROUTE'), ('TRIAGE', 'EMERGENCY'), ('TRIAGE', 'CANCELLED'),
    ('NOT_EMERGENCY', 'CLOSED'), ('NOT_EMERGENCY', 'TRIAGE'),
    ('MEDICAL_119', 'TRIAGE'), ('MEDICAL_119', 'CLOSED'),
    ('ABUSE_ROUTE', 'MATCHING'), ('ABUSE_ROUTE', 'CANCELLED'),
    ('DISASTER_ROUTE', 'MATCHING'), ('DISASTER_ROUTE', 'HOME_SUPPORT'), ('DISASTER_ROUTE', 'CANCELLED'),
    ('EMERGENCY', 'MATCHING'), ('EMERGENCY', 'HOME_SUPPORT'), ('EMERGENCY', 'CANCELLED'),
    ('HOME_SUPPORT', 'MATCHING'), ('HOME_SUPPORT', 'CLOSED'),
    ('MATCHING', 'OFFERING'), ('MATCHING', 'HOME_SUPPORT'), ('MATCHING', 'UNPLACED'), ('MATCHING', 'CANCELLED'),
    ('OFFERING', 'MATCHING'), ('OFFERING', 'ACCEPTED'), ('OFFERING', 'CANCELLED'),
    ('UNPLACED', 'MATCHING'), ('UNPLACED', 'HOME_SUPPORT'), ('UNPLACED', 'CLOSED'), ('UNPLACED', 'CANCELLED'),
    ('ACCEPTED', 'TRANSPORTING'), ('ACCEPTED', 'STAYING'), ('ACCEPTED', 'MATCHING'), ('ACCEPTED', 'CANCELLED'),
    ('TRANSPORTING', 'STAYING'), ('TRANSPORTING', 'MATCHING'),
    ('STAYING', 'EXIT_PLANNED'), ('EXIT_PLANNED', 'EXITED'), ('EXITED', 'CLOSED');

create table case_event (
    id           bigint generated always as identity primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    at           timestamptz not null,
    staff_id     uuid,
    role         text not null,
    kind         text not null,
    from_stage   text,
    to_stage     text,
    facts        jsonb not null default '{}'
);
comment on table case_event is 'Timeline of a case: steps, calls, offers, answers, hand-offs, views. Append only.';
create index case_event_by_case on case_event (case_id, id);

create table match_run (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    at           timestamptz not null,
    staff_id     uuid,
    reach        text not null constraint match_run_reach_known check (reach in ('HUB', 'SIBLING', 'NEIGHBOUR', 'PREFECTURE')),
    reason       text not null default '',
    criteria     jsonb not null,
    candidates   jsonb not null
);
comment on table match_run is 'What was searched, by which rules and weights, and every office''s verdicts. Append only.';

create table offer (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    unit_id      uuid not null references service_unit,
    office_id    uuid not null references office,
    claim_id     uuid not null,
    first_night  date not null,
    leaving      date not null,
    state        text not null constraint offer_state_known check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'NO_ANSWER', 'EXPIRED', 'TAKEN_ELSEWHERE', 'WITHDRAWN', 'ENDED')),
    sheet        jsonb not null,
    sent_by      uuid not null,
    sent_at      timestamptz not null,
    expires_at   timestamptz not null,
    answered_at  timestamptz,
    answered_by  uuid,
    answer_channel text constraint offer_channel_known check (answer_channel in ('WEB', 'API', 'PHONE')),
    answered_name text not null default '',
    refusal      text constraint offer_refusal_known check (refusal in ('FULL', 'SEX', 'AGE', 'MEDICAL', 'BEHAVIOUR', 'BUILDING', 'INFECTION', 'STAFF_TONIGHT', 'NO_TRIAL', 'NO_INFO', 'NO_DECISION', 'TRANSPORT', 'TOO_LONG', 'PERSON_DECLINED', 'NO_ANSWER', 'OTHER')),
    note         text not null default '',
    version      bigint not null default 0,
    constraint offer_nights_in_order check (leaving > first_night),
    constraint offer_declined_says_why check ((state in ('DECLINED', 'NO_ANSWER')) = (refusal is not null))
);
comment on column offer.sheet is 'What the office may see before it accepts: needs and nights, no name, no birth date, no address (DOMAIN §3, §5 column R=P).';
create unique index offer_one_acceptance_per_case on offer (case_id) where state = 'ACCEPTED';
create unique index offer_one_open_per_unit on offer (case_id, unit_id) where state = 'SENT';
create index offer_by_case on offer (case_id);
create index offer_by_office on offer (office_id, state);
create index offer_due on offer (expires_at) where state = 'SENT';

create table office_answer (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    unit_id      uuid not null references service_unit,
    at           timestamptz not null,
    refusal      text not null,
    note         text not null default '',
    heard_by     uuid,
    heard_from   text not null default '',
    ask_again    text not null constraint office_answer_ask_again_known check (ask_again in ('AFTER_REPORT', 'COORDINATOR', 'NOT_THIS_CASE'))
);
comment on table office_answer is 'Refusals heard in a case, with their effect on asking again (DOMAIN §19 offer.askAgain); travels with a hand-off so that nobody phones an office twice. Append only.';
create index office_answer_by_case on office_answer (case_id);

create table stay (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    offer_id     uuid not null references offer,
    unit_id      uuid not null references service_unit,
    office_id    uuid not null references office,
    claim_id     uuid not null,
    first_night  date not null,
    leaving      date not null,
    arrived_at   timestamptz,
    left_at      timestamptz,
    exit_to      text constraint stay_exit_to_known check (exit_to in ('HOME', 'SHORT_STAY', 'GROUP_HOME', 'FACILITY', 'HOSPITAL', 'OTHER')),
    over_capacity boolean not null default false,
    version      bigint not null default 0,
    constraint stay_one_per_offer unique (offer_id)
);

create table disclosure (
    id           uuid primary key,
    offer_id     uuid not null references offer,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    office_id    uuid not null references office,
    plan_id      uuid references crisis_plan,
    sections     jsonb not null,
    given_at     timestamptz not null,
    ends_at      timestamptz,
    constraint disclosure_once_per_offer unique (offer_id)
);
comment on table disclosure is 'What the accepting office was given of the person: a snapshot that does not change; access ends with the stay.';

create table case_ownership (
    case_id      uuid not null references emergency_case,
    municipality text not null,
    hub_id       uuid not null references hub,
    during       tstzrange not null,
    constraint case_ownership_one_hub_at_a_time exclude using gist (case_id with =, during with &&)
);
comment on table case_ownership is 'Which hub owned a case when. Written by the database itself whenever emergency_case.owner_hub_id changes.';

create table meeting_waiver (
    case_id      uuid primary key references emergency_case,
    municipality text not null,
    staff_id     uuid not null references staff_account,
    at           timestamptz not null,
    reason       text not null constraint meeting_waiver_says_why check (length(btrim(reason)) >= 5)
);

create table handoff (
    id           uuid primary key,
    case_id      uuid not null references emergency_case,
    municipality text not null,
    from_hub_id  uuid not null references hub,
    to_hub_id    uuid not null references hub,
    kind         text not null constraint handoff_kind_known check (kind in ('TAKE_OVER', 'BED_ONLY', 'ADVISE', 'ON_CALL')),
    state        text not null constraint handoff_state_known check (state in ('REQUESTED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    urgency      text not null default '',
    message      text not null,
    packet       jsonb not null,
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    answered_by  uuid,
    answered_at  timestamptz,
    answer_reason text not null default '',
    version      bigint not null default 0,
    constraint handoff_between_two_hubs check (from_hub_id <> to_hub_id),
    constraint handoff_declined_says_why check (state <> 'DECLINED' or length(btrim(answer_reason)) > 0)
);
create unique index handoff_one_open_per_case on handoff (case_id) where state = 'REQUESTED';
create index handoff_due on handoff (expires_at) where state = 'REQUESTED';
create index handoff_by_hub on handoff (to_hub_id, state);

-- what the database itself refuses --------------------------------------------------------------------------------
create function case_moves_by_the_table() returns trigger language plpgsql as
$$ begin
    if tg_op = 'INSERT' then
        if new.stage not in ('RECEIVED', 'TRIAGE') then
            perform refuse('case_moves_by_the_table', format('a case cannot begin as %s', new.stage));
        end if;
    elsif new.stage <> old.stage and not exists (select from stage_move where from_stage = old.stage and to_stage = new.stage) then
        perform refuse('case_moves_by_the_table', format('a case cannot go from %s to %s', old.stage, new.stage));
    end if;
    return new;
end $$;
create trigger case_moves_by_the_table before insert or update on emergency_case for each row execute function case_moves_by_the_table();

create function case_ownership_kept() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    if tg_op = 'UPDATE' then
        if new.owner_hub_id = old.owner_hub_id then return null; end if;
        update case_ownership set during = tstzrange(lower(during), greatest(clock_timestamp(), lower(during) + interval '1 microsecond'))
            where case_id = new.id and upper_inf(during);
    end if;
    insert into case_ownership (case_id, municipality, hub_id, during)
        values (new.id, new.municipality, new.owner_hub_id,
            tstzrange(coalesce((select max(upper(during)) from case_ownership where case_id = new.id), clock_timestamp()), null));
    return null;
end $$;
create trigger case_ownership_kept after insert or update on emergency_case for each row execute function case_ownership_kept();

create function recent_emergency_stays(of_office uuid, since timestamptz) returns int language sql stable security definer set search_path = public as
$$ select count(*)::int from stay where office_id = of_office and arrived_at >= since $$;
comment on function recent_emergency_stays(uuid, timestamptz) is 'How many emergencies an office took lately, whoever''s they were: a count for fairness, no case and no person.';

create function person_of_stay(of_stay uuid) returns uuid language sql stable security definer set search_path = public as
$$ select c.person_id from stay s join emergency_case c on c.id = s.case_id where s.id = of_stay and s.office_id = acting_office() or s.id = of_stay and acting_role() <> 'PROVIDER' $$;
comment on function person_of_stay(uuid) is 'An opaque id for the access log: an office that reads a disclosure sees no case, yet its read is accounted for.';

create function person_of_handoff(of_handoff uuid) returns uuid language sql stable security definer set search_path = public as
$$ select c.person_id from handoff h join emergency_case c on c.id = h.case_id where h.id = of_handoff $$;
comment on function person_of_handoff(uuid) is 'An opaque id for the access log: the asked hub sees no case, yet its reading of the packet is accounted for.';

create function hub_barred_from(of_case uuid, hub uuid) returns boolean language sql stable security definer set search_path = public as
$$ select exists (select from emergency_case c join person p on p.id = c.person_id where c.id = of_case and (hub = any (c.barred_hubs) or hub = any (p.barred_hubs))) $$;

-- the walls ----------------------------------------------------------------------------------------------------------
create policy person_wall on person using (
    acting_for_whole_municipality(municipality)
    or (acting_role() = 'SPECIALIST' and specialist_office_id = acting_office())
    or (acting_role() = 'HUB_COORDINATOR' and not (acting_hub() = any (barred_hubs))
        and (hub_id = acting_hub() or exists (select from emergency_case c where c.person_id = person.id and c.owner_hub_id = acting_hub()
            and c.stage not in ('CLOSED', 'CANCELLED')))));

alter table emergency_case enable row level security;
create policy emergency_case_wall on emergency_case using (
    acting_for_whole_municipality(municipality)
    or (acting_role() = 'SPECIALIST' and specialist_office_id = acting_office() and not hidden_place)
    or (acting_role() = 'HUB_COORDINATOR' and owner_hub_id = acting_hub() and not (acting_hub() = any (barred_hubs))))
    with check (acting_role() in ('CORE_STAFF', 'MUNICIPALITY', 'SYSTEM', 'SPECIALIST', 'HUB_COORDINATOR', 'PROVIDER'));
alter table case_number enable row level security;
create policy case_number_wall on case_number using (acting_role() is not null);
alter table case_event enable row level security;
create policy case_event_wall on case_event using (exists (select from emergency_case c where c.id = case_id)) with check (acting_role() is not null);
alter table match_run enable row level security;
create policy match_run_wall on match_run using (exists (select from emergency_case c where c.id = case_id));
alter table offer enable row level security;
create policy offer_wall on offer using ((acting_role() = 'PROVIDER' and office_id = acting_office()) or exists (select from emergency_case c where c.id = case_id));
alter table office_answer enable row level security;
create policy office_answer_wall on office_answer using (exists (select from emergency_case c where c.id = case_id)) with check (acting_role() is not null);
alter table stay enable row level security;
create policy stay_wall on stay using ((acting_role() = 'PROVIDER' and office_id = acting_office()) or exists (select from emergency_case c where c.id = case_id));
alter table disclosure enable row level security;
create policy disclosure_wall on disclosure using (
    (acting_role() = 'PROVIDER' and office_id = acting_office() and (ends_at is null or ends_at > app_now()))
    or exists (select from emergency_case c where c.id = case_id));
alter table case_ownership enable row level security;
create policy case_ownership_wall on case_ownership using (exists (select from emergency_case c where c.id = case_id));
alter table meeting_waiver enable row level security;
create policy meeting_waiver_wall on meeting_waiver using (exists (select from emergency_case c where c.id = case_id));
alter table handoff enable row level security;
create policy handoff_wall on handoff using (
    acting_for_whole_municipality(municipality)
    or (acting_role() = 'CORE_STAFF' and exists (select from hub h where h.id = to_hub_id and h.municipality = acting_municipality()))
    or (acting_role() = 'HUB_COORDINATOR' and acting_hub() in (from_hub_id, to_hub_id) and not hub_barred_from(case_id, acting_hub())));

grant select, insert, update on emergency_case, offer, stay, disclosure, handoff, case_number to yoridokoro_app;
grant select, insert on case_event, match_run, office_answer, meeting_waiver to yoridokoro_app;
grant select on case_ownership, stage_move to yoridokoro_app;
