-- Who is asking. The service names the actor on every connection it takes; the walls (row-level security) read it here.
-- A connection that names nobody has acting_role() null and sees no row of a walled table.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create function acting_role() returns text language sql stable parallel safe as
$$ select nullif(current_setting('yoridokoro.role', true), '') $$;
create function acting_staff() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('yoridokoro.staff', true), '')::uuid $$;
create function acting_municipality() returns text language sql stable parallel safe as
$$ select nullif(current_setting('yoridokoro.municipality', true), '') $$;
create function acting_hub() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('yoridokoro.hub', true), '')::uuid $$;
create function acting_office() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('yoridokoro.office', true), '')::uuid $$;

create function app_now() returns timestamptz language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('yoridokoro.now', true), '')::timestamptz, clock_timestamp()) $$;
comment on function app_now() is 'The moment of the unit of work by the service''s injected clock; the server''s clock where none was named.';

-- 基幹・市町村 see their whole municipality; SYSTEM is the service''s own clockwork, always bound to one municipality.
create function acting_for_whole_municipality(code text) returns boolean language sql stable parallel safe as
$$ select acting_role() in ('CORE_STAFF', 'MUNICIPALITY', 'SYSTEM') and code = acting_municipality() $$;

create function text_key(words text) returns text language sql immutable strict parallel safe as
$$ select translate(
       regexp_replace(lower(normalize(words, NFKC)), '[[:space:]]', '', 'g'),
       'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ',
       'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ') $$;
comment on function text_key(text) is 'Search key: NFKC, lower case, hiragana to katakana, spaces out. Only a key: names are stored as typed.';

create function refuse(rule text, words text) returns void language plpgsql as
$$ begin raise exception '%', words using errcode = '23514', constraint = rule; end $$;
comment on function refuse(text, text) is 'Raises a check violation under the name of a rule, so that a trigger''s refusal reads like a constraint''s.';
