-- After the demo data: one emergency as far as a stay, so that no walled table is empty. By the owner, for DatabaseTest.
do $$ declare
    someone person;
    staff uuid; hub_ uuid; unit service_unit; case_ uuid := gen_random_uuid(); claim_ uuid := gen_random_uuid(); offer_ uuid := gen_random_uuid();
    tonight date := current_date + 2;
begin
    select * into strict someone from person where family_name = '影山';
    select id into strict staff from staff_account where login = 'kyoten-tochigi';
    select id into strict hub_ from hub where name = '栃木市くらしの拠点';
    select u.* into strict unit from service_unit u join office o on o.id = u.office_id where o.name = 'あしべ園' and u.service_code = '24';

    insert into case_number values (someone.municipality, 2026, 1);
    insert into emergency_case (id, municipality, number, person_id, owner_hub_id, stage, caller_name, caller_relation, caller_telephone,
        first_night, leaving, received_at, received_by, acknowledge_due, triage_due)
    values (case_, someone.municipality, '2026-1', someone.id, hub_, 'RECEIVED', '影山 恵子', '姉', '090-0000-0051', tonight, tonight + 1, now(), staff, now(), now());
    insert into case_event (case_id, municipality, at, role, kind) values (case_, someone.municipality, now(), 'HUB_COORDINATOR', 'RECEIVED');
    insert into match_run (id, case_id, municipality, at, reach, criteria, candidates) values (gen_random_uuid(), case_, someone.municipality, now(), 'HUB', '{}', '[]');
    insert into claim (id, municipality, case_id, unit_id, bed_pool_id, office_id, nights, sex, birth_date, state, expires_at, created_at)
    values (claim_, someone.municipality, case_, unit.id, unit.bed_pool_id, unit.office_id, daterange(tonight, tonight + 1), 'MALE', someone.birth_date, 'HELD', now() + interval '30 minutes', now());
    insert into offer (id, case_id, municipality, unit_id, office_id, claim_id, first_night, leaving, state, sheet, sent_by, sent_at, expires_at)
    values (offer_, case_, someone.municipality, unit.id, unit.office_id, claim_, tonight, tonight + 1, 'SENT', '{}', staff, now(), now() + interval '30 minutes');
    insert into office_answer (id, case_id, municipality, unit_id, at, refusal, ask_again) values (gen_random_uuid(), case_, someone.municipality, unit.id, now(), 'FULL', 'AFTER_REPORT');
    insert into stay (id, case_id, municipality, offer_id, unit_id, office_id, claim_id, first_night, leaving)
    values (gen_random_uuid(), case_, someone.municipality, offer_, unit.id, unit.office_id, claim_, tonight, tonight + 1);
    insert into disclosure (id, offer_id, case_id, municipality, office_id, sections, given_at) values (gen_random_uuid(), offer_, case_, someone.municipality, unit.office_id, '{}', now());
    insert into meeting_waiver (case_id, municipality, staff_id, at, reason) values (case_, someone.municipality, staff, now(), '本人が望まない');
    insert into handoff (id, case_id, municipality, from_hub_id, to_hub_id, kind, state, message, packet, asked_by, asked_at, expires_at)
    select gen_random_uuid(), case_, someone.municipality, hub_, id, 'TAKE_OVER', 'REQUESTED', 'お願いします', '{}', staff, now(), now() from hub where name = '小山市地域生活支援拠点';
    insert into access_log (municipality, at, staff_id, role, person_id, subject, purpose) values (someone.municipality, now(), staff, 'HUB_COORDINATOR', someone.id, 'person', 'test');
    insert into person_apart (person_id, other_id, municipality, kind, reason, said_by, said_at)
    select least(someone.id, id), greatest(someone.id, id), someone.municipality, 'LOOKED_AT', '別の人', staff, now() from person where id <> someone.id limit 1;
    insert into person_merge (id, municipality, kept_id, other_id, reason, moved, left_behind, merged_by, merged_at)
    select gen_random_uuid(), someone.municipality, someone.id, id, '同じ人', '[]', '[]', staff, now() from person where id <> someone.id limit 1;
    insert into refresh_token (token_hash, staff_id, issued_at, expires_at) values ('x', staff, now(), now());
    insert into idempotent_answer (staff_id, key, request_hash, created_at) values (staff, 'x', 'x', now());
end $$;
