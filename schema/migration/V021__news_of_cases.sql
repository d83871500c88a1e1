-- A board is live: whatever changes what is shown of a case is told on the channel yoridokoro_case when its transaction commits. The
-- message is the case's id and nothing else; who may know of it is asked of the walls, once for each who listens (FEATURES H6).

create function case_is_news() returns trigger language plpgsql as
$$ begin
    if tg_table_name = 'emergency_case' then
        perform pg_notify('yoridokoro_case', new.id::text);
    elsif tg_table_name in ('meeting', 'task') then
        if new.subject_kind = 'CASE' then perform pg_notify('yoridokoro_case', new.subject_id::text); end if;
    elsif new.case_id is not null then
        perform pg_notify('yoridokoro_case', new.case_id::text);
    end if;
    return null;
end $$;
comment on function case_is_news() is 'Tells whoever listens on yoridokoro_case that a case looks different now: its id, no more. PostgreSQL tells one id once per transaction.';

do $$
declare
    watched text;
begin
    foreach watched in array array['emergency_case', 'offer', 'stay', 'stay_extension', 'handoff', 'handoff_pull', 'outside_handoff', 'meeting',
            'meeting_waiver', 'task', 'home_support', 'run_out', 'arrival_elsewhere', 'case_outcome', 'unplaced_record', 'match_run'] loop
        execute format('create trigger case_is_news after insert or update on %I for each row execute function case_is_news()', watched);
    end loop;
end $$;
