-- Staff, their sign-in, what they read, what they sent twice.
create table staff_account (
    id            uuid primary key,
    municipality  text not null references municipality,
    login         text not null constraint staff_account_login_once unique,
    password_hash text not null,
    display_name  text not null,
    role          text not null constraint staff_account_role_known check (role in ('SPECIALIST', 'HUB_COORDINATOR', 'CORE_STAFF', 'MUNICIPALITY', 'PROVIDER')),
    hub_id        uuid references hub,
    office_id     uuid references office,
    active        boolean not null default true,
    created_at    timestamptz not null,
    version       bigint not null default 0,
    constraint staff_account_coordinator_has_hub check (role <> 'HUB_COORDINATOR' or hub_id is not null),
    constraint staff_account_office_staff_have_office check (role not in ('SPECIALIST', 'PROVIDER') or office_id is not null)
);
comment on table staff_account is 'password_hash: Argon2id. A provider''s municipality is where its office stands; its wall is the office.';

create table refresh_token (
    token_hash text primary key,
    staff_id   uuid not null references staff_account,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
comment on table refresh_token is 'SHA-256 of a refresh token; one use each, a used one is revoked.';

create table access_log (
    id           bigint generated always as identity primary key,
    municipality text not null,
    at           timestamptz not null,
    staff_id     uuid not null,
    role         text not null,
    person_id    uuid not null,
    subject      text not null,
    purpose      text not null
);
comment on table access_log is 'Every read of a person: who, when, what of it, why. Append only.';
create index access_log_by_person on access_log (person_id, at);

create table idempotent_answer (
    staff_id     uuid not null,
    key          text not null,
    request_hash text not null,
    status       int,
    body         text,
    created_at   timestamptz not null,
    primary key (staff_id, key)
);
comment on table idempotent_answer is 'The answer once given to a POST, written in the transaction of its effect. Kept for a day.';

create index idempotent_answer_by_age on idempotent_answer (created_at);

alter table staff_account enable row level security;
create policy staff_account_wall on staff_account using (
    acting_role() = 'SIGN_IN' or id = acting_staff() or acting_for_whole_municipality(municipality)
    or (acting_role() = 'HUB_COORDINATOR' and municipality = acting_municipality()));
alter table refresh_token enable row level security;
create policy refresh_token_wall on refresh_token using (acting_role() = 'SIGN_IN' or staff_id = acting_staff());
alter table access_log enable row level security;
create policy access_log_write on access_log for insert with check (staff_id = acting_staff());
create policy access_log_read on access_log for select using (acting_for_whole_municipality(municipality));
alter table idempotent_answer enable row level security;
create policy idempotent_answer_wall on idempotent_answer using (staff_id = acting_staff() or acting_role() = 'SYSTEM');

grant select, insert, update on staff_account, refresh_token, idempotent_answer to yoridokoro_app;
grant delete on idempotent_answer to yoridokoro_app;
grant select, insert on access_log to yoridokoro_app;
