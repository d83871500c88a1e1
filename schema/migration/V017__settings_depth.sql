-- Settings as versions (DOMAIN §19): what a value may look like, who changed it, what a changed weight would have done.
alter table setting_key add column allowed text not null default '.+';
comment on column setting_key.allowed is 'Regular expression a value must match in full.';
update setting_key set allowed = case
    when key like 'offer.askAgain.%' then 'AFTER_REPORT|COORDINATOR|NOT_THIS_CASE'
    when default_value ~ '^\d+$' then '\d{1,6}'
    when default_value ~ '^\d\d:\d\d$' then '([01]\d|2[0-3]):[0-5]\d'
    when default_value in ('true', 'false') then 'true|false'
    when key = 'trial.categories' then '[0-6](-[0-6])?'
    else '.+' end;

insert into setting_key (key, default_value, meaning, source, allowed) values
    ('preview.lookBackDays', '90', '重みの変更を試しに当てはめる過去の日数', 'I', '\d{1,3}'),
    ('preview.validDays', '7', '試しに当てはめた結果で公開できる日数', 'I', '\d{1,3}');

create function setting_value_allowed() returns trigger language plpgsql as
$$ begin
    if not exists (select from setting_key where key = new.key and new.value ~ ('^(' || allowed || ')$')) then
        perform refuse('setting_value_allowed', format('%s cannot be %s', new.key, new.value));
    end if;
    return new;
end $$;
create trigger setting_value_allowed before insert on municipality_setting for each row execute function setting_value_allowed();

create function running_cases_keep_their_versions() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    if exists (select from emergency_case c where c.municipality = new.municipality
            and (c.received_at at time zone 'Asia/Tokyo')::date >= lower(new.valid)) then
        perform refuse('running_cases_keep_their_versions', 'a call has come in on that day under what held before');
    end if;
    return new;
end $$;
comment on function running_cases_keep_their_versions() is 'A case keeps the settings and the definition of the day its call came: nothing may begin on a day that has had its call.';
create trigger running_cases_keep_their_versions before insert on municipality_setting
    for each row when (acting_role() is not null) execute function running_cases_keep_their_versions();
create trigger running_cases_keep_their_versions before insert on emergency_definition
    for each row when (acting_role() is not null) execute function running_cases_keep_their_versions();

create table setting_preview (
    id           uuid primary key,
    municipality text not null references municipality,
    changes      jsonb not null,
    result       jsonb not null,
    made_by      uuid not null references staff_account,
    made_at      timestamptz not null
);
comment on table setting_preview is 'What changed weights would have done to the cases of the last days; a matching.* value is published with one of these. Append only.';

create table setting_change (
    id           uuid primary key,
    municipality text not null references municipality,
    key          text not null references setting_key,
    was          text not null,
    value        text not null,
    begins_on    date not null,
    reason       text not null,
    preview_id   uuid references setting_preview,
    changed_by   uuid not null references staff_account,
    changed_at   timestamptz not null,
    constraint setting_change_weight_was_previewed check (key not like 'matching.%' or preview_id is not null)
);
comment on table setting_change is 'Who decided which value from which day, and why. Append only.';
create index setting_change_by_municipality on setting_change (municipality, changed_at);

alter table setting_preview enable row level security;
create policy setting_preview_wall on setting_preview using (acting_for_whole_municipality(municipality));
alter table setting_change enable row level security;
create policy setting_change_wall on setting_change using (acting_for_whole_municipality(municipality));
grant select, insert on setting_preview, setting_change to yoridokoro_app;

-- ownership is told by the clock of the service, as everything else in a case is
create or replace function case_ownership_kept() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    if tg_op = 'UPDATE' then
        if new.owner_hub_id = old.owner_hub_id then return null; end if;
        update case_ownership set during = tstzrange(lower(during), greatest(app_now(), lower(during) + interval '1 microsecond'))
            where case_id = new.id and upper_inf(during);
    end if;
    insert into case_ownership (case_id, municipality, hub_id, during)
        values (new.id, new.municipality, new.owner_hub_id,
            tstzrange(coalesce((select max(upper(during)) from case_ownership where case_id = new.id), app_now()), null));
    return null;
end $$;
