-- A file that was tried is kept until it is taken in, so that nobody has to choose it again.
alter table directory_import add column content bytea;
comment on column directory_import.content is 'The file of a dry run, until it is taken in or a day has gone by: public data only.';

insert into setting_key (key, default_value, meaning, source, allowed) values
    ('directory.verifyDays', '180', '事業所の情報を、さいごにたしかめてから何日でもう一度たしかめるか', 'I', '\d{1,4}');
