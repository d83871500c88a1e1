-- Lists of a consent and of an evaluation were written as a list that holds one list: {{PROVIDER,HUB}}. What was agreed to counted all
-- the same (= any, @> and unnest do not mind), but it was answered as one word, PROVIDERHUB. They are made flat, and stay so.

update consent set recipients = array(select unnest(recipients)) where array_ndims(recipients) > 1;
update consent set sections = array(select unnest(sections)) where array_ndims(sections) > 1;
update consent set purposes = array(select unnest(purposes)) where array_ndims(purposes) > 1;
update plan_evaluation set made_with = array(select unnest(made_with)) where array_ndims(made_with) > 1;

alter table consent add constraint consent_lists_flat
    check (array_ndims(recipients) = 1 and array_ndims(sections) = 1 and array_ndims(purposes) = 1);
alter table plan_evaluation add constraint plan_evaluation_made_with_flat check (array_ndims(made_with) = 1);
