-- The morning after (FEATURES T3): what an office found different from the plan it was shown goes to specialist and hub as a proposed new
-- version, which they accept or decline with a word.
insert into setting_key (key, default_value, meaning, source, allowed) values
    ('correction.daysAfterStay', '7', '受け入れた事業所が、滞在の終わりから何日まで「プランとちがったこと」を送れるか', 'I', '\d{1,3}');

create table plan_proposal (
    id           uuid primary key,
    stay_id      uuid not null references stay,
    case_id      uuid not null references emergency_case,
    person_id    uuid not null references person,
    municipality text not null,
    office_id    uuid not null references office,
    plan_id      uuid not null references crisis_plan,
    words        text not null default '',
    state        text not null constraint plan_proposal_state_known check (state in ('SENT', 'ACCEPTED', 'DECLINED')),
    sent_by      uuid not null,
    sent_at      timestamptz not null,
    answered_by  uuid,
    answered_at  timestamptz,
    answer       text not null default '',
    written_plan_id uuid references crisis_plan,
    version      bigint not null default 0,
    constraint plan_proposal_answered_by_somebody check ((state = 'SENT') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
    constraint plan_proposal_declined_says_why check (state <> 'DECLINED' or length(btrim(answer)) > 0),
    constraint plan_proposal_accepted_is_written check ((state = 'ACCEPTED') = (written_plan_id is not null))
);
comment on table plan_proposal is 'What turned out different from the plan during a stay, as the office that took the person in says it. plan_id: the version the office was shown; written_plan_id: the version that came of it, by whom it was accepted.';
create index plan_proposal_open on plan_proposal (person_id) where state = 'SENT';
create index plan_proposal_by_office on plan_proposal (office_id, sent_at);
create index plan_proposal_by_stay on plan_proposal (stay_id);

create table plan_proposal_item (
    proposal_id  uuid not null references plan_proposal,
    municipality text not null,
    field        text not null references plan_field,
    said         text not null,
    found        text not null constraint plan_proposal_item_found_something check (length(btrim(found)) > 0),
    taken        boolean,
    primary key (proposal_id, field)
);
comment on column plan_proposal_item.said is 'What the office was shown in this field.';
comment on column plan_proposal_item.taken is 'Whether the accepted version says it; null until accepted, and where the whole was declined.';

create function case_is_hidden(of_case uuid) returns boolean language sql stable security definer set search_path = public as
$$ select hidden_place from emergency_case where id = of_case $$;
comment on function case_is_hidden(uuid) is 'Whether nobody outside hub and municipality may learn where the person was: then no planning office hears which office writes either.';

-- An office sees its own; who sees the person sees what is proposed, but where the place is hidden only who sees the case.
alter table plan_proposal enable row level security;
create policy plan_proposal_wall on plan_proposal for select using (
    (acting_role() = 'PROVIDER' and office_id = acting_office())
    or (exists (select from person p where p.id = person_id)
        and (not case_is_hidden(case_id) or exists (select from emergency_case c where c.id = case_id))));
create policy plan_proposal_sent on plan_proposal for insert with check (acting_role() = 'PROVIDER' and office_id = acting_office());
create policy plan_proposal_answered on plan_proposal for update using (acting_role() <> 'PROVIDER' and exists (select from person p where p.id = person_id));
alter table plan_proposal_item enable row level security;
create policy plan_proposal_item_wall on plan_proposal_item using (exists (select from plan_proposal p where p.id = proposal_id));

grant select, insert on plan_proposal, plan_proposal_item to yoridokoro_app;
grant update (state, answered_by, answered_at, answer, written_plan_id, version) on plan_proposal to yoridokoro_app;
grant update (taken) on plan_proposal_item to yoridokoro_app;
