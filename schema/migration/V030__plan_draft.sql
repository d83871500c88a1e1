-- A crisis plan while it is being written, step by step, before it becomes a version (SCREENS, habit 7: what was typed survives).
insert into setting_key (key, default_value, meaning, source, allowed) values
    ('plan.draftDays', '30', '書きかけのクライシスプランを、最後に保存した日から何日残すか', 'I', '\d{1,3}');

create table plan_draft (
    id           uuid primary key,
    person_id    uuid not null references person,
    municipality text not null,
    kind         text not null constraint plan_draft_kind_known check (kind in ('CAREGIVER_ABSENCE', 'MENTAL_STATE')),
    author       uuid not null references staff_account,
    base_version int not null constraint plan_draft_base_counted check (base_version >= 0),
    content      jsonb not null,
    saved_at     timestamptz not null,
    constraint plan_draft_one_of_an_author unique (person_id, kind, author)
);
comment on table plan_draft is 'The next version of a plan as far as its author has written it; nobody else sees it. base_version: the version it was begun on, 0 for the first. Gone once it is a version, when its author throws it away, or plan.draftDays after it was last saved.';
create index plan_draft_by_age on plan_draft (municipality, saved_at);

alter table plan_draft enable row level security;
create policy plan_draft_wall on plan_draft using (
    (acting_role() = 'SYSTEM' and municipality = acting_municipality())
    or (author = acting_staff() and exists (select from person p where p.id = person_id)));

grant select, insert, delete on plan_draft to yoridokoro_app;
grant update (base_version, content, saved_at) on plan_draft to yoridokoro_app;
