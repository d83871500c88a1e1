-- Whose turn it is to be asked (DOMAIN §7.3 head start), and whether a municipality lets a case close without its care meeting.
comment on column offer.sent_at is 'When the unit is asked; ahead of now while another has its head start: till then its office sees nothing, and its bed is held.';
drop policy offer_wall on offer;
create policy offer_wall on offer using ((acting_role() = 'PROVIDER' and office_id = acting_office() and sent_at <= app_now())
    or exists (select from emergency_case c where c.id = case_id));

create function setting_on(of_municipality text, of_key text, on_day date) returns text language sql stable security definer set search_path = public as
$$ select coalesce((select value from municipality_setting where municipality = of_municipality and key = of_key and valid @> on_day),
    (select default_value from setting_key where key = of_key)) $$;
comment on function setting_on(text, text, date) is 'The value in force in a municipality on a day (Asia/Tokyo).';

create or replace function case_closes_after_its_meeting() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    if new.stage in ('CLOSED', 'CANCELLED') and old.stage <> new.stage then
        if (new.arrived_at is not null or new.home_support_at is not null)
            and setting_on(new.municipality, 'careMeeting.requiredBeforeClose', (new.received_at at time zone 'Asia/Tokyo')::date)::boolean
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

-- a hold may now be narrowed at its beginning too: the nights given back are looked at as well
create or replace function claim_shows_conflicts() returns trigger language plpgsql security definer set search_path = public as
$$ begin
    perform conflicts_follow(new.unit_id, least(lower(new.nights), case tg_op when 'UPDATE' then lower(old.nights) end),
        greatest(upper(new.nights), case tg_op when 'UPDATE' then upper(old.nights) end));
    return null;
end $$;
