-- Accounts kept by the municipality and 基幹: stopped and resumed, a password given anew and changed by its owner, every change written
-- down (issue 4, DOMAIN §3).

alter table staff_account
    add column must_change boolean not null default false,
    add column password_changed_at timestamptz,
    add column last_sign_in_at timestamptz,
    add column token_round int not null default 0;
comment on column staff_account.must_change is 'The password was given by somebody else: until its owner changes it, nothing else may be done.';
comment on column staff_account.token_round is 'A token names the round it was made in. Stopping an account or changing its password begins another: older tokens no longer work.';
comment on column staff_account.last_sign_in_at is 'Last time login and password were right; null: not since V022, or never.';

create table staff_account_change (
    id           uuid primary key,
    account_id   uuid not null references staff_account,
    municipality text not null,
    at           timestamptz not null,
    by_staff_id  uuid not null,
    kind         text not null constraint staff_account_change_kind_known check (kind in ('ADDED', 'CHANGED', 'STOPPED', 'RESUMED', 'PASSWORD_GIVEN', 'PASSWORD_CHANGED')),
    facts        jsonb not null default '{}',
    reason       text not null default ''
);
comment on table staff_account_change is 'Who did what to an account, and when: before and after of what changed, never a password. Append only.';
create index staff_account_change_by_account on staff_account_change (account_id, at);

alter table staff_account_change enable row level security;
create policy staff_account_change_wall on staff_account_change using (acting_for_whole_municipality(municipality) or account_id = acting_staff());
grant select, insert on staff_account_change to yoridokoro_app;

-- Who sees an account is not who may write it: a coordinator reads the names of the municipality, and writes none; 基幹 writes none of the
-- municipality's own.
create function may_keep_account(of_municipality text, of_role text) returns boolean language sql stable as
$$ select acting_role() = 'SIGN_IN' or (of_municipality = acting_municipality() and (acting_role() in ('MUNICIPALITY', 'SYSTEM')
       or (acting_role() = 'CORE_STAFF' and of_role <> 'MUNICIPALITY'))) $$;

drop policy staff_account_wall on staff_account;
create policy staff_account_wall on staff_account for select using (
    acting_role() = 'SIGN_IN' or id = acting_staff() or acting_for_whole_municipality(municipality)
    or (acting_role() = 'HUB_COORDINATOR' and municipality = acting_municipality()));
create policy staff_account_added on staff_account for insert with check (may_keep_account(municipality, role));
create policy staff_account_kept on staff_account for update using (id = acting_staff() or may_keep_account(municipality, role))
    with check (id = acting_staff() or may_keep_account(municipality, role));

revoke update on staff_account from yoridokoro_app;
grant update (display_name, hub_id, office_id, active, password_hash, must_change, password_changed_at, last_sign_in_at, token_round, version)
    on staff_account to yoridokoro_app;

create function account_not_by_its_owner() returns trigger language plpgsql as
$$ begin
    if new.id = acting_staff() and (new.active, new.hub_id, new.office_id) is distinct from (old.active, old.hub_id, old.office_id) then
        perform refuse('account_not_by_its_owner', 'nobody stops or moves their own account');
    end if;
    return new;
end $$;
create trigger account_not_by_its_owner before update on staff_account for each row execute function account_not_by_its_owner();
