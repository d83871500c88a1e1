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
    insert into stay_extension (id, stay_id, case_id, municipality, leaving_before, leaving, reason_code, words, staff_id, at)
    select gen_random_uuid(), s.id, case_, s.municipality, s.leaving, s.leaving + 1, 'FAMILY_ILLNESS', '母の入院', staff, now() from stay s where s.case_id = case_;
    insert into home_support (id, case_id, municipality, kind, who, since, noted_by) values (gen_random_uuid(), case_, someone.municipality, 'HELPER', 'ヘルパー', now(), staff);
    insert into run_out (id, case_id, municipality, what, ends_at, noted_by, noted_at) values (gen_random_uuid(), case_, someone.municipality, 'OXYGEN', now(), staff, now());
    insert into arrival_elsewhere (id, case_id, municipality, place, at, noted_by, noted_at) values (gen_random_uuid(), case_, someone.municipality, '市民病院', now(), staff, now());
    insert into unplaced_record (id, case_id, municipality, at, staff_id, words, record) values (gen_random_uuid(), case_, someone.municipality, now(), staff, '受入先なし', '{}');
    insert into case_outcome (case_id, municipality, code, next_step, staff_id, at) values (case_, someone.municipality, 'PLACED', '自宅へ', staff, now());
    insert into disclosure (id, offer_id, case_id, municipality, office_id, sections, given_at) values (gen_random_uuid(), offer_, case_, someone.municipality, unit.office_id, '{}', now());
    insert into meeting_waiver (case_id, municipality, staff_id, at, reason) values (case_, someone.municipality, staff, now(), '本人が望まない');
    insert into handoff (id, case_id, municipality, from_hub_id, to_hub_id, kind, state, message, packet, asked_by, asked_at, expires_at)
    select gen_random_uuid(), case_, someone.municipality, hub_, id, 'TAKE_OVER', 'REQUESTED', 'お願いします', '{}', staff, now(), now() from hub where name = '小山市地域生活支援拠点';
    insert into setting_preview (id, municipality, changes, result, made_by, made_at) values (gen_random_uuid(), someone.municipality, '{}', '{}', staff, now());
    insert into setting_change (id, municipality, key, was, value, begins_on, reason, changed_by, changed_at)
    values (gen_random_uuid(), someone.municipality, 'offer.holdMinutes', '30', '45', tonight, '', staff, now());
    insert into crisis_plan (id, person_id, municipality, kind, version, made_with, written_by, written_at)
    select gen_random_uuid(), someone.id, someone.municipality, 'MENTAL_STATE', 900, '{本人}', staff, now();
    insert into plan_call (plan_id, municipality, rank, who, what) select id, municipality, 1, '姉', '電話する' from crisis_plan where version = 900;
    insert into plan_trigger (plan_id, municipality, clause) select id, municipality, 'CG_HOSPITAL' from crisis_plan where version = 900;
    insert into plan_agreement (id, plan_id, municipality, party, name, relation, method, agreed_on, recorded_by, recorded_at)
    select gen_random_uuid(), id, municipality, 'PERSON', '影山', '本人', 'SIGNED', current_date, staff, now() from crisis_plan where version = 900;
    insert into plan_use (case_id, plan_id, municipality, began_at) select case_, id, municipality, now() from crisis_plan where version = 900;
    insert into plan_evaluation (id, plan_id, municipality, used_on, helped, not_helped, to_change, made_with, recorded_by, recorded_at)
    select gen_random_uuid(), id, municipality, current_date, '音楽', '', '', '{本人}', staff, now() from crisis_plan where version = 900;
    insert into medicine_check values (gen_random_uuid(), someone.id, someone.municipality, current_date, 'お薬手帳', staff, now());
    insert into plan_draft (id, person_id, municipality, kind, author, base_version, content, saved_at)
    values (gen_random_uuid(), someone.id, someone.municipality, 'MENTAL_STATE', staff, 900, '{}', now());
    insert into capsule_print values (gen_random_uuid(), someone.id, someone.municipality, '{}', current_date, staff, now());
    insert into register_number values (someone.id, someone.municipality, '1');
    insert into register_batch (id, municipality, imported_by, imported_at, report) values (case_, someone.municipality, staff, now(), '{}');
    insert into register_batch_row (batch_id, municipality, line, outcome, person_id) values (case_, someone.municipality, 2, 'CHANGED', someone.id);
    insert into handoff_pull (id, municipality, asking_hub_id, asked_for, case_id, purpose, state, asked_by, asked_at, expires_at)
    select gen_random_uuid(), someone.municipality, id, 'x', case_, '本人がこちらにいる', 'ASKED', staff, now(), now() from hub where name = '小山市地域生活支援拠点';
    insert into outside_handoff (id, case_id, municipality, hub_id, destination, kind, contact, reason, sections, state, prepared_by, prepared_at)
    values (gen_random_uuid(), case_, someone.municipality, hub_, '大学病院', 'HOSPITAL', '0285-00-0000', '入院', '{MEDICAL}', 'PREPARED', staff, now());
    insert into owed_after (id, case_id, municipality, kind, due_on, owed_since) values (gen_random_uuid(), case_, someone.municipality, 'CONSULTATION', tonight, now());
    insert into access_log (municipality, at, staff_id, role, person_id, subject, purpose) values (someone.municipality, now(), staff, 'HUB_COORDINATOR', someone.id, 'person', 'test');
    insert into person_apart (person_id, other_id, municipality, kind, reason, said_by, said_at)
    select least(someone.id, id), greatest(someone.id, id), someone.municipality, 'LOOKED_AT', '別の人', staff, now() from person where id <> someone.id limit 1;
    insert into person_merge (id, municipality, kept_id, other_id, reason, moved, left_behind, merged_by, merged_at)
    select gen_random_uuid(), someone.municipality, someone.id, id, '同じ人', '[]', '[]', staff, now() from person where id <> someone.id limit 1;
    insert into refresh_token (token_hash, staff_id, issued_at, expires_at) values ('x', staff, now(), now());
    insert into idempotent_answer (staff_id, key, request_hash, created_at) values (staff, 'x', 'x', now());
    insert into staff_account_change (id, account_id, municipality, at, by_staff_id, kind) values (gen_random_uuid(), staff, someone.municipality, now(), staff, 'CHANGED');
    insert into plan_proposal (id, stay_id, case_id, person_id, municipality, office_id, plan_id, state, sent_by, sent_at)
    select '00000000-0000-0000-0000-0000000c0de1', s.id, case_, someone.id, s.municipality, s.office_id, p.id, 'SENT', staff, now()
    from stay s, crisis_plan p where s.case_id = case_ and p.version = 900;
    insert into plan_proposal_item (proposal_id, municipality, field, said, found) values ('00000000-0000-0000-0000-0000000c0de1', someone.municipality, 'CALMING', '音楽', '静かな部屋');
    insert into closure (id, unit_id, nights, reason, declared_by, declared_at) values ('00000000-0000-0000-0000-00000000c105', unit.id, daterange(tonight, tonight + 1), 'STAFF', staff, now());
    insert into closure_lift (closure_id, open_from, lifted_by, lifted_at) values ('00000000-0000-0000-0000-00000000c105', tonight, staff, now());
    insert into kept_bed (id, unit_id, beds, during, paid_by, agreed_by, agreed_at) values (gen_random_uuid(), unit.id, 1, daterange(tonight, null), someone.municipality, staff, now());
    insert into vacancy_conflict (unit_id, office_id, night, kind, short_by, claims, since) values (unit.id, unit.office_id, tonight, 'SEX', 1, array[claim_], now());
    insert into register_run (id, municipality, begun_by, begun_at, state, rows_total) values (gen_random_uuid(), someone.municipality, staff, now(), 'TRYING', 1);
    insert into foresight_run (id, municipality, at, day_off, first_night, nights, reach, settings, state)
    values ('00000000-0000-0000-0000-0000000f0e51', someone.municipality, now(), false, tonight, 1, 1, '{}', 'DONE');
    insert into foresight_place values ('00000000-0000-0000-0000-0000000f0e51', hub_, 1, unit.id, 1, null, null, true, null, null, null, null, 0, 0, 0, 0, 0, 0, 0, false, 'NO', 0, 0, 0);
    insert into foresight_person (run_id, person_id, municipality, hub_id, outcome, fits, asks, places, scores, why, why_offices)
    values ('00000000-0000-0000-0000-0000000f0e51', someone.id, someone.municipality, someone.hub_id, 'NONE', 0, 0, '{}', '{}', '{}', '{}');
end $$;
