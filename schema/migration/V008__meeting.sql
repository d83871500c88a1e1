-- Meetings of any kind, decisions as tasks, and what a case may not be closed without (DOMAIN §8).
create table meeting (
    id           uuid primary key,
    municipality text not null references municipality,
    kind         text not null constraint meeting_kind_known check (kind in ('REGISTRATION_JUDGE', 'POST_REGISTRATION_TALK', 'EMERGENCY', 'EXIT', 'AFTER_TRIAL', 'ANNUAL_REVIEW', 'HUB_LIAISON')),
    subject_kind text not null constraint meeting_subject_kind_known check (subject_kind in ('REGISTRATION', 'CASE', 'HUB')),
    subject_id   uuid not null,
    hub_id       uuid references hub,
    planned_at   timestamptz not null,
    place        text not null default '',
    convened_by  uuid not null,
    held_at      timestamptz,
    purpose      text not null default '',
    situation    text not null default '',
    wish_person  text not null default '',
    wish_family  text not null default '',
    risks        text not null default '',
    options      text not null default '',
    decision     text not null default '',
    plan_changes text not null default '',
    regional_issue text not null default '',
    next_meeting_at timestamptz,
    version      bigint not null default 0,
    constraint meeting_held_has_minutes check (held_at is null or length(btrim(decision)) > 0)
);
create index meeting_by_subject on meeting (subject_id, kind);

create table meeting_participant (
    meeting_id   uuid not null references meeting,
    municipality text not null,
    rank         int not null,
    organisation text not null,
    name         text not null,
    role         text not null,
    presence     text not null constraint meeting_participant_presence_known check (presence in ('INVITED', 'PRESENT', 'ABSENT', 'ASKED_BY_LETTER')),
    primary key (meeting_id, rank)
);
comment on column meeting_participant.presence is 'ASKED_BY_LETTER: absent, opinion obtained by 照会.';

create table task (
    id           uuid primary key,
    municipality text not null references municipality,
    subject_kind text not null constraint task_subject_kind_known check (subject_kind in ('REGISTRATION', 'CASE', 'HUB')),
    subject_id   uuid not null,
    meeting_id   uuid references meeting,
    kind         text not null,
    title        text not null,
    owner        text not null,
    owner_staff_id uuid references staff_account,
    due_on       date not null,
    done_at      timestamptz,
    done_by      uuid,
    result       text not null default '',
    created_at   timestamptz not null,
    version      bigint not null default 0
);
create index task_by_subject on task (subject_id) where done_at is null;

create function case_closes_after_its_meeting() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    if new.stage in ('CLOSED', 'CANCELLED') and old.stage <> new.stage then
        if (new.arrived_at is not null or new.home_support_at is not null)
            and not exists (select from meeting m where m.subject_kind = 'CASE' and m.subject_id = new.id and m.kind = 'EMERGENCY' and m.held_at >= new.received_at)
            and not exists (select from meeting_waiver w join staff_account s on s.id = w.staff_id where w.case_id = new.id and s.role = 'CORE_STAFF') then
            perform refuse('case_closes_after_its_meeting', 'the care meeting is neither held nor waived');
        end if;
        if new.stage = 'CLOSED' and exists (select from task t where t.subject_kind = 'CASE' and t.subject_id = new.id and t.done_at is null) then
            perform refuse('case_closes_with_no_open_task', 'a task is still open');
        end if;
    end if;
    return null;
end $$;
create trigger case_closes_after_its_meeting after update on emergency_case for each row execute function case_closes_after_its_meeting();

create function task_not_added_to_closed_case() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    if new.subject_kind = 'CASE' then
        perform 1 from emergency_case where id = new.subject_id and stage not in ('CLOSED', 'CANCELLED') for key share;
        if not found then perform refuse('task_not_added_to_closed_case', 'the case is closed'); end if;
    end if;
    return new;
end $$;
create trigger task_not_added_to_closed_case before insert on task for each row execute function task_not_added_to_closed_case();

alter table meeting enable row level security;
create policy meeting_wall on meeting using (
    (subject_kind = 'CASE' and exists (select from emergency_case c where c.id = subject_id))
    or (subject_kind = 'REGISTRATION' and exists (select from registration r where r.id = subject_id))
    or (subject_kind = 'HUB' and (acting_for_whole_municipality(municipality) or (acting_role() = 'HUB_COORDINATOR' and hub_id = acting_hub()))));
alter table meeting_participant enable row level security;
create policy meeting_participant_wall on meeting_participant using (exists (select from meeting m where m.id = meeting_id));
alter table task enable row level security;
create policy task_wall on task using (
    (subject_kind = 'CASE' and exists (select from emergency_case c where c.id = subject_id))
    or (subject_kind = 'REGISTRATION' and exists (select from registration r where r.id = subject_id))
    or (subject_kind = 'HUB' and exists (select from meeting m where m.id = meeting_id)));

grant select, insert, update on meeting, task to yoridokoro_app;
grant select, insert, update, delete on meeting_participant to yoridokoro_app;
