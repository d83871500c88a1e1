-- The registry in daily use: who is likely the same person, merging that can be undone, decisions as 決定通知, what falls due,
-- an earlier end of a registration (DOMAIN §4, §13.4, §13.5; FEATURES A1–A6).

-- 1 keys by which likely duplicates are found ----------------------------------------------------------------------------
create function kanji_plain(words text) returns text language sql immutable strict parallel safe as
$$ select translate(regexp_replace(normalize(words, NFKC), U&'[[:space:]\FE00-\FE0F\+0E0100-\+0E01EF]', '', 'g'),
       '髙﨑嵜碕齋斉齊邊邉濵濱澤𠮷廣國惠眞嶋嶌冨櫻德瀨禮瀧龍萬壽榮穗靜實彌巖遙堯亞傳桒槗栁增薮籔檜關縣黑曾淵渊彥條應學藏圓舘蘆鷗豐聰總繩莊顯曉燈來與團戶祿寬賴凉峯緖綠敎步每勳勛淸靑郞愼鎭巢爲奧穎鄕鄉卷藝藥樂氣澁灣當發盡縱譽讓釋鐵鹽麥點齡佛假兒勵區參雙㐂壯將專對帶彈從恆悅懷戀攝敍晉晝會橫歡歸溪滿濟狹獨產畫稻竝粹絲經繪繼續聲肅舊莖萠螢裝覺觀證變贊轉鄰釀錄鍊隨靈餘髮鷄默龜杦嶽槇埜塲拔祕豫',
       '高崎崎崎斎斎斎辺辺浜浜沢吉広国恵真島島富桜徳瀬礼滝竜万寿栄穂静実弥巌遥尭亜伝桑橋柳増藪藪桧関県黒曽渕渕彦条応学蔵円館芦鴎豊聡総縄荘顕暁灯来与団戸禄寛頼涼峰緒緑教歩毎勲勲清青郎慎鎮巣為奥頴郷郷巻芸薬楽気渋湾当発尽縦誉譲釈鉄塩麦点齢仏仮児励区参双喜壮将専対帯弾従恒悦懐恋摂叙晋昼会横歓帰渓満済狭独産画稲並粋糸経絵継続声粛旧茎萌蛍装覚観証変賛転隣醸録錬随霊余髪鶏黙亀杉岳槙野場抜秘予') $$;
comment on function kanji_plain(text) is '異体字 and 旧字体 read as one form; spaces and variation selectors out. The same pairs as likeness/variants.txt (LikenessKeysTest).';

create function kana_sound(words text) returns text language sql immutable strict parallel safe as
$$ select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
       translate(text_key(words),
           'ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴァィゥェォッャュョヮヵヶヰヱヲチツー・-=',
           'カキクケコサシスセソタシステトハヒフヘホハヒフヘホウアイウエオスヤユヨワカケイエオシス'),
       '([オコソトノホモヨロ])[ウオ]+', '\1', 'g'), '([ウクスヌフムユル])ウ+', '\1', 'g'), '([エケセテネヘメレ])[イエ]+', '\1', 'g'),
       '([イキシニヒミリ])イ+', '\1', 'g'), '([アカサタナハマヤラワ])ア+', '\1', 'g') $$;
comment on function kana_sound(text) is 'Coarse key of how a name sounds: voicing, small kana, long vowels, ヅ/ズ/ツ and ヲ/オ make no difference. Only finds; likeness judges.';

create function telephone_key(words text) returns text language sql immutable strict parallel safe as
$$ select case when length(digits) >= 9 then digits end from (select regexp_replace(normalize(words, NFKC), '[^0-9]', '', 'g') as digits) as number $$;

create function address_key(words text) returns text language sql immutable strict parallel safe as
$$ select rtrim(substring(regexp_replace(regexp_replace(regexp_replace(
       replace(replace(replace(replace(replace(replace(replace(replace(replace(
           translate(normalize(words, NFKC), '‐‑‒–—―ー−ｰ', '---------'),
           '一丁目', '1-'), '二丁目', '2-'), '三丁目', '3-'), '四丁目', '4-'), '五丁目', '5-'), '六丁目', '6-'), '七丁目', '7-'), '八丁目', '8-'), '九丁目', '9-'),
       '[[:space:]]|大字|^(東京都|北海道|京都府|大阪府|[^市区町村県]{2,3}県)', '', 'g'),
       '(丁目|番地の|番地|番|号|の(?=[0-9]))', '-', 'g'), '-+', '-', 'g') from '^[^0-9]*[0-9]+(?:-[0-9]+)*'), '-') $$;
comment on function address_key(text) is 'An address up to its last number, however written: 平柳町1丁目2番3号 and 栃木県平柳町1-2-3 コーポ are one. Null without a number.';

alter table person
    add column merged_into uuid constraint person_merged_into_fkey references person,
    add column kana_sound text collate "C" generated always as (kana_sound(family_kana || given_kana)) stored,
    add column name_plain text collate "C" generated always as (kanji_plain(family_name || given_name)) stored,
    add column telephone_key text collate "C" generated always as (telephone_key(telephone)) stored,
    add column address_key text collate "C" generated always as (address_key(address)) stored,
    add constraint person_not_merged_into_itself check (merged_into <> id);
comment on column person.merged_into is 'The record this one turned out to be a second of; it then is not found any more. Undone through person_merge.';
create index person_by_sound on person (municipality, kana_sound);
create index person_by_plain_name on person (municipality, name_plain);
create index person_by_birth_date on person (municipality, birth_date);
create index person_by_beneficiary_number on person (municipality, beneficiary_number) where beneficiary_number is not null;
create index person_by_telephone on person (municipality, telephone_key) where telephone_key is not null;
create index person_by_address on person (municipality, address_key) where address_key is not null;
create index person_by_merged_into on person (merged_into) where merged_into is not null;

create table person_apart (
    person_id    uuid not null references person,
    other_id     uuid not null references person,
    municipality text not null references municipality,
    kind         text not null constraint person_apart_kind_known check (kind in ('LOOKED_AT', 'CONFIRMED_NEW')),
    reason       text not null,
    said_by      uuid not null,
    said_at      timestamptz not null,
    primary key (person_id, other_id, kind),
    constraint person_apart_in_order check (person_id < other_id)
);
comment on table person_apart is 'Two similar records said to be two people. LOOKED_AT: by somebody who saw both; CONFIRMED_NEW: by somebody who saw one, so 基幹 still looks. Append only.';
create index person_apart_by_other on person_apart (other_id);

-- 2 merging ------------------------------------------------------------------------------------------------------------------
create table person_merge (
    id           uuid primary key,
    place        bigint generated always as identity,
    municipality text not null references municipality,
    kept_id      uuid not null references person,
    other_id     uuid not null references person,
    reason       text not null constraint person_merge_says_why check (length(btrim(reason)) > 0),
    moved        jsonb not null,
    left_behind  jsonb not null,
    merged_by    uuid not null,
    merged_at    timestamptz not null,
    undone_by    uuid,
    undone_at    timestamptz,
    undo_reason  text not null default '',
    constraint person_merge_of_two check (kept_id <> other_id),
    constraint person_merge_undone_whole check ((undone_at is null) = (undone_by is null))
);
comment on table person_merge is 'Every merge with each row it changed, as it was and as it became, so that it can be undone exactly. Written by merge_people and undo_merge alone.';
comment on column person_merge.moved is 'In the order of doing: t table, was and now the whole row; now null: taken out for one of the other record.';
comment on column person_merge.left_behind is 'Rows of the other record the kept one has its own of, such as the same need said later; they stay where they were.';
create unique index person_merge_one_standing on person_merge (other_id) where undone_at is null;
create index person_merge_by_kept on person_merge (kept_id);

create function person_merges_once() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
    perform 1 from person where id = new.merged_into and merged_into is null and municipality = new.municipality for share;
    if not found then perform refuse('person_merges_once', 'the record to keep is itself merged into another, or of another municipality'); end if;
    if exists (select from person where merged_into = new.id) then
        perform refuse('person_keeps_what_it_has', 'records are merged into this one; merge the other way round');
    end if;
    return new;
end $$;
create trigger person_merges_once before insert or update of merged_into on person
    for each row when (new.merged_into is not null) execute function person_merges_once();

create function person_is_not_merged() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
    -- waits for a merge that is under way, then looks again
    perform 1 from person where id = new.person_id and merged_into is null for key share;
    if not found and exists (select from person where id = new.person_id) then
        perform refuse('person_is_not_merged', 'the record is merged into another');
    end if;
    return new;
end $$;
comment on function person_is_not_merged() is 'Nothing new hangs on a record that is merged into another.';
do $$ declare t text; begin
    foreach t in array array['registration', 'emergency_case', 'consent', 'crisis_plan', 'caregiver', 'emergency_contact', 'person_need', 'person_place'] loop
        execute format('create trigger person_is_not_merged before insert or update of person_id on %I for each row execute function person_is_not_merged()', t);
    end loop;
end $$;

create function key_columns(t regclass) returns text[] language sql stable set search_path = public, pg_temp as
$$ select array_agg(a.attname::text order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
   where i.indrelid = t and i.indisprimary $$;

create function row_set(t regclass, key jsonb, values_ jsonb) returns void language plpgsql set search_path = public, pg_temp as
$$ declare columns_ text; match text; begin
    select string_agg(format('%I', c), ', ') into columns_ from jsonb_object_keys(values_) c
        where exists (select from pg_attribute a where a.attrelid = t and a.attname = c and a.attgenerated = '');
    if columns_ is null then return; end if;
    select string_agg(format('x.%1$I = (jsonb_populate_record(null::%2$s, $1)).%1$I', c, t), ' and ') into match from unnest(key_columns(t)) c;
    execute format('update %1$s x set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $2)) where %3$s', t, columns_, match)
        using key, values_;
end $$;
comment on function row_set(regclass, jsonb, jsonb) is 'Sets the named columns of the row that has this key. For merging and undoing only.';

create function row_now(t regclass, key jsonb) returns jsonb language plpgsql stable set search_path = public, pg_temp as
$$ declare match text; found_ jsonb; begin
    select string_agg(format('x.%1$I = (jsonb_populate_record(null::%2$s, $1)).%1$I', c, t), ' and ') into match from unnest(key_columns(t)) c;
    execute format('select to_jsonb(x) from %s x where %s', t, match) into found_ using key;
    return found_;
end $$;

create function row_back(t regclass, was jsonb) returns void language plpgsql set search_path = public, pg_temp as
$$ begin
    execute format('insert into %1$s select * from jsonb_populate_record(null::%1$s, $1)', t) using was;
exception when unique_violation then null; -- somebody has written a new one
end $$;

create function may_merge(a person, b person) returns void language plpgsql stable set search_path = public, pg_temp as
$$ begin
    if a.municipality is distinct from b.municipality or a.municipality is distinct from acting_municipality()
        or not coalesce(acting_role() in ('CORE_STAFF', 'MUNICIPALITY')
            or (acting_role() = 'HUB_COORDINATOR' and a.hub_id = acting_hub() and b.hub_id = acting_hub()
                and not acting_hub() = any (a.barred_hubs || b.barred_hubs)), false) then
        perform refuse('person_merge_by_who_sees_both', 'not both records are the actor''s');
    end if;
end $$;

create function merge_people(merge_ uuid, keep uuid, other uuid, take text[], who uuid, at timestamptz, why text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$ declare
    k person; o person; moved_ jsonb := '[]'; left_ jsonb := '[]'; r record; was_ jsonb; change jsonb; key jsonb; last_rank int; has_main boolean;
begin
    perform 1 from emergency_case where person_id in (keep, other) order by id for update; -- the case first, as everywhere
    perform 1 from person where id in (keep, other) order by id for update;
    select * into k from person where id = keep and merged_into is null;
    select * into o from person where id = other and merged_into is null;
    if k.id is null or o.id is null then perform refuse('person_merge_both_there', 'one of the two is not there any more'); end if;
    perform may_merge(k, o);
    if (select count(*) from emergency_case where person_id in (keep, other) and stage not in ('CLOSED', 'CANCELLED')) > 1 then
        perform refuse('person_merge_one_open_case', 'both have an open case');
    end if;
    if (select count(*) from registration where person_id in (keep, other) and state not in ('NOT_REGISTERED', 'ENDED')) > 1 then
        perform refuse('person_merge_one_running_registration', 'both have a running registration');
    end if;
    select coalesce(max(rank), 0) into last_rank from emergency_contact where person_id = keep;
    select coalesce(bool_or(main), false) into has_main from caregiver where person_id = keep;

    -- of a need said of both the later word counts; the earlier one is put aside
    for r in select to_jsonb(mine) as was from person_need mine join person_need theirs using (code)
        where mine.person_id = keep and theirs.person_id = other and theirs.observed_on > mine.observed_on loop
        delete from person_need where person_id = keep and code = r.was->>'code';
        moved_ := moved_ || jsonb_build_object('t', 'person_need', 'was', r.was, 'now', null);
    end loop;

    -- plans of both stand in the order they were written: the last one is in force
    if exists (select from crisis_plan where person_id = other) then
        select jsonb_agg(jsonb_build_object('t', 'crisis_plan', 'was', was, 'now', was || jsonb_build_object('person_id', keep, 'version', place))
                order by place) into change
            from (select to_jsonb(p) as was, row_number() over (partition by kind order by written_at, version, id) as place
                  from crisis_plan p where person_id in (keep, other)) as both_;
        update crisis_plan set version = version + 1000000 where person_id in (keep, other);
        for r in select e.value as entry from jsonb_array_elements(change) e loop
            perform row_set('crisis_plan', r.entry->'was', jsonb_build_object('person_id', keep, 'version', r.entry->'now'->'version'));
        end loop;
        moved_ := moved_ || change;
    end if;

    for r in select c.conrelid::regclass as t, a.attname::text as col
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'person'::regclass and cardinality(c.conkey) = 1
          and c.conrelid not in ('person'::regclass, 'person_merge'::regclass, 'person_apart'::regclass, 'crisis_plan'::regclass)
        order by c.conrelid::regclass::text, a.attnum loop
        for was_ in execute format('select to_jsonb(x) from %s x where %I = $1 order by to_jsonb(x)', r.t, r.col) using other loop
            change := jsonb_build_object(r.col, keep);
            if r.t = 'caregiver'::regclass and has_main then change := change || '{"main": false}'; end if;
            if r.t = 'emergency_contact'::regclass then
                change := change || jsonb_build_object('rank', (was_->>'rank')::int + last_rank);
            end if;
            begin
                perform row_set(r.t, was_, change);
                moved_ := moved_ || jsonb_build_object('t', r.t::text, 'was', was_, 'now', was_ || change);
            exception when unique_violation then
                left_ := left_ || jsonb_build_object('t', r.t::text, 'row', was_);
            end;
        end loop;
    end loop;

    -- secrecy is never lost by a merge
    change := jsonb_build_object('version', k.version + 1, 'address_secret', k.address_secret or o.address_secret, 'barred_hubs',
        (select coalesce(jsonb_agg(distinct h), '[]') from unnest(k.barred_hubs || o.barred_hubs) h where h <> all (k.barred_hubs)));
    change := change || jsonb_build_object('barred_hubs', to_jsonb(k.barred_hubs) || (change->'barred_hubs'))
        || (select coalesce(jsonb_object_agg(c, to_jsonb(o)->c), '{}') from unnest(take) c);
    was_ := to_jsonb(k);
    perform row_set('person', was_, change);
    moved_ := moved_ || jsonb_build_object('t', 'person', 'was', was_, 'now', was_ || change);
    was_ := to_jsonb(o);
    change := jsonb_build_object('merged_into', keep, 'version', o.version + 1);
    perform row_set('person', was_, change);
    moved_ := moved_ || jsonb_build_object('t', 'person', 'was', was_, 'now', was_ || change);
    insert into person_merge (id, municipality, kept_id, other_id, reason, moved, left_behind, merged_by, merged_at)
        values (merge_, k.municipality, keep, other, why, moved_, left_, who, at);
end $$;
comment on function merge_people(uuid, uuid, uuid, text[], uuid, timestamptz, text) is
    'Everything that hangs on other, in whatever table points to person, hangs on keep from now on. take: columns whose value other has right.';

create function undo_merge(merge_ uuid, who uuid, at timestamptz, why text) returns void language plpgsql security definer set search_path = public, pg_temp as
$$ declare m person_merge; k person; o person; r record; cur jsonb; change jsonb; t regclass; begin
    select * into m from person_merge where id = merge_ and undone_at is null for update;
    if m.id is null then perform refuse('person_merge_stands', 'the merge is undone already'); end if;
    perform 1 from emergency_case where person_id in (m.kept_id, m.other_id) order by id for update; -- the case first, as everywhere
    perform 1 from person where id in (m.kept_id, m.other_id) order by id for update;
    select * into k from person where id = m.kept_id;
    select * into o from person where id = m.other_id;
    perform may_merge(k, o);
    if exists (select from person_merge l where l.kept_id = m.kept_id and l.undone_at is null and l.id <> m.id and l.place > m.place) then
        perform refuse('person_merge_last_first', 'a later merge into the same record stands');
    end if;
    update crisis_plan p set version = p.version + 1000000
        where p.id in (select (e->'was'->>'id')::uuid from jsonb_array_elements(m.moved) e where e->>'t' = 'crisis_plan');
    for r in select e.value->>'t' as t, e.value->'was' as was, e.value->'now' as now from jsonb_array_elements(m.moved) with ordinality e (value, place)
        order by place desc loop
        t := r.t::regclass;
        if r.now = 'null'::jsonb then -- put aside then: back, unless somebody has written a new one
            perform row_back(t, r.was);
            continue;
        end if;
        cur := row_now(t, r.now);
        select coalesce(jsonb_object_agg(c, r.was->c), '{}') into change from jsonb_object_keys(r.was) c where r.was->c is distinct from r.now->c;
        if t = 'crisis_plan'::regclass then change := change || jsonb_build_object('version', r.was->'version'); end if;
        if cur is not null and (t = 'person'::regclass) then -- what was changed since stays
            select coalesce(jsonb_object_agg(c, r.was->c), '{}') into change from jsonb_object_keys(change) c
                where cur->c is not distinct from r.now->c or c = 'merged_into';
            if not change ? 'version' then change := change || jsonb_build_object('version', (cur->>'version')::bigint + 1); end if;
            perform row_set(t, r.now, change);
        elsif cur is not null and (cur - 'version' = r.now - 'version' or 'id' = any (key_columns(t))) then
            perform row_set(t, r.now, change);
        else -- replaced or taken away since: the other record has its own again
            perform row_back(t, r.was);
        end if;
    end loop;
    update person_merge set undone_by = who, undone_at = at, undo_reason = why where id = merge_;
end $$;
comment on function undo_merge(uuid, uuid, timestamptz, text) is 'Every row is again as it was and where it was; what was added or changed since stays with the kept record.';
revoke execute on function row_set(regclass, jsonb, jsonb), row_now(regclass, jsonb), row_back(regclass, jsonb), merge_people(uuid, uuid, uuid, text[], uuid, timestamptz, text),
    undo_merge(uuid, uuid, timestamptz, text) from public;
grant execute on function merge_people(uuid, uuid, uuid, text[], uuid, timestamptz, text), undo_merge(uuid, uuid, timestamptz, text) to yoridokoro_app;

-- 3 decisions as 決定通知 -------------------------------------------------------------------------------------------------------
create table decision_number (
    municipality text not null references municipality,
    fiscal_year  int not null,
    last_number  int not null,
    primary key (municipality, fiscal_year)
);
create table registration_decision (
    id              uuid primary key,
    registration_id uuid not null references registration,
    municipality    text not null references municipality,
    number          text not null,
    decision        text not null constraint registration_decision_known check (decision in ('REGISTERED', 'NOT_REGISTERED')),
    outcome         text,
    reason          text not null,
    decided_on      date not null,
    decided_by      uuid not null,
    meeting_id      uuid references meeting,
    review_due      date,
    constraint registration_decision_once unique (registration_id),
    constraint registration_decision_number_once unique (municipality, number)
);
comment on table registration_decision is 'What was decided on an application, as it goes into the 決定通知. Append only; who took part stands in the minutes of the meeting.';
create index registration_decision_by_day on registration_decision (municipality, decided_on);

insert into registration_decision (id, registration_id, municipality, number, decision, outcome, reason, decided_on, decided_by, meeting_id, review_due)
select gen_random_uuid(), r.id, r.municipality, y.year || '-' || lpad(row_number() over (partition by r.municipality, y.year order by d.day, r.id)::text, 4, '0'),
       case when r.registered_on is null then 'NOT_REGISTERED' else 'REGISTERED' end, r.outcome, coalesce(nullif(e.reason, ''), r.outcome_reason), d.day,
       coalesce(e.staff_id, r.created_by), m.id, r.registered_on + interval '12 months'
from registration r
left join lateral (select * from registration_event e where e.registration_id = r.id and e.step in ('ADMIT', 'REJECT') order by e.id desc limit 1) e on true
left join meeting m on m.id = r.judge_meeting_id
cross join lateral (select coalesce(r.judged_on, r.registered_on) as day) d
cross join lateral (select extract(year from d.day - interval '3 months')::int as year) y
where d.day is not null and (r.registered_on is not null or r.state = 'NOT_REGISTERED');
insert into decision_number (municipality, fiscal_year, last_number)
select municipality, left(number, 4)::int, count(*) from registration_decision group by 1, 2;

-- 4 an end before registration; who sat for whom in a meeting ------------------------------------------------------------------
alter table registration drop constraint registration_end_reason_known;
alter table registration
    add constraint registration_end_reason_known check (end_reason in ('MOVED', 'DIED', 'ENTERED_FACILITY', 'CONSENT_WITHDRAWN', 'LONG_TERM_CARE', 'OTHER', 'WITHDRAWN')),
    add constraint registration_withdrawn_before_registered check (end_reason <> 'WITHDRAWN' or registered_on is null);
alter table meeting_participant add column side text not null default 'OTHER'
    constraint meeting_participant_side_known check (side in ('PERSON', 'FAMILY', 'CORE', 'SPECIALIST', 'HUB', 'MUNICIPALITY', 'PROVIDER', 'MEDICAL', 'OTHER'));
comment on column meeting_participant.side is 'For whom somebody sits there; a yearly review counts with CORE and SPECIALIST present (DOMAIN §4.2).';

-- 5 what falls due -----------------------------------------------------------------------------------------------------------
create view registration_due with (security_invoker = true) as
    select r.id as registration_id, r.person_id, 'TALK' as kind, r.talk_due as due_on
    from registration r where r.state in ('REGISTERED', 'SUSPENDED') and r.talk_held_on is null
    union all
    select r.id, r.person_id, 'REVIEW', r.review_due from registration r where r.state in ('REGISTERED', 'SUSPENDED')
    union all
    select r.id, r.person_id, 'PLAN_REVIEW', min(c.next_review_on)
    from registration r join crisis_plan c on c.person_id = r.person_id
    where r.state not in ('NOT_REGISTERED', 'ENDED') and c.next_review_on is not null
      and not exists (select from crisis_plan n where n.person_id = c.person_id and n.kind = c.kind and n.version > c.version)
    group by r.id
    union all
    select r.id, r.person_id, 'CONSENT', min(upper(c.valid) - 1)
    from registration r join consent c on c.person_id = r.person_id
    where r.state not in ('NOT_REGISTERED', 'ENDED') and c.withdrawn_on is null and not upper_inf(c.valid)
      and not exists (select from consent n where n.person_id = c.person_id and n.id <> c.id and n.withdrawn_on is null
            and n.recipients @> c.recipients and n.purposes @> c.purposes and (n.sections @> c.sections or 'ALL' = any (n.sections))
            and (upper_inf(n.valid) or upper(n.valid) > upper(c.valid)))
    group by r.id
    union all
    select r.id, r.person_id, 'SHORT_STAY', p.short_stay_until
    from registration r join person p on p.id = r.person_id
    where r.state not in ('NOT_REGISTERED', 'ENDED') and p.short_stay_decision = 'YES' and p.short_stay_until is not null
    union all
    select r.id, r.person_id, 'SUPPORT_CATEGORY', p.support_category_until
    from registration r join person p on p.id = r.person_id
    where r.state not in ('NOT_REGISTERED', 'ENDED') and p.support_category_until is not null;
comment on view registration_due is 'One row for each thing a running registration owes by a last day; seen as the asker sees the registration.';

-- 6 walls, grants, settings ----------------------------------------------------------------------------------------------------
alter table person_apart enable row level security;
create policy person_apart_wall on person_apart using (acting_for_whole_municipality(municipality)
    or (exists (select from person p where p.id = person_id) and exists (select from person p where p.id = other_id)));
alter table person_merge enable row level security;
create policy person_merge_wall on person_merge using (exists (select from person p where p.id = kept_id) and exists (select from person p where p.id = other_id));
alter table decision_number enable row level security;
create policy decision_number_wall on decision_number using (acting_role() is not null);
alter table registration_decision enable row level security;
create policy registration_decision_wall on registration_decision using (exists (select from registration r where r.id = registration_id));
grant select, insert on person_apart, registration_decision to yoridokoro_app;
grant select on person_merge, registration_due to yoridokoro_app;
grant select, insert, update on decision_number to yoridokoro_app;

insert into setting_key (key, default_value, meaning, source) values
    ('registration.remindDays', '30,7,0,-7', '期限を知らせる日（何日前か。負の数は過ぎてからの日数）', 'I'),
    ('registration.selfApproval', 'false', '申請した人が自分で登録を決めてよいか', 'I'),
    ('registration.reviewTogether', 'true', '年1回の見直しを、基幹と相談支援事業所がそろった会議にかぎるか', 'S1'),
    ('duplicate.askFrom', '50', '同じ人かもしれないとして保存の前にたずねる点', 'I'),
    ('risk.caregiverAge', '65', '主な介護者が高齢とみなされる年齢', 'I'),
    ('risk.parentAge', '80', '8050とみなす介護者の年齢', 'I'),
    ('risk.personAge', '50', '8050とみなす本人の年齢', 'I'),
    ('risk.behaviourScore', '10', '行動関連項目の点がこれ以上なら見守りが重いとみなす', 'O-64'),
    ('risk.highFrom', '4', '合計がこれ以上なら「高い」', 'I'),
    ('risk.middleFrom', '2', '合計がこれ以上なら「中くらい」', 'I'),
    ('risk.weight.soleCaregiver', '1', '介護者が1人だけ', 'I'),
    ('risk.weight.caregiverAge', '2', '主な介護者が高齢', 'I'),
    ('risk.weight.parentAndPerson', '2', '8050（介護者も本人も年を重ねている）', 'I'),
    ('risk.weight.sickly', '2', '主な介護者が病気がち', 'O-23'),
    ('risk.weight.livesApart', '1', '主な介護者と別に暮らしている', 'I'),
    ('risk.weight.noSecondContact', '1', '承諾している2人目の連絡先がない', 'O-23'),
    ('risk.weight.behaviour', '1', '行動面の見守りが重い', 'I'),
    ('risk.weight.medical', '1', '医療的ケアがある', 'I');
