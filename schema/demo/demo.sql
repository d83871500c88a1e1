-- Invented people, offices and beds, to look around and to play the story. Loaded by the schema's owner in one transaction
-- into a database nobody has used yet (launch/Database.loadDemo). Days are counted from today in Tokyo. Only the municipalities exist:
-- every person, office, hub, number and address below is made up (事業所番号 with 郡市区 99, telephones ending 00-00xx).
-- yoridokoro.demo_password_hash: the Argon2id hash every account gets.

-- The same name gives the same id, so that rows below can name each other.
create function pg_temp.id(name text) returns uuid language sql immutable as $$ select md5('yoridokoro demo ' || name)::uuid $$;
create function pg_temp.day(offset_ int) returns date language sql stable as $$ select (now() at time zone 'Asia/Tokyo')::date + offset_ $$;
-- Ten in the morning in Tokyo, that many days from today.
create function pg_temp.morning(offset_ int) returns timestamptz language sql stable as
$$ select (pg_temp.day(offset_) + time '10:00') at time zone 'Asia/Tokyo' $$;
-- 事業所番号 from its first nine digits (DOMAIN §13.1).
create function pg_temp.office_number(nine text) returns text language sql immutable as
$$ select nine || (10 - sum(case when i % 2 = 1 then d * 2 / 10 + d * 2 % 10 else d end) % 10) % 10
   from (select i, substr(nine, i, 1)::int as d from generate_series(1, 9) as i) as digits $$;

-- municipalities, areas, hubs -------------------------------------------------------------------------------------------
insert into municipality (code, prefecture, name, kana, tenant_since) values
    ('092037', '栃木県', '栃木市', 'とちぎし', pg_temp.day(-400)),
    ('122173', '千葉県', '柏市', 'かしわし', pg_temp.day(-400)),
    ('112119', '埼玉県', '本庄市', 'ほんじょうし', pg_temp.day(-400)),
    ('113859', '埼玉県', '上里町', 'かみさとまち', pg_temp.day(-400)),
    ('113816', '埼玉県', '美里町', 'みさとまち', pg_temp.day(-400)),
    ('113832', '埼玉県', '神川町', 'かみかわまち', pg_temp.day(-400)),
    ('092088', '栃木県', '小山市', 'おやまし', null)
on conflict (code) do update set tenant_since = excluded.tenant_since;

insert into area (id, name) values (pg_temp.id('area kodama'), '児玉郡市');
insert into area_municipality (area_id, municipality)
select pg_temp.id('area kodama'), code from unnest(array['112119', '113859', '113816', '113832']) as code;

insert into municipality_setting (municipality, key, value, valid)
select tenant.code, preset.key, preset.value, daterange(pg_temp.day(-400), null)
from (values ('092037', 'tochigi'), ('122173', 'kashiwa'), ('112119', 'kodama'), ('113859', 'kodama'), ('113816', 'kodama'), ('113832', 'kodama'))
    as tenant (code, preset)
join preset_setting preset using (preset);

insert into emergency_definition (id, municipality, version, wording, valid)
select pg_temp.id('definition ' || code), code, 1, wording, daterange(pg_temp.day(-400), null)
from (values
    ('092037', '介護者が突発的に不在となるか、それに近い状態になり、本人の日常生活が危ぶまれる状態'),
    ('122173', '介護者の急な不在や本人の状態の変化で、その日の暮らしの場が失われる状態'),
    ('112119', '予測できない理由で介護者が不在となり、ほかに支える人がいない状態'),
    ('113859', '予測できない理由で介護者が不在となり、ほかに支える人がいない状態'),
    ('113816', '予測できない理由で介護者が不在となり、ほかに支える人がいない状態'),
    ('113832', '予測できない理由で介護者が不在となり、ほかに支える人がいない状態')) as said (code, wording);
insert into definition_clause (id, definition_id, code, counts, wording, rank)
select pg_temp.id('clause ' || tenant.code || clause.code), pg_temp.id('definition ' || tenant.code), clause.code, clause.counts, clause.wording, clause.rank
from (values ('092037', 'tochigi'), ('122173', 'kashiwa'), ('112119', 'kodama'), ('113859', 'kodama'), ('113816', 'kodama'), ('113832', 'kodama'))
    as tenant (code, preset)
join preset_clause clause using (preset);

insert into hub (id, municipality, area_id, name, type, telephone, night_telephone, latitude, longitude) values
    (pg_temp.id('hub tochigi'), '092037', null, '栃木市くらしの拠点', 'NETWORKED', '0282-00-0010', '0282-00-0011', 36.3816, 139.7309),
    (pg_temp.id('hub oyama'), '092088', null, '小山市地域生活支援拠点', 'NETWORKED', '0285-00-0010', null, 36.3147, 139.8004),
    (pg_temp.id('hub kita'), '122173', null, '北拠点', 'MULTIFUNCTION', '04-7000-0010', '04-7000-0011', 35.9011, 139.9413),
    (pg_temp.id('hub minami'), '122173', null, '南拠点', 'MULTIFUNCTION', '04-7000-0020', '04-7000-0021', 35.8252, 139.9702),
    (pg_temp.id('hub higashi'), '122173', null, '東拠点', 'MULTIFUNCTION', '04-7000-0030', '04-7000-0031', 35.8530, 140.0240),
    (pg_temp.id('hub nishi'), '122173', null, '西拠点', 'NETWORKED', '04-7000-0040', '04-7000-0041', 35.8690, 139.9480),
    (pg_temp.id('hub kodama'), '112119', pg_temp.id('area kodama'), '児玉郡市くらしの拠点', 'NETWORKED', '0495-00-0010', '0495-00-0011', 36.2437, 139.1903);
insert into hub_function (hub_id, function)
select id, function from hub, unnest(array['CONSULTATION', 'EMERGENCY', 'EXPERIENCE', 'TRAINING', 'COMMUNITY']) as function;
insert into hub_area (hub_id, municipality, district) values
    (pg_temp.id('hub tochigi'), '092037', ''), (pg_temp.id('hub oyama'), '092088', ''),
    (pg_temp.id('hub kita'), '122173', '若柴'), (pg_temp.id('hub kita'), '122173', '柏の葉'), (pg_temp.id('hub minami'), '122173', '増尾'),
    (pg_temp.id('hub minami'), '122173', '逆井'), (pg_temp.id('hub higashi'), '122173', '大津ケ丘'), (pg_temp.id('hub higashi'), '122173', '手賀'),
    (pg_temp.id('hub nishi'), '122173', '豊四季'), (pg_temp.id('hub nishi'), '122173', '高田'),
    (pg_temp.id('hub kodama'), '112119', ''), (pg_temp.id('hub kodama'), '113859', ''), (pg_temp.id('hub kodama'), '113816', ''), (pg_temp.id('hub kodama'), '113832', '');
insert into hub_neighbour (hub_id, neighbour_id, relation, rank)
select pg_temp.id('hub ' || hub), pg_temp.id('hub ' || neighbour), relation, rank
from (values ('kita', 'nishi', 'SIBLING', 1), ('kita', 'minami', 'SIBLING', 2), ('kita', 'higashi', 'SIBLING', 3),
    ('minami', 'nishi', 'SIBLING', 1), ('minami', 'higashi', 'SIBLING', 2), ('minami', 'kita', 'SIBLING', 3),
    ('higashi', 'minami', 'SIBLING', 1), ('higashi', 'nishi', 'SIBLING', 2), ('higashi', 'kita', 'SIBLING', 3),
    ('nishi', 'kita', 'SIBLING', 1), ('nishi', 'minami', 'SIBLING', 2), ('nishi', 'higashi', 'SIBLING', 3),
    ('tochigi', 'oyama', 'NEIGHBOUR', 1), ('oyama', 'tochigi', 'NEIGHBOUR', 1)) as next_to (hub, neighbour, relation, rank);

-- corporations and offices ------------------------------------------------------------------------------------------------
insert into corporation (id, name, kana) values
    (pg_temp.id('corp kunomi'), '社会福祉法人くわの実会', 'くわのみかい'), (pg_temp.id('corp midori'), '社会福祉法人みどり福祉会', 'みどりふくしかい'),
    (pg_temp.id('corp hinode'), '特定非営利活動法人ひので', 'ひので'), (pg_temp.id('corp ashibe'), '社会福祉法人あしべの会', 'あしべのかい'),
    (pg_temp.id('corp tega'), '社会福祉法人てがの風', 'てがのかぜ'), (pg_temp.id('corp aoba'), '合同会社あおばの家', 'あおばのいえ'),
    (pg_temp.id('corp kodama'), '社会福祉法人こだま野会', 'こだまのかい');

insert into office (id, office_number, corporation_id, municipality, name, kana, city, street, telephone, latitude, longitude,
    contact_window, contact_telephone, contact_round_the_clock, updated_at)
select pg_temp.id('office ' || key), pg_temp.office_number(nine), pg_temp.id('corp ' || corp), code, name, kana, city, street, telephone, latitude, longitude,
    contact, case when clock = 'YES' then telephone else '' end, clock, pg_temp.morning(-30)
from (values
    ('kunomi', '091990001', 'kunomi', '092037', 'くわの実ホーム', 'くわのみほーむ', '栃木県栃木市', '片柳町0-1-1', '0282-00-0021', 36.3870, 139.7240, '夜勤の職員', 'YES'),
    ('midori', '091990002', 'midori', '092037', 'みどり荘', 'みどりそう', '栃木県栃木市', '大平町0-2-2', '0282-00-0022', 36.3355, 139.7000, '当直', 'YES'),
    ('hinode', '091990003', 'hinode', '092037', 'ひので', 'ひので', '栃木県栃木市', '箱森町0-3-3', '0282-00-0023', 36.3902, 139.7178, '管理者の携帯電話', 'UNKNOWN'),
    ('sakura', '091990004', 'midori', '092037', 'さくらの里', 'さくらのさと', '栃木県栃木市', '藤岡町0-4-4', '0282-00-0024', 36.2612, 139.6525, '', 'NO'),
    ('kaede', '091990005', 'hinode', '092037', '楓の家', 'かえでのいえ', '栃木県栃木市', '都賀町0-5-5', '0282-00-0025', 36.4560, 139.7440, '', 'UNKNOWN'),
    ('ashibe', '091990006', 'ashibe', '092037', 'あしべ園', 'あしべえん', '栃木県栃木市', '西方町0-6-6', '0282-00-0026', 36.4760, 139.7010, '宿直室', 'YES'),
    ('hidamari', '091990007', 'ashibe', '092037', 'ひだまり短期入所', 'ひだまりたんきにゅうしょ', '栃木県栃木市', '岩舟町0-7-7', '0282-00-0027', 36.3290, 139.6560, '看護師詰所', 'YES'),
    ('komorebi', '091990008', 'kunomi', '092037', 'グループホームこもれび', 'ぐるーぷほーむこもれび', '栃木県栃木市', '薗部町0-8-8', '0282-00-0028', 36.3800, 139.7160, '', 'UNKNOWN'),
    ('hanamizuki', '121990001', 'tega', '122173', 'はなみずき', 'はなみずき', '千葉県柏市', '若柴0-1-1', '04-7000-0012', 35.9010, 139.9415, '北拠点の当直', 'YES'),
    ('kobushi', '121990002', 'tega', '122173', 'こぶし', 'こぶし', '千葉県柏市', '増尾0-2-2', '04-7000-0022', 35.8250, 139.9700, '南拠点の当直', 'YES'),
    ('yuzuriha', '121990003', 'tega', '122173', 'ゆずりは', 'ゆずりは', '千葉県柏市', '大津ケ丘0-3-3', '04-7000-0032', 35.8532, 140.0242, '東拠点の当直', 'YES'),
    ('keyaki', '121990004', 'tega', '122173', 'けやき', 'けやき', '千葉県柏市', '豊四季0-4-4', '04-7000-0042', 35.8692, 139.9482, '西拠点の当直', 'YES'),
    ('aoba', '121990005', 'aoba', '122173', 'あおばの家', 'あおばのいえ', '千葉県柏市', '高田0-5-5', '04-7000-0052', 35.8800, 139.9530, '', 'UNKNOWN'),
    ('nagisa', '121990006', 'aoba', '122173', 'なぎさ', 'なぎさ', '千葉県柏市', '手賀0-6-6', '04-7000-0062', 35.8460, 140.0700, '', 'NO'),
    ('suginoko', '111990001', 'kodama', '112119', 'すぎのこ寮', 'すぎのこりょう', '埼玉県本庄市', '児玉町0-1-1', '0495-00-0021', 36.1930, 139.1300, '宿直', 'YES'),
    ('kamikawa', '111990002', 'kodama', '113832', 'かみかわホーム', 'かみかわほーむ', '埼玉県児玉郡神川町', '植竹0-2-2', '0495-00-0022', 36.2140, 139.1010, '', 'UNKNOWN'),
    ('soudan-tochigi', '091990011', 'kunomi', '092037', '相談室ともしび', 'そうだんしつともしび', '栃木県栃木市', '入舟町0-9-9', '0282-00-0031', 36.3840, 139.7300, '', 'NO'),
    ('soudan-kashiwa', '121990011', 'tega', '122173', '相談支援みちしるべ', 'そうだんしえんみちしるべ', '千葉県柏市', '柏0-9-9', '04-7000-0071', 35.8620, 139.9710, '', 'NO'))
    as made_up (key, nine, corp, code, name, kana, city, street, telephone, latitude, longitude, contact, clock);

insert into hub_positioning (id, office_id, municipality, functions, valid)
select pg_temp.id('positioning ' || key || code), pg_temp.id('office ' || key), code, functions, daterange(pg_temp.day(-300), null)
from (values
    ('kunomi', '092037', array['EMERGENCY', 'EXPERIENCE']), ('midori', '092037', array['EMERGENCY']), ('ashibe', '092037', array['EMERGENCY', 'TRAINING']),
    ('hidamari', '092037', array['EMERGENCY']), ('soudan-tochigi', '092037', array['CONSULTATION']),
    ('hanamizuki', '122173', array['EMERGENCY', 'EXPERIENCE']), ('kobushi', '122173', array['EMERGENCY', 'EXPERIENCE']),
    ('yuzuriha', '122173', array['EMERGENCY', 'EXPERIENCE']), ('keyaki', '122173', array['EMERGENCY', 'EXPERIENCE']), ('soudan-kashiwa', '122173', array['CONSULTATION']),
    -- the same office, positioned by two municipalities of one area
    ('suginoko', '112119', array['EMERGENCY']), ('suginoko', '113832', array['EMERGENCY']), ('kamikawa', '113832', array['EMERGENCY'])) as positioned (key, code, functions);

-- beds and what can be done in them ----------------------------------------------------------------------------------------
insert into bed_pool (id, office_id, name, capacity)
select pg_temp.id('pool ' || key), pg_temp.id('office ' || office), name, capacity
from (values ('kunomi', 'kunomi', '本館', 4), ('midori', 'midori', '1階', 2), ('hinode', 'hinode', '女性棟', 4), ('sakura', 'sakura', '短期棟', 5),
    ('kaede', 'kaede', '母屋', 3), ('ashibe', 'ashibe', '居住棟', 40), ('ashibe-24', 'ashibe', '短期棟', 6), ('hidamari', 'hidamari', '病棟', 4),
    ('komorebi', 'komorebi', '全館', null), ('hanamizuki', 'hanamizuki', '2階', 6), ('kobushi', 'kobushi', '2階', 6), ('yuzuriha', 'yuzuriha', '2階', 5),
    ('keyaki', 'keyaki', '2階', 5), ('aoba', 'aoba', '全館', 2), ('nagisa', 'nagisa', '全館', null), ('suginoko', 'suginoko', '本棟', 3), ('kamikawa', 'kamikawa', '全館', 4))
    as made_up (key, office, name, capacity);

insert into service_unit (id, office_id, bed_pool_id, service_code, name, short_stay_type, short_stay_kind, group_home_type, capacity, sex_policy,
    age_min, age_max, age_policy, category_min, max_stay_days, updated_at)
select pg_temp.id('unit ' || key), pg_temp.id('office ' || office), pg_temp.id('pool ' || pool), service, name, stay_type, stay_kind, home, capacity, sex,
    age_min, age_max, ages, category_min, longest, pg_temp.morning(-30)
from (values
    ('kunomi', 'kunomi', 'kunomi', '24', '短期入所（空床利用）', 'VACANT_BED', 'WELFARE', 'NOT_GROUP_HOME', 4, 'MIXED', 18, null::int, 'UNKNOWN', null::int, 7),
    ('kunomi-33', 'kunomi', 'kunomi', '33', 'くわの実ホーム', 'NOT_SHORT_STAY', 'NOT_SHORT_STAY', 'CARE_INCLUDED', 4, 'MIXED', 18, null, 'UNKNOWN', null, null),
    ('midori', 'midori', 'midori', '24', '短期入所', 'ATTACHED', 'WELFARE', 'NOT_GROUP_HOME', 2, 'MIXED', 18, 64, 'UNKNOWN', null, 7),
    ('hinode', 'hinode', 'hinode', '24', '短期入所ひので', 'VACANT_BED', 'WELFARE', 'NOT_GROUP_HOME', 2, 'FEMALE_ONLY', 18, null, 'UNKNOWN', null, 7),
    ('hinode-33', 'hinode', 'hinode', '33', 'ひので', 'NOT_SHORT_STAY', 'NOT_SHORT_STAY', 'EXTERNAL_SERVICE', 4, 'FEMALE_ONLY', 18, null, 'UNKNOWN', null, null),
    ('sakura', 'sakura', 'sakura', '24', '短期入所', 'STANDALONE', 'WELFARE', 'NOT_GROUP_HOME', 5, 'MIXED', null, null, 'SAME_GROUP_PER_NIGHT', null, 7),
    ('kaede', 'kaede', 'kaede', '24', '短期入所', 'ATTACHED', 'WELFARE', 'NOT_GROUP_HOME', 3, 'SAME_SEX_PER_NIGHT', 18, null, 'UNKNOWN', null, null),
    ('ashibe-32', 'ashibe', 'ashibe', '32', 'あしべ園', 'NOT_SHORT_STAY', 'NOT_SHORT_STAY', 'NOT_GROUP_HOME', 40, 'MIXED', 18, null, 'UNKNOWN', 4, null),
    ('ashibe', 'ashibe', 'ashibe-24', '24', '短期入所', 'ATTACHED', 'WELFARE_ENHANCED', 'NOT_GROUP_HOME', 6, 'MIXED', 18, null, 'UNKNOWN', null, 14),
    ('hidamari', 'hidamari', 'hidamari', '24', '医療型短期入所', 'STANDALONE', 'MEDICAL', 'NOT_GROUP_HOME', 4, 'MIXED', null, null, 'SAME_GROUP_PER_NIGHT', null, 7),
    ('komorebi', 'komorebi', 'komorebi', '33', 'こもれび', 'NOT_SHORT_STAY', 'NOT_SHORT_STAY', 'DAYTIME_SUPPORT', null, 'MALE_ONLY', 18, null, 'UNKNOWN', null, null),
    ('komorebi-24', 'komorebi', 'komorebi', '24', '短期入所', 'ATTACHED', 'WELFARE', 'NOT_GROUP_HOME', null, 'MALE_ONLY', 18, null, 'UNKNOWN', null, null),
    ('hanamizuki', 'hanamizuki', 'hanamizuki', '24', '短期入所', 'VACANT_BED', 'WELFARE', 'NOT_GROUP_HOME', 4, 'MIXED', null, null, 'SAME_GROUP_PER_NIGHT', null, 7),
    ('hanamizuki-33', 'hanamizuki', 'hanamizuki', '33', 'はなみずき', 'NOT_SHORT_STAY', 'NOT_SHORT_STAY', 'CARE_INCLUDED', 6, 'MIXED', 18, null, 'UNKNOWN', null, null),
    ('kobushi', 'kobushi', 'kobushi', '24', '短期入所', 'VACANT_BED', 'WELFARE', 'NOT_GROUP_HOME', 4, 'MIXED', 18, null, 'UNKNOWN', null, 7),
    ('kobushi-33', 'kobushi', 'kobushi', '33', 'こぶし', 'NOT_SHORT_STAY', 'NOT_SHORT_STAY', 'DAYTIME_SUPPORT', 6, 'MIXED', 18, null, 'UNKNOWN', null, null),
    ('yuzuriha', 'yuzuriha', 'yuzuriha', '24', '短期入所', 'ATTACHED', 'WELFARE_ENHANCED', 'NOT_GROUP_HOME', 5, 'MIXED', 15, null, 'MIXED', null, 14),
    ('keyaki', 'keyaki', 'keyaki', '24', '短期入所', 'ATTACHED', 'WELFARE', 'NOT_GROUP_HOME', 5, 'SAME_SEX_PER_NIGHT', 18, null, 'UNKNOWN', null, 7),
    ('aoba', 'aoba', 'aoba', '24', '短期入所', 'STANDALONE', 'WELFARE', 'NOT_GROUP_HOME', 2, 'FEMALE_ONLY', 18, 64, 'UNKNOWN', null, 5),
    ('nagisa', 'nagisa', 'nagisa', '33', 'なぎさ', 'NOT_SHORT_STAY', 'NOT_SHORT_STAY', 'SATELLITE', null, 'MALE_ONLY', 18, null, 'UNKNOWN', null, null),
    ('suginoko', 'suginoko', 'suginoko', '24', '短期入所', 'ATTACHED', 'WELFARE', 'NOT_GROUP_HOME', 3, 'MIXED', null, null, 'UNKNOWN', null, 7),
    ('kamikawa', 'kamikawa', 'kamikawa', '33', 'かみかわホーム', 'NOT_SHORT_STAY', 'NOT_SHORT_STAY', 'CARE_INCLUDED', 4, 'MIXED', 18, null, 'UNKNOWN', null, null))
    as made_up (key, office, pool, service, name, stay_type, stay_kind, home, capacity, sex, age_min, age_max, ages, category_min, longest);

insert into unit_capability (unit_id, code, value, note, source, verified_on, updated_at)
select pg_temp.id('unit ' || key), code, value, note, '事業所の回答', pg_temp.day(-30), pg_temp.morning(-30)
from (values
    ('kunomi', 'YES', '夜間は看護師がいます', array['SUCTION']),
    ('kunomi', 'YES', '', array['WHEELCHAIR', 'ELEVATOR', 'MEDICATION', 'MEAL_CHOPPED', 'NIGHT_INTAKE', 'HOLIDAY_INTAKE', 'AWAKE_NIGHT_STAFF', 'INTELLECTUAL', 'PHYSICAL', 'SINGLE_ROOM']),
    ('kunomi', 'NO', '', array['VENTILATOR', 'TUBE_FEEDING', 'BEHAVIOUR_18', 'STRETCHER']),
    ('kunomi', 'UNKNOWN', '', array['SEIZURE_CARE', 'TRANSPORT']),
    ('midori', 'YES', '', array['WHEELCHAIR', 'LIFT', 'MEDICATION', 'TRANSPORT', 'INTELLECTUAL', 'PHYSICAL', 'MENTAL', 'NIGHT_INTAKE']),
    ('midori', 'NO', '', array['BEHAVIOUR_18', 'RUNS_OUT', 'TRIAL_REQUIRED']),
    ('midori', 'UNKNOWN', '電話で相談してください', array['SUCTION', 'BEHAVIOUR_10', 'HOLIDAY_INTAKE']),
    ('hinode', 'YES', '', array['MEDICATION', 'INTELLECTUAL', 'MENTAL', 'DEVELOPMENTAL', 'SINGLE_ROOM', 'TRIAL_REQUIRED']),
    ('hinode', 'NO', '階段があります', array['WHEELCHAIR', 'SUCTION', 'BEHAVIOUR_10']),
    ('sakura', 'YES', '', array['WHEELCHAIR', 'SPECIAL_BATH', 'TRANSPORT', 'MEAL_BLENDED', 'MEAL_CHOPPED', 'PHYSICAL', 'INTELLECTUAL']),
    ('sakura', 'NO', '', array['NIGHT_INTAKE', 'HOLIDAY_INTAKE', 'BEHAVIOUR_18']),
    ('kaede', 'YES', '', array['MEDICATION', 'MENTAL', 'DEVELOPMENTAL', 'PICTURE_CARDS']),
    ('kaede', 'NO', '', array['WHEELCHAIR', 'INFECTION']),
    ('ashibe', 'YES', '', array['BEHAVIOUR_10', 'BEHAVIOUR_18', 'ONE_TO_ONE', 'RUNS_OUT', 'HARMS_OTHERS', 'HARMS_SELF', 'WHEELCHAIR', 'MEDICATION', 'SEIZURE_CARE', 'INTELLECTUAL', 'DEVELOPMENTAL', 'NIGHT_INTAKE', 'HOLIDAY_INTAKE', 'AWAKE_NIGHT_STAFF', 'PICTURE_CARDS']),
    ('ashibe', 'NO', '', array['VENTILATOR', 'TRACHEOSTOMY']),
    ('hidamari', 'YES', '看護師が常にいます', array['VENTILATOR', 'TRACHEOSTOMY', 'OXYGEN', 'SUCTION', 'NEBULIZER', 'TUBE_FEEDING', 'CATHETER', 'BOWEL_CARE', 'SEIZURE_CARE']),
    ('hidamari', 'YES', '', array['WHEELCHAIR', 'STRETCHER', 'LIFT', 'SPECIAL_BATH', 'SEVERE_MULTIPLE', 'AWAKE_NIGHT_STAFF', 'REGISTRATION_REQUIRED']),
    ('hidamari', 'NO', '', array['BEHAVIOUR_18', 'RUNS_OUT', 'DIALYSIS']),
    ('komorebi', 'YES', '', array['WHEELCHAIR', 'MEDICATION', 'AWAKE_NIGHT_STAFF']),
    ('komorebi-24', 'YES', '', array['WHEELCHAIR', 'MEDICATION', 'AWAKE_NIGHT_STAFF', 'NIGHT_INTAKE']),
    ('hanamizuki', 'YES', '', array['WHEELCHAIR', 'ELEVATOR', 'MEDICATION', 'SUCTION', 'NIGHT_INTAKE', 'HOLIDAY_INTAKE', 'AWAKE_NIGHT_STAFF', 'BEHAVIOUR_10']),
    ('hanamizuki', 'NO', '', array['VENTILATOR']),
    ('kobushi', 'YES', '', array['WHEELCHAIR', 'ELEVATOR', 'MEDICATION', 'NIGHT_INTAKE', 'HOLIDAY_INTAKE', 'BEHAVIOUR_10', 'BEHAVIOUR_18', 'ONE_TO_ONE']),
    ('kobushi', 'UNKNOWN', '', array['SUCTION']),
    ('yuzuriha', 'YES', '', array['WHEELCHAIR', 'LIFT', 'SUCTION', 'TUBE_FEEDING', 'SEIZURE_CARE', 'MEDICATION', 'NIGHT_INTAKE', 'AWAKE_NIGHT_STAFF']),
    ('keyaki', 'YES', '', array['MEDICATION', 'MENTAL', 'NIGHT_INTAKE', 'TRANSPORT']),
    ('keyaki', 'NO', '', array['WHEELCHAIR', 'SUCTION']),
    ('aoba', 'YES', '', array['MEDICATION', 'CONTRACT_REQUIRED']),
    ('suginoko', 'YES', '', array['WHEELCHAIR', 'MEDICATION', 'TRANSPORT', 'ASK_BY_PHONE'])) as said (key, value, note, codes),
    unnest(said.codes) as code;

-- staff ---------------------------------------------------------------------------------------------------------------------
insert into staff_account (id, municipality, login, password_hash, display_name, role, hub_id, office_id, created_at)
select pg_temp.id('staff ' || login), code, login, current_setting('yoridokoro.demo_password_hash'), display_name, role,
    pg_temp.id('hub ' || hub), pg_temp.id('office ' || office), pg_temp.morning(-200)
from (values
    ('kikan-tochigi', '092037', '基幹 出井', 'CORE_STAFF', null, null), ('shi-tochigi', '092037', '障がい福祉課 大塚', 'MUNICIPALITY', null, null),
    ('kyoten-tochigi', '092037', '拠点 阿久津', 'HUB_COORDINATOR', 'tochigi', null), ('soudan-tochigi', '092037', 'ともしび 川俣', 'SPECIALIST', null, 'soudan-tochigi'),
    ('kunomi', '092037', 'くわの実ホーム 石嶋', 'PROVIDER', null, 'kunomi'), ('midori', '092037', 'みどり荘 佐久間', 'PROVIDER', null, 'midori'),
    ('hinode', '092037', 'ひので 渡良瀬', 'PROVIDER', null, 'hinode'),
    ('kikan-kashiwa', '122173', '基幹 染井', 'CORE_STAFF', null, null), ('shi-kashiwa', '122173', '障害福祉課 飯合', 'MUNICIPALITY', null, null),
    ('kyoten-kita', '122173', '北拠点 根戸', 'HUB_COORDINATOR', 'kita', null), ('kyoten-minami', '122173', '南拠点 藤心', 'HUB_COORDINATOR', 'minami', null),
    ('kyoten-higashi', '122173', '東拠点 泉', 'HUB_COORDINATOR', 'higashi', null), ('kyoten-nishi', '122173', '西拠点 篠籠', 'HUB_COORDINATOR', 'nishi', null),
    ('soudan-kashiwa', '122173', 'みちしるべ 大青田', 'SPECIALIST', null, 'soudan-kashiwa'),
    ('kikan-kodama', '112119', '児玉郡市基幹 金屋', 'CORE_STAFF', null, null), ('kyoten-kodama', '112119', '児玉郡市拠点 新宿', 'HUB_COORDINATOR', 'kodama', null))
    as made_up (login, code, display_name, role, hub, office);

-- reports for tonight and the thirteen nights after it, some of them old ---------------------------------------------------------
insert into vacancy_report (id, unit_id, night, status, occupied, planned, kept, free_male, free_female, free_any, conditions,
    confirmed_at, changed_at, channel, reported_by, spoken_with)
select pg_temp.id('report ' || key || n), pg_temp.id('unit ' || key), pg_temp.day(n),
    case when n = any (full_on) then 'FULL' else status end,
    case when n = any (full_on) then occupied + kept + male + female + any_ else occupied end, planned,
    case when n = any (full_on) then 0 else kept end, case when n = any (full_on) then 0 else male end,
    case when n = any (full_on) then 0 else female end, case when n = any (full_on) then 0 else any_ end,
    conditions, now() - age, now() - age, channel, pg_temp.id('staff ' || reporter), spoken_with
from (values
    ('kunomi', 'OPEN', 0, 0, 0, 0, 1, 0, array[3], '', interval '12 minutes', 'WEB', 'kunomi', ''),
    ('kunomi-33', 'FULL', 3, 0, 0, 0, 0, 0, array[]::int[], '', interval '12 minutes', 'WEB', 'kunomi', ''),
    ('midori', 'OPEN', 0, 0, 0, 0, 0, 2, array[2, 9], '', interval '3 hours', 'WEB', 'midori', ''),
    ('hinode', 'LIMITED', 0, 0, 0, 0, 1, 0, array[1, 2], '22時までに着ける方', interval '9 hours', 'WEB', 'hinode', ''),
    ('hinode-33', 'FULL', 3, 0, 0, 0, 0, 0, array[]::int[], '', interval '9 hours', 'WEB', 'hinode', ''),
    ('sakura', 'FULL', 4, 1, 0, 0, 0, 0, array[]::int[], '', interval '55 minutes', 'PHONE', 'kyoten-tochigi', '小林'),
    ('kaede', 'OPEN', 1, 0, 0, 0, 0, 2, array[5], '', interval '29 hours', 'PHONE', 'kyoten-tochigi', '野口'),
    ('ashibe', 'OPEN', 2, 1, 1, 1, 0, 1, array[4, 5], '', interval '5 hours', 'PHONE', 'kyoten-tochigi', '早川'),
    ('hidamari', 'LIMITED', 2, 0, 1, 0, 0, 1, array[6], '登録のある方', interval '20 hours', 'PHONE', 'kyoten-tochigi', '看護師長 宮'),
    ('komorebi-24', 'OPEN', 0, 0, 0, 1, 0, 0, array[]::int[], '', interval '3 days', 'PHONE', 'kyoten-tochigi', '世話人 飯島'),
    ('komorebi', 'OPEN', 7, 0, 0, 1, 0, 0, array[]::int[], '', interval '9 days', 'FAX', 'kyoten-tochigi', ''),
    ('hanamizuki', 'OPEN', 1, 0, 1, 0, 0, 1, array[1], '', interval '40 minutes', 'PHONE', 'kyoten-kita', '当直 橋本'),
    ('hanamizuki-33', 'FULL', 3, 0, 0, 0, 0, 0, array[]::int[], '', interval '40 minutes', 'PHONE', 'kyoten-kita', '当直 橋本'),
    ('kobushi', 'OPEN', 0, 1, 0, 1, 0, 1, array[8], '', interval '2 hours', 'PHONE', 'kyoten-minami', '当直 石戸'),
    ('kobushi-33', 'FULL', 3, 0, 0, 0, 0, 0, array[]::int[], '', interval '2 hours', 'PHONE', 'kyoten-minami', '当直 石戸'),
    ('yuzuriha', 'OPEN', 2, 0, 1, 0, 1, 1, array[3], '', interval '7 hours', 'PHONE', 'kyoten-higashi', '当直 成島'),
    ('keyaki', 'OPEN', 3, 0, 0, 0, 0, 2, array[]::int[], '', interval '26 hours', 'PHONE', 'kyoten-nishi', '当直 鈴木'),
    ('aoba', 'FULL', 2, 0, 0, 0, 0, 0, array[]::int[], '', interval '52 hours', 'FAX', 'kyoten-nishi', ''),
    ('suginoko', 'OPEN', 1, 0, 0, 0, 0, 2, array[]::int[], '', interval '18 days', 'CSV', 'kyoten-kodama', ''),
    ('kamikawa', 'FULL', 4, 0, 0, 0, 0, 0, array[]::int[], '', interval '18 days', 'CSV', 'kyoten-kodama', ''))
    as said (key, status, occupied, planned, kept, male, female, any_, full_on, conditions, age, channel, reporter, spoken_with),
    generate_series(0, 13) as n
order by n;

-- people --------------------------------------------------------------------------------------------------------------------
insert into person (id, municipality, hub_id, specialist_office_id, specialist_id, family_name, given_name, family_kana, given_kana, birth_date, sex,
    address, telephone, latitude, longitude, support_category, support_category_until, behaviour_score, short_stay_decision, short_stay_days, short_stay_until, created_at)
select pg_temp.id('person ' || key), code, pg_temp.id('hub ' || hub), pg_temp.id('office ' || specialist), pg_temp.id('staff ' || specialist),
    family, given, family_kana, given_kana, (pg_temp.day(birthday) - make_interval(years => years))::date, sex, address, telephone, latitude, longitude,
    category, case when category is not null then pg_temp.day(500) end, behaviour, decision, days, case when decision = 'YES' then pg_temp.day(200) end, pg_temp.morning(-180)
from (values
    ('kageyama', '092037', 'tochigi', 'soudan-tochigi', '影山', '志朗', 'カゲヤマ', 'シロウ', 34, -40, 'MALE', '栃木県栃木市城内町0-1', '0282-00-0041', 36.3780, 139.7370, 6, null, 'YES', 7),
    ('tsukui', '092037', 'tochigi', 'soudan-tochigi', '津久井', '真帆', 'ツクイ', 'マホ', 27, -200, 'FEMALE', '栃木県栃木市平柳町0-2', '0282-00-0042', 36.3950, 139.7400, 5, 14, 'YES', 5),
    ('furuhashi', '092037', 'tochigi', null, '古橋', '良二', 'フルハシ', 'リョウジ', 51, -310, 'MALE', '栃木県栃木市大平町0-3', '0282-00-0043', 36.3400, 139.6980, 2, null, 'NO', null),
    ('tsukagoshi', '092037', 'tochigi', 'soudan-tochigi', '塚越', '直樹', 'ツカゴシ', 'ナオキ', 47, -90, 'MALE', '栃木県栃木市都賀町0-4', '0282-00-0044', 36.4540, 139.7400, 4, 6, 'YES', 4),
    ('nonomura', '092037', 'tochigi', 'soudan-tochigi', '野々村', '栞', 'ノノムラ', 'シオリ', 19, -15, 'FEMALE', '栃木県栃木市藤岡町0-5', '0282-00-0045', 36.2650, 139.6500, 3, null, 'UNKNOWN', null),
    ('minegishi', '092037', 'tochigi', 'soudan-tochigi', '峰岸', '康介', 'ミネギシ', 'コウスケ', 42, -260, 'MALE', '栃木県栃木市西方町0-6', '0282-00-0046', 36.4750, 139.7030, 5, 19, 'YES', 7),
    ('hasumi', '092037', 'tochigi', null, '蓮見', '千鶴', 'ハスミ', 'チヅル', 58, -130, 'FEMALE', '栃木県栃木市箱森町0-7', '0282-00-0047', 36.3890, 139.7190, 1, null, 'NO', null),
    ('tobari', '092037', 'tochigi', null, '戸張', '拓', 'トバリ', 'タク', 16, -60, 'MALE', '栃木県栃木市岩舟町0-8', '0282-00-0048', 36.3300, 139.6580, 3, null, 'YES', 7),
    ('saotome', '092037', 'tochigi', 'soudan-tochigi', '早乙女', '静', 'サオトメ', 'シズカ', 65, -20, 'FEMALE', '栃木県栃木市薗部町0-9', '0282-00-0049', 36.3810, 139.7150, 4, null, 'NO', null),
    ('someya', '122173', 'kita', 'soudan-kashiwa', '染谷', '陽子', 'ソメヤ', 'ヨウコ', 45, -70, 'FEMALE', '千葉県柏市若柴0-1', '04-7000-0081', 35.9000, 139.9440, 5, null, 'YES', 7),
    ('nakamura', '122173', 'minami', 'soudan-kashiwa', '仲村', '悟', 'ナカムラ', 'サトル', 30, -330, 'MALE', '千葉県柏市増尾0-2', '04-7000-0082', 35.8260, 139.9720, 4, 12, 'YES', 5),
    ('onagi', '122173', 'nishi', null, '小名木', '凛', 'オナギ', 'リン', 23, -180, 'FEMALE', '千葉県柏市豊四季0-3', '04-7000-0083', 35.8680, 139.9460, 2, null, 'UNKNOWN', null),
    ('negishi', '112119', 'kodama', null, '根岸', 'まゆみ', 'ネギシ', 'マユミ', 38, -110, 'FEMALE', '埼玉県本庄市児玉町0-1', '0495-00-0041', 36.1940, 139.1330, 4, null, 'YES', 5))
    as made_up (key, code, hub, specialist, family, given, family_kana, given_kana, years, birthday, sex, address, telephone, latitude, longitude, category, behaviour, decision, days);

insert into caregiver (id, person_id, municipality, name, relation, birth_year, health, main, lives_together, telephone)
select pg_temp.id('caregiver ' || key || name), p.id, p.municipality, name, relation, extract(year from pg_temp.day(0))::int - years, health, main, together, said.telephone
from (values
    ('kageyama', '影山 トミ', '母', 82, 'SICKLY', true, 'YES', '0282-00-0041'),
    ('tsukui', '津久井 昌代', '母', 55, 'WELL', true, 'YES', '0282-00-0042'), ('tsukui', '津久井 博', '父', 58, 'WELL', false, 'YES', '090-0000-0042'),
    ('furuhashi', '古橋 和枝', '母', 79, 'UNKNOWN', true, 'YES', '0282-00-0043'), ('tsukagoshi', '塚越 明', '父', 75, 'SICKLY', true, 'YES', '0282-00-0044'),
    ('nonomura', '野々村 由紀', '母', 47, 'WELL', true, 'YES', '090-0000-0045'), ('minegishi', '峰岸 ハル', '母', 71, 'WELL', true, 'YES', '0282-00-0046'),
    ('tobari', '戸張 美穂', '母', 44, 'WELL', true, 'YES', '090-0000-0048'), ('someya', '染谷 きよ', '母', 74, 'SICKLY', true, 'YES', '04-7000-0081'),
    ('nakamura', '仲村 孝', '父', 63, 'WELL', true, 'YES', '04-7000-0082'), ('negishi', '根岸 豊', '夫', 41, 'WELL', true, 'YES', '0495-00-0041'))
    as said (key, name, relation, years, health, main, together, telephone)
join person p on p.id = pg_temp.id('person ' || key);

insert into emergency_contact (id, person_id, municipality, rank, name, relation, telephone, accepted)
select pg_temp.id('contact ' || key || rank), p.id, p.municipality, rank, name, relation, said.telephone, accepted
from (values
    ('kageyama', 1, '影山 恵子', '姉', '090-0000-0051', 'YES'), ('kageyama', 2, '民生委員 関口', '民生委員', '0282-00-0051', 'YES'),
    ('tsukui', 1, '津久井 博', '父', '090-0000-0042', 'YES'), ('tsukui', 2, '津久井 誠', '叔父', '090-0000-0052', 'UNKNOWN'),
    ('furuhashi', 1, '古橋 誠二', '弟', '090-0000-0053', 'NO'), ('tsukagoshi', 1, '塚越 里美', '妹', '090-0000-0054', 'YES'),
    ('nonomura', 1, '野々村 剛', '父', '090-0000-0055', 'YES'), ('minegishi', 1, '峰岸 卓', '兄', '090-0000-0056', 'YES'),
    ('someya', 1, '染谷 弘', '弟', '090-0000-0061', 'YES'), ('nakamura', 1, '仲村 直子', '母', '090-0000-0062', 'YES'),
    ('onagi', 1, '訪問看護ステーション', '訪問看護', '04-7000-0091', 'YES'), ('negishi', 1, '根岸 豊', '夫', '0495-00-0041', 'YES'))
    as said (key, rank, name, relation, telephone, accepted)
join person p on p.id = pg_temp.id('person ' || key);

insert into person_need (person_id, municipality, code, value, detail, source, observed_on)
select p.id, p.municipality, code, value, detail, source, pg_temp.day(-ago)
from (values
    ('kageyama', 'SUCTION', 'YES', '夜間に2〜3回', '主治医意見書', 120), ('kageyama', 'WHEELCHAIR', 'YES', '介助用', '母', 120), ('kageyama', 'LIFT', 'UNKNOWN', '', '母', 120),
    ('kageyama', 'PHYSICAL', 'YES', '', '身体障害者手帳', 120), ('kageyama', 'MEAL_CHOPPED', 'YES', '', '母', 120), ('kageyama', 'TUBE_FEEDING', 'NO', '', '主治医意見書', 120),
    ('tsukui', 'BEHAVIOUR_10', 'YES', '', '区分認定調査', 90), ('tsukui', 'RUNS_OUT', 'YES', '大きな音のあと', '母', 90), ('tsukui', 'INTELLECTUAL', 'YES', '', '療育手帳', 90),
    ('tsukui', 'DEVELOPMENTAL', 'YES', '', '医師', 90), ('tsukui', 'PICTURE_CARDS', 'YES', '', '母', 90), ('tsukui', 'MEDICATION', 'YES', '', '母', 90),
    ('furuhashi', 'MENTAL', 'YES', '', '精神障害者保健福祉手帳', 60), ('furuhashi', 'MEDICATION', 'UNKNOWN', '', '母', 60),
    ('tsukagoshi', 'INTELLECTUAL', 'YES', '', '療育手帳', 150), ('tsukagoshi', 'SEIZURE_CARE', 'YES', '年に1回ほど', '父', 150),
    ('nonomura', 'INTELLECTUAL', 'YES', '', '療育手帳', 20), ('minegishi', 'BEHAVIOUR_18', 'YES', '', '区分認定調査', 40), ('minegishi', 'ONE_TO_ONE', 'YES', '', '生活介護', 40),
    ('hasumi', 'MENTAL', 'YES', '', '本人', 30), ('tobari', 'TRACHEOSTOMY', 'YES', '', '主治医意見書', 15), ('tobari', 'SUCTION', 'YES', '', '主治医意見書', 15),
    ('tobari', 'SEVERE_MULTIPLE', 'YES', '', '身体障害者手帳', 15), ('tobari', 'STRETCHER', 'YES', '', '母', 15),
    ('someya', 'WHEELCHAIR', 'YES', '', '本人', 70), ('someya', 'CATHETER', 'YES', '', '主治医意見書', 70), ('nakamura', 'BEHAVIOUR_10', 'YES', '', '区分認定調査', 80),
    ('onagi', 'MENTAL', 'YES', '', '本人', 10), ('negishi', 'WHEELCHAIR', 'YES', '', '本人', 100), ('negishi', 'HIGHER_BRAIN', 'YES', '', '医師', 100))
    as said (key, code, value, detail, source, ago)
join person p on p.id = pg_temp.id('person ' || key);

insert into person_place (person_id, municipality, unit_id, wish, rank, last_stay_on, stay_kind, note)
select p.id, p.municipality, pg_temp.id('unit ' || unit), wish, rank, pg_temp.day(-ago), kind, note
from (values
    ('kageyama', 'kunomi', 'WISHED', 1, 50, 'STAY', 'いつもの部屋なら眠れます'), ('kageyama', 'hidamari', 'WISHED', 2, null::int, 'NONE', ''), ('kageyama', 'komorebi-24', 'REFUSED', null::int, null, 'NONE', '前に合わなかった'),
    ('tsukui', 'ashibe', 'WISHED', 1, 75, 'TRIAL', ''), ('tsukui', 'hinode', 'WISHED', 2, null, 'NONE', ''),
    ('tsukagoshi', 'midori', 'WISHED', 1, 200, 'STAY', ''), ('minegishi', 'ashibe', 'WISHED', 1, 20, 'TRIAL', ''), ('tobari', 'hidamari', 'WISHED', 1, 90, 'STAY', ''),
    ('someya', 'hanamizuki', 'WISHED', 1, 30, 'STAY', ''), ('someya', 'keyaki', 'REFUSED', null, null, 'NONE', '段差がある'), ('nakamura', 'kobushi', 'WISHED', 1, 120, 'TRIAL', ''),
    ('negishi', 'suginoko', 'WISHED', 1, null, 'NONE', '')) as said (key, unit, wish, rank, ago, kind, note)
join person p on p.id = pg_temp.id('person ' || key);

insert into consent (id, person_id, municipality, text_version, recipients, sections, purposes, signed_on, signer, relation, method, valid, recorded_by, recorded_at)
select pg_temp.id('consent ' || key), p.id, p.municipality, '同意書 第2版', recipients, sections, array['EMERGENCY'], pg_temp.day(-ago), signer, relation, method,
    daterange(pg_temp.day(-ago), pg_temp.day(-ago + 1826)), pg_temp.id('staff ' || recorder), pg_temp.morning(-ago)
from (values
    ('kageyama', array['PROVIDER', 'HUB', 'MEDICAL', 'MEETING', 'MUNICIPALITY'], array['ALL'], 150, '影山 トミ', '母', 'PAPER', 'soudan-tochigi'),
    ('tsukui', array['PROVIDER', 'HUB', 'MEETING'], array['ALL'], 100, '津久井 真帆', '本人', 'PAPER', 'soudan-tochigi'),
    ('furuhashi', array['HUB', 'PROVIDER'], array['IDENTITY', 'TRIGGER', 'FIRST_ACTION', 'DAILY', 'PLACEMENT'], 70, '古橋 良二', '本人', 'PAPER', 'kyoten-tochigi'),
    ('tsukagoshi', array['PROVIDER', 'HUB', 'MEDICAL', 'MEETING'], array['ALL'], 160, '塚越 明', '父', 'PAPER', 'soudan-tochigi'),
    ('nonomura', array['PROVIDER', 'HUB', 'MEETING'], array['ALL'], 21, '野々村 栞', '本人', 'PAPER', 'soudan-tochigi'),
    ('minegishi', array['PROVIDER', 'HUB', 'MEETING'], array['ALL'], 45, '峰岸 ハル', '母', 'PAPER', 'soudan-tochigi'),
    ('hasumi', array['HUB'], array['SIGNS', 'AFTER', 'FIRST_ACTION'], 40, '蓮見 千鶴', '本人', 'ORAL_WITNESSED', 'kyoten-tochigi'),
    ('someya', array['PROVIDER', 'HUB', 'MEDICAL'], array['ALL'], 80, '染谷 陽子', '本人', 'PAPER', 'soudan-kashiwa'),
    ('nakamura', array['PROVIDER', 'HUB'], array['ALL'], 95, '仲村 孝', '父', 'PAPER', 'soudan-kashiwa'),
    ('negishi', array['PROVIDER', 'HUB', 'MEDICAL', 'MEETING'], array['ALL'], 110, '根岸 まゆみ', '本人', 'PAPER', 'kyoten-kodama'))
    as said (key, recipients, sections, ago, signer, relation, method, recorder)
join person p on p.id = pg_temp.id('person ' || key);

-- registrations in every state; their history; what they owe -----------------------------------------------------------------------
-- registered: days since registration; null where never registered
insert into registration (id, person_id, municipality, class, state, expected_emergency, assessment, judged_on, judge_meeting_id, outcome, outcome_reason,
    registered_on, talk_due, talk_held_on, review_due, suspended_until, end_reason, ended_on, purge_on, created_by, created_at)
select pg_temp.id('registration ' || key), p.id, p.municipality, class, state, expected,
    case when state in ('DRAFT', 'SUBMITTED') then '' else '介護者が倒れたときに代わる人がいない。夜間の見守りが要る。' end,
    pg_temp.day(-registered), case when registered is not null then pg_temp.id('judgement ' || key) end, outcome, outcome_reason,
    case when state <> 'NOT_REGISTERED' then pg_temp.day(-registered) end,
    case when state <> 'NOT_REGISTERED' then (pg_temp.day(-registered) + interval '1 month')::date end,
    case when talked then pg_temp.day(-registered + 25) end,
    case when state <> 'NOT_REGISTERED' then (pg_temp.day(-registered) + interval '12 months')::date end,
    case when state = 'SUSPENDED' then pg_temp.day(20) end, end_reason, case when end_reason is not null then pg_temp.day(-10) end,
    case when end_reason is not null then (pg_temp.day(-10) + interval '5 years')::date end, pg_temp.id('staff ' || creator), pg_temp.morning(-created)
from (values
    ('kageyama', 'A', 'REGISTERED', 'CG_HOSPITAL', 120, true, 150, 'soudan-tochigi', null, '', null),
    ('tsukui', 'A', 'REGISTERED', 'CG_ILLNESS', 35, false, 100, 'soudan-tochigi', null, '', null),
    ('furuhashi', 'B', 'REGISTERED', 'CG_DEATH', 20, false, 70, 'kyoten-tochigi', null, '', null),
    ('tsukagoshi', 'A', 'SUSPENDED', 'CG_HOSPITAL', 130, true, 160, 'soudan-tochigi', null, '', null),
    ('nonomura', 'A', 'SUBMITTED', 'CG_ILLNESS', null::int, false, 21, 'soudan-tochigi', null, '', null),
    ('minegishi', 'A', 'JUDGING', 'CG_HOSPITAL', null, false, 45, 'soudan-tochigi', null, '', null),
    ('hasumi', 'B', 'NOT_REGISTERED', 'STATE_CHANGE', 25, false, 40, 'kyoten-tochigi', 'CRISIS_PLAN_ONLY', '不安なときの連絡先を求めている。泊まる先は要らないため、クライシスプランをつくる。', null),
    ('tobari', 'A', 'DRAFT', 'CG_ILLNESS', null, false, 15, 'kyoten-tochigi', null, '', null),
    ('saotome', 'A', 'ENDED', 'CG_HOSPITAL', 300, true, 320, 'soudan-tochigi', null, '', 'LONG_TERM_CARE'),
    ('negishi', 'B', 'REGISTERED', 'CG_ACCIDENT', 60, true, 110, 'kyoten-kodama', null, '', null))
    as made_up (key, class, state, expected, registered, talked, created, creator, outcome, outcome_reason, end_reason)
join person p on p.id = pg_temp.id('person ' || key);

insert into registration_event (registration_id, municipality, at, staff_id, role, step, from_state, to_state, reason)
select r.id, r.municipality, r.created_at, s.id, s.role, 'OPEN', '', 'DRAFT', '' from registration r join staff_account s on s.id = r.created_by;
insert into registration_event (registration_id, municipality, at, staff_id, role, step, from_state, to_state, reason)
select r.id, r.municipality, pg_temp.morning(-ago), s.id, s.role, step, from_state, to_state, reason
from (values
    ('kageyama', 145, 'soudan-tochigi', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''), ('kageyama', 140, 'kyoten-tochigi', 'ASSESS', 'SUBMITTED', 'ASSESSING', ''),
    ('kageyama', 130, 'kyoten-tochigi', 'CALL_JUDGEMENT', 'ASSESSING', 'JUDGING', ''), ('kageyama', 120, 'kikan-tochigi', 'ADMIT', 'JUDGING', 'REGISTERED', ''),
    ('kageyama', 95, 'soudan-tochigi', 'TALK_HELD', 'REGISTERED', 'REGISTERED', ''),
    ('tsukui', 95, 'soudan-tochigi', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''), ('tsukui', 90, 'kyoten-tochigi', 'ASSESS', 'SUBMITTED', 'ASSESSING', ''),
    ('tsukui', 50, 'kyoten-tochigi', 'CALL_JUDGEMENT', 'ASSESSING', 'JUDGING', ''), ('tsukui', 35, 'kikan-tochigi', 'ADMIT', 'JUDGING', 'REGISTERED', ''),
    ('furuhashi', 65, 'kyoten-tochigi', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''), ('furuhashi', 60, 'kyoten-tochigi', 'ASSESS', 'SUBMITTED', 'ASSESSING', ''),
    ('furuhashi', 30, 'kyoten-tochigi', 'CALL_JUDGEMENT', 'ASSESSING', 'JUDGING', ''), ('furuhashi', 20, 'kikan-tochigi', 'ADMIT', 'JUDGING', 'REGISTERED', ''),
    ('tsukagoshi', 155, 'soudan-tochigi', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''), ('tsukagoshi', 150, 'kyoten-tochigi', 'ASSESS', 'SUBMITTED', 'ASSESSING', ''),
    ('tsukagoshi', 140, 'kyoten-tochigi', 'CALL_JUDGEMENT', 'ASSESSING', 'JUDGING', ''), ('tsukagoshi', 130, 'kikan-tochigi', 'ADMIT', 'JUDGING', 'REGISTERED', ''),
    ('tsukagoshi', 105, 'soudan-tochigi', 'TALK_HELD', 'REGISTERED', 'REGISTERED', ''), ('tsukagoshi', 5, 'kyoten-tochigi', 'SUSPEND', 'REGISTERED', 'SUSPENDED', '入院のため'),
    ('nonomura', 20, 'soudan-tochigi', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''),
    ('minegishi', 44, 'soudan-tochigi', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''), ('minegishi', 40, 'kyoten-tochigi', 'ASSESS', 'SUBMITTED', 'ASSESSING', ''),
    ('minegishi', 7, 'kyoten-tochigi', 'CALL_JUDGEMENT', 'ASSESSING', 'JUDGING', ''),
    ('hasumi', 39, 'kyoten-tochigi', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''), ('hasumi', 36, 'kyoten-tochigi', 'ASSESS', 'SUBMITTED', 'ASSESSING', ''),
    ('hasumi', 30, 'kyoten-tochigi', 'CALL_JUDGEMENT', 'ASSESSING', 'JUDGING', ''), ('hasumi', 25, 'kikan-tochigi', 'REJECT', 'JUDGING', 'NOT_REGISTERED', 'クライシスプランをつくる'),
    ('saotome', 315, 'soudan-tochigi', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''), ('saotome', 310, 'kyoten-tochigi', 'ASSESS', 'SUBMITTED', 'ASSESSING', ''),
    ('saotome', 305, 'kyoten-tochigi', 'CALL_JUDGEMENT', 'ASSESSING', 'JUDGING', ''), ('saotome', 300, 'kikan-tochigi', 'ADMIT', 'JUDGING', 'REGISTERED', ''),
    ('saotome', 275, 'soudan-tochigi', 'TALK_HELD', 'REGISTERED', 'REGISTERED', ''), ('saotome', 10, 'kyoten-tochigi', 'END', 'REGISTERED', 'ENDED', '介護保険へ移ったため'),
    ('negishi', 105, 'kyoten-kodama', 'SUBMIT', 'DRAFT', 'SUBMITTED', ''), ('negishi', 100, 'kyoten-kodama', 'ASSESS', 'SUBMITTED', 'ASSESSING', ''),
    ('negishi', 70, 'kyoten-kodama', 'CALL_JUDGEMENT', 'ASSESSING', 'JUDGING', ''), ('negishi', 60, 'kikan-kodama', 'ADMIT', 'JUDGING', 'REGISTERED', ''),
    ('negishi', 35, 'kyoten-kodama', 'TALK_HELD', 'REGISTERED', 'REGISTERED', ''))
    as happened (key, ago, who, step, from_state, to_state, reason)
join registration r on r.id = pg_temp.id('registration ' || key)
join staff_account s on s.id = pg_temp.id('staff ' || who)
order by ago desc;

insert into meeting (id, municipality, kind, subject_kind, subject_id, planned_at, place, convened_by, held_at, purpose, decision)
select r.judge_meeting_id, r.municipality, 'REGISTRATION_JUDGE', 'REGISTRATION', r.id, (r.judged_on + time '10:00') at time zone 'Asia/Tokyo', '市役所 会議室', s.id,
    (r.judged_on + time '10:00') at time zone 'Asia/Tokyo', '登録の可否を決める',
    case when r.state = 'NOT_REGISTERED' then r.outcome_reason else '登録する。介護者が不在になったときは短期入所につなぐ。' end
from registration r
join staff_account s on s.municipality = r.municipality and s.role = 'HUB_COORDINATOR'
where r.judge_meeting_id is not null;
insert into meeting_participant (meeting_id, municipality, rank, organisation, name, role, presence)
select m.id, m.municipality, rank, organisation, name, role, presence
from meeting m, (values (1, '本人・家族', '本人', '本人', 'PRESENT'), (2, '相談支援事業所', '相談支援専門員', '担当', 'PRESENT'), (3, '基幹相談支援センター', '基幹の職員', '司会', 'PRESENT'), (4, '市役所', '障がい福祉課', '決定', 'ASKED_BY_LETTER'))
    as seat (rank, organisation, name, role, presence);

insert into task (id, municipality, subject_kind, subject_id, kind, title, owner, due_on, done_at, done_by, result, created_at)
select pg_temp.id('task ' || owed.kind || r.id), r.municipality, 'REGISTRATION', r.id, owed.kind, owed.title, owed.owner, owed.due,
    case when owed.done then (owed.due + time '09:00') at time zone 'Asia/Tokyo' end, case when owed.done then r.created_by end, case when owed.done then '済み' else '' end,
    (r.registered_on + time '12:00') at time zone 'Asia/Tokyo'
from registration r, lateral (values
    ('TALK', '登録後の話し合い', '相談支援専門員', coalesce(r.talk_held_on, r.talk_due), r.talk_held_on is not null),
    ('REVIEW', '年1回の見直し', '基幹と相談支援専門員', r.review_due, false)) as owed (kind, title, owner, due, done)
where r.state in ('REGISTERED', 'SUSPENDED');

-- crisis plans: 影山 has a second version -------------------------------------------------------------------------------------------
insert into crisis_plan (id, person_id, municipality, kind, version, made_with, agreed_by, agreed_on, next_review_on, written_by, written_at)
select pg_temp.id('plan ' || key || made_up.version), p.id, p.municipality, kind, made_up.version, made_with, agreed_by, pg_temp.day(-ago), pg_temp.day(365 - ago), pg_temp.id('staff ' || writer), pg_temp.morning(-ago)
from (values
    ('kageyama', 'CAREGIVER_ABSENCE', 1, array['本人', '家族', '専門員'], '影山 トミ', 130, 'soudan-tochigi'), ('kageyama', 'CAREGIVER_ABSENCE', 2, array['本人', '家族', '専門員'], '影山 トミ', 45, 'soudan-tochigi'),
    ('tsukui', 'CAREGIVER_ABSENCE', 1, array['家族', '専門員'], '津久井 昌代', 90, 'soudan-tochigi'), ('hasumi', 'MENTAL_STATE', 1, array['本人', '専門員'], '蓮見 千鶴', 24, 'kyoten-tochigi'),
    ('someya', 'CAREGIVER_ABSENCE', 1, array['本人', '専門員'], '染谷 陽子', 75, 'soudan-kashiwa'), ('negishi', 'CAREGIVER_ABSENCE', 1, array['本人', '家族'], '根岸 まゆみ', 55, 'kyoten-kodama'))
    as made_up (key, kind, version, made_with, agreed_by, ago, writer)
join person p on p.id = pg_temp.id('person ' || key);
insert into plan_item (plan_id, municipality, field, words, readers)
select c.id, c.municipality, f.code, words, f.readers
from (values
    ('kageyama1', 'CALLED', 'しろうさん'), ('kageyama1', 'TALKING', 'うなずきで答えます。'), ('kageyama1', 'FIRST_CALLS', '姉（090-0000-0051）に、母が倒れたことを、すぐに'),
    ('kageyama2', 'CALLED', 'しろうさん'), ('kageyama2', 'TRIGGER', '母が入院するか、起き上がれないとき'), ('kageyama2', 'NOT_TRIGGER', '母の通院や買い物'),
    ('kageyama2', 'FIRST_CALLS', '姉（090-0000-0051）にすぐ。出なければ民生委員 関口さん（0282-00-0051）に15分以内'), ('kageyama2', 'KEY', '玄関の鍵は姉が持っています'),
    ('kageyama2', 'DIAGNOSES', '脳性まひ'), ('kageyama2', 'MEDICINES', '朝夕に抗けいれん薬。お薬手帳は冷蔵庫の緊急時用カプセルの中'), ('kageyama2', 'DEVICES', '吸引器（電源、予備の電池は2時間）'),
    ('kageyama2', 'MEALS', 'きざみ。とろみをつける'), ('kageyama2', 'MOVING', '車いす。移乗は2人'), ('kageyama2', 'TALKING', 'うなずきで答えます。急がせないでください'),
    ('kageyama2', 'SLEEP', '左を下にして眠ります'), ('kageyama2', 'CALMING', '演歌を小さくかける'), ('kageyama2', 'NEVER', '後ろから急に触らない'), ('kageyama2', 'BELONGINGS', '吸引器、薬、受給者証、毛布'),
    ('tsukui1', 'CALLED', 'まほちゃん'), ('tsukui1', 'TALKING', '絵カード'), ('tsukui1', 'PANIC', '掃除機、犬のほえる声'), ('tsukui1', 'CALMING', '毛布をかぶって10分ひとりになる'), ('tsukui1', 'DANGERS', '玄関から飛び出すことがある'),
    ('hasumi1', 'BLUE', '朝に散歩をしている'), ('hasumi1', 'YELLOW', '夜に何度も電話をかける。話を10分聞いてほしい'), ('hasumi1', 'RED', '眠らず3日。訪問看護に来てほしい。説得しないでほしい'),
    ('someya1', 'CALLED', '染谷さん'), ('someya1', 'TOILET', '導尿 1日4回、自分で'), ('someya1', 'MOVING', '電動車いす'), ('negishi1', 'CALLED', 'まゆみさん'), ('negishi1', 'TALKING', '短い文で、ひとつずつ'))
    as said (plan, field, words)
join crisis_plan c on c.id = pg_temp.id('plan ' || plan)
join plan_field f on f.code = said.field;

-- decisions as they went into the letters -------------------------------------------------------------------------------------------
insert into registration_decision (id, registration_id, municipality, number, decision, outcome, reason, decided_on, decided_by, meeting_id, review_due)
select pg_temp.id('decision ' || r.id), r.id, r.municipality, y.year || '-' || lpad(row_number() over (partition by r.municipality, y.year order by r.judged_on, r.id)::text, 4, '0'),
       case when r.registered_on is null then 'NOT_REGISTERED' else 'REGISTERED' end, r.outcome, coalesce(nullif(e.reason, ''), nullif(r.outcome_reason, ''), '介護する方のようすから、登録が要ると判断した'), r.judged_on,
       e.staff_id, r.judge_meeting_id, (r.registered_on + interval '12 months')::date
from registration r
join lateral (select e.* from registration_event e where e.registration_id = r.id and e.step in ('ADMIT', 'REJECT') order by e.id desc limit 1) e on true
cross join lateral (select extract(year from r.judged_on - interval '3 months')::int as year) y
where r.judged_on is not null;
insert into decision_number (municipality, fiscal_year, last_number)
select municipality, left(number, 4)::int, count(*) from registration_decision group by 1, 2;
