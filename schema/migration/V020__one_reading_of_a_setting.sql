-- One reading of a setting in the database: setting_on (V018). setting_of (V016) said the same under another name; the functions that
-- called it call setting_on now. An evaluation written down in the plan's own room settles what the case left owed.

revoke execute on function setting_on(text, text, date) from public;
grant execute on function setting_on(text, text, date) to yoridokoro_app;

create or replace function setting_months(code text, wanted text, day date) returns interval language sql stable as
$$ select make_interval(months => setting_on(code, wanted, day)::int) $$;

create or replace function case_owes_its_follow_up() returns trigger language plpgsql security definer set search_path = public as
$$ declare
    began date := (new.received_at at time zone 'Asia/Tokyo')::date;
begin
    if not exists (select from owed_after o where o.case_id = new.id and o.kind = new.follow_up and o.state = 'DONE') then
        insert into owed_after (id, case_id, municipality, kind, due_on, owed_since)
        values (gen_random_uuid(), new.id, new.municipality, new.follow_up,
            (app_now() at time zone 'Asia/Tokyo')::date + setting_on(new.municipality, 'followUp.dueDays', began)::int, app_now()) on conflict do nothing;
    end if;
    return null;
end $$;

create or replace function case_leaves_what_is_owed() returns trigger language plpgsql security definer set search_path = public as
$$ declare
    began date := (new.received_at at time zone 'Asia/Tokyo')::date;
    today date := (app_now() at time zone 'Asia/Tokyo')::date;
begin
    if new.stage = 'EXITED' then
        insert into owed_after (id, case_id, municipality, kind, due_on, owed_since)
        values (gen_random_uuid(), new.id, new.municipality, 'STAY_REVIEW',
            today + setting_on(new.municipality, 'review.afterStayDays', began)::int, app_now()) on conflict do nothing;
    end if;
    if (new.stage = 'EXITED' or (new.stage = 'CLOSED' and old.stage not in ('NOT_EMERGENCY', 'EXITED'))) then
        if new.registration_state is null and setting_on(new.municipality, 'registration.enabled', began) = 'true'
            and not exists (select from registration r where r.person_id = new.person_id and r.state not in ('NOT_REGISTERED', 'ENDED')) then
            insert into owed_after (id, case_id, municipality, kind, due_on, owed_since)
            values (gen_random_uuid(), new.id, new.municipality, 'REGISTRATION_OFFER',
                today + setting_on(new.municipality, 'stay.closeDays', began)::int, app_now()) on conflict do nothing;
        end if;
        if exists (select from crisis_plan p where p.person_id = new.person_id) then
            insert into owed_after (id, case_id, municipality, kind, due_on, owed_since)
            values (gen_random_uuid(), new.id, new.municipality, 'PLAN_EVALUATION',
                today + setting_on(new.municipality, 'stay.closeDays', began)::int, app_now()) on conflict do nothing;
        end if;
    end if;
    return null;
end $$;

drop function setting_of(text, text, date);

create function evaluation_settles_what_is_owed() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    update owed_after o set state = 'DONE', done_on = (new.recorded_at at time zone 'Asia/Tokyo')::date,
            done_by_whom = coalesce((select display_name from staff_account where id = new.recorded_by), new.recorded_by::text),
            plan_id = new.plan_id, settled_by = new.recorded_by, settled_at = new.recorded_at, version = version + 1
        where o.case_id = new.case_id and o.kind = 'PLAN_EVALUATION' and o.state = 'OWED';
    return null;
end $$;
comment on function evaluation_settles_what_is_owed() is 'An evaluation of a plan used in a case settles the one that case left owed (J3), whichever way it was written.';
create trigger evaluation_settles_what_is_owed after insert on plan_evaluation for each row execute function evaluation_settles_what_is_owed();
