-- Whom one calls about an emergency: the window of the office for it where one is known, else the office.
alter table office add column call_telephone text not null
    generated always as (case when contact_telephone = '' then telephone else contact_telephone end) stored;
comment on column office.call_telephone is 'The number to call in an emergency: of the window where there is one, else of the office.';
