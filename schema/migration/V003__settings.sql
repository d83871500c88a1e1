-- Whatever a municipality may change is dated data (DOMAIN §19).
create table setting_key (
    key           text primary key,
    default_value text not null,
    meaning       text not null,
    source        text not null
);
create table preset_setting (
    preset text not null constraint preset_setting_preset_known check (preset in ('tochigi', 'kashiwa', 'kodama')),
    key    text not null references setting_key,
    value  text not null,
    primary key (preset, key)
);
create table municipality_setting (
    municipality text not null references municipality,
    key          text not null references setting_key,
    value        text not null,
    valid        daterange not null constraint municipality_setting_dates_not_empty check (not isempty(valid)),
    constraint municipality_setting_once_at_a_time exclude using gist (municipality with =, key with =, valid with &&)
);
comment on table municipality_setting is 'In force on the days of valid (Asia/Tokyo, half-open). Where a municipality says nothing, setting_key.default_value holds.';

insert into setting_key (key, default_value, meaning, source) values
    ('registration.enabled', 'true', '登録制をとるか', 'S1'),
    ('registration.postTalkMonths', '1', '登録後の話し合いまでの月数', 'S1'),
    ('registration.reviewMonths', '12', '年1回の見直しまでの月数', 'S1'),
    ('registration.judgeMeetingRequired', 'true', '登録の可否を判定会議で決めるか', 'S1'),
    ('emergency.causeWindowDays', '2', '原因が生じた日として認める日数（2＝前々日まで）', 'O-1 O-5 O-28'),
    ('emergency.acknowledgeMinutes', '15', '受付から確認までの分', 'I'),
    ('emergency.triageMinutes', '15', '受付から判断までの分', 'I'),
    ('emergency.serviceDecisionOverride', 'true', '短期入所の支給決定がなくても市町村の判断で受け入れるか', 'I'),
    ('stay.standardMaxDays', '7', '緊急の滞在の日数', 'O-28'),
    ('stay.extendedMaxDays', '14', 'やむを得ない事情があるときの滞在の日数', 'O-28'),
    ('stay.abuseMaxDays', '14', '虐待による保護の滞在の日数', 'O-67'),
    ('stay.overCapacityMaxDays', '10', '定員をこえて受け入れる日数', 'O-30'),
    ('stay.closeDays', '14', '退所から終了までの日数', 'I'),
    ('careMeeting.requiredBeforeClose', 'true', 'ケア会議を開くまで終了できないか', 'S1'),
    ('careMeeting.setHours', '24', '到着または在宅支援の開始からケア会議の日時が決まるまでの時間', 'I'),
    ('careMeeting.dueHours', '72', '到着または在宅支援の開始からケア会議を開くまでの時間', 'I'),
    ('offer.holdMinutes', '30', '依頼とあわせてベッドをおさえる分', 'I'),
    ('offer.parallelMax', '3', '同時に依頼できる事業所の数', 'I'),
    ('offer.headStartMinutes', '10', '前に泊まった事業所へ先に聞く分', 'I'),
    ('offer.nightFrom', '21:00', '夜の依頼の始まり', 'I'),
    ('offer.nightTo', '07:00', '夜の依頼の終わり', 'I'),
    ('offer.nightParallelMax', '5', '夜に同時に依頼できる事業所の数', 'I'),
    ('offer.askAgain.FULL', 'AFTER_REPORT', '「いっぱい」のあと、もう一度聞いてよいとき', 'I'),
    ('offer.askAgain.NO_ANSWER', 'COORDINATOR', '「出なかった」のあと、もう一度聞いてよいとき', 'I'),
    ('offer.askAgain.OTHER', 'NOT_THIS_CASE', 'そのほかの断りのあと、もう一度聞いてよいとき', 'I'),
    ('escalate.siblingHubMinutes', '60', '姉妹拠点へ広げるまでの分', 'I'),
    ('escalate.widerMinutes', '120', '近隣市町村へ広げるまでの分', 'I'),
    ('handoff.expireMinutes', '30', '引継ぎの返事を待つ分', 'I'),
    ('vacancy.reminder', '09:00', '報告のお願い', 'I'),
    ('vacancy.secondChannel', '11:00', '報告のお願い（別の手段）', 'I'),
    ('vacancy.hubTask', '13:00', '拠点が電話で確かめる時刻', 'I'),
    ('vacancy.freshHours', '24', '新しい報告とみなす時間', 'I'),
    ('vacancy.staleHours', '48', 'これをこえたら要電話確認', 'I'),
    ('vacancy.expireDays', '7', 'これをこえたら不明', 'I'),
    ('vacancy.nightTurnsAt', '05:00', 'この時刻までは前の日に始まった夜を「今夜」とする', 'I'),
    ('matching.weight.stayedBefore', '40', '前に泊まったことがある', 'I'),
    ('matching.weight.wished', '20', '本人の希望順位', 'I'),
    ('matching.weight.freshness', '15', '空きの報告の新しさ', 'I'),
    ('matching.weight.distance', '10', '近さ', 'I'),
    ('matching.weight.sameHub', '5', '同じ拠点の区域', 'I'),
    ('matching.weight.awakeAtNight', '5', '夜に起きている職員がいる', 'I'),
    ('matching.weight.fairness', '5', '最近の緊急受入れの少なさ', 'I'),
    ('matching.distanceKm', '30', '近さの点が0になる距離（km）', 'I'),
    ('trial.feePerNightYen', '250', '体験の1泊の料金（円）', 'S1'),
    ('trial.firstFree', 'true', '体験の初回を無料とするか', 'S1'),
    ('trial.maxDays', '20', '体験の日数の上限', 'O-24'),
    ('trial.windowMonths', '6', '体験できる期間（月）', 'O-24'),
    ('trial.minAge', '18', '体験できる年齢', 'O-24'),
    ('trial.categories', '1-3', '体験できる障害支援区分', 'O-24'),
    ('hubLiaison.everyMonths', '1', '拠点会議の間隔（月）', 'S0'),
    ('evaluation.perYear', '1', '年に行う検証の回数', 'O-41'),
    ('coordinator.monthlyCountCap', '100', 'コーディネーター1人の月の算定回数', 'O-25 O-38'),
    ('smallCell.threshold', '5', 'この数に満たない数は公表でかくす', 'I'),
    ('retention.serviceYears', '5', '記録を残す年数', 'O-37');

insert into preset_setting (preset, key, value) values
    ('tochigi', 'registration.enabled', 'true'),
    ('kashiwa', 'registration.enabled', 'false'),
    ('kodama', 'registration.enabled', 'true'),
    ('kodama', 'vacancy.freshHours', '744'),
    ('kodama', 'vacancy.staleHours', '1080'),
    ('kodama', 'vacancy.expireDays', '62');

create table preset_clause (
    preset text not null, code text not null, counts boolean not null, wording text not null, rank int not null,
    primary key (preset, code)
);
insert into preset_clause (preset, code, counts, wording, rank)
select preset, code, counts, wording, rank
from (values ('tochigi'), ('kashiwa'), ('kodama')) as presets (preset),
     (values
    ('CG_ILLNESS', true, '介護者が急な病気やけがで介護できない', 1),
    ('CG_HOSPITAL', true, '介護者が急に入院・入所した', 2),
    ('CG_ACCIDENT', true, '介護者が事故にあった', 3),
    ('CG_DEATH', true, '介護者が亡くなった', 4),
    ('FUNERAL', true, '通夜・葬儀に出るため介護者が不在になる', 5),
    ('CHILDBIRTH', true, '介護者が出産で入院する', 6),
    ('CUSTODY', true, '介護者が拘留された', 7),
    ('DISASTER', true, '災害で自宅に住めない', 8),
    ('FIRE', true, '火事で自宅に住めない', 9),
    ('ABUSE', true, '虐待のため離れる必要がある', 10),
    ('STATE_CHANGE', true, '本人の状態の変化、障害の特性に起因する緊急の事態', 11),
    ('EVICTED_GH', true, 'グループホームなどから急に出された', 12),
    ('MAYOR_OTHER', true, '市町村長が特に必要と認める', 13),
    ('FAMILY_TRAVEL', false, '家族の旅行は緊急に当たらない', 20),
    ('FORESEEN', false, '前もって分かっていた不在は緊急に当たらない', 21),
    ('ANXIETY', false, '不安の相談（緊急の受入れは要らない）', 22),
    ('MISUNDERSTANDING', false, '制度の思いちがい', 23)) as clauses (code, counts, wording, rank);

create table emergency_definition (
    id           uuid primary key,
    municipality text not null references municipality,
    version      int not null,
    wording      text not null,
    valid        daterange not null constraint emergency_definition_dates_not_empty check (not isempty(valid)),
    constraint emergency_definition_version_once unique (municipality, version),
    constraint emergency_definition_once_at_a_time exclude using gist (municipality with =, valid with &&)
);
comment on table emergency_definition is 'The local definition of 緊急時, versioned: offices disagreeing on it is the loudest lesson of the sources (DOMAIN §7.1).';
create table definition_clause (
    id            uuid primary key,
    definition_id uuid not null references emergency_definition,
    code          text not null,
    counts        boolean not null,
    wording       text not null,
    rank          int not null,
    constraint definition_clause_code_once unique (definition_id, code)
);
comment on column definition_clause.counts is 'true: is an emergency; false: the definition says it is not (家族旅行 …, DOMAIN §7.1 O-29).';

grant select on setting_key, preset_setting, municipality_setting, preset_clause, emergency_definition, definition_clause to yoridokoro_app;
grant insert, update, delete on municipality_setting to yoridokoro_app;
grant insert, update on emergency_definition to yoridokoro_app;
grant insert on definition_clause to yoridokoro_app;

-- everybody may read what holds; only a municipality's own people change it
alter table municipality_setting enable row level security;
create policy municipality_setting_read on municipality_setting for select using (acting_role() is not null);
create policy municipality_setting_write on municipality_setting using (acting_for_whole_municipality(municipality));
alter table emergency_definition enable row level security;
create policy emergency_definition_read on emergency_definition for select using (acting_role() is not null);
create policy emergency_definition_write on emergency_definition using (acting_for_whole_municipality(municipality));
