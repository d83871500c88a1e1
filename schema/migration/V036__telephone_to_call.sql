-- Whom one calls about an emergency: the window of the office for it where one is known, else the office.
alter table office add column call_telephone text not null
    generated always as (case when contact_telephone = '' then telephone else contact_telephone end) stored;
comment on column office.call_telephone is 'The number to call in an emergency: of the window where there is one, else of the office.';

create function hub_asking(one uuid) returns uuid language sql stable security definer set search_path = public as
$$ select c.owner_hub_id from offer o join emergency_case c on c.id = o.case_id where o.id = one and o.office_id = acting_office() $$;
comment on function hub_asking(uuid) is 'Which hub an office calls about an offer: the one whose case it is. Nothing else of the case is told.';
