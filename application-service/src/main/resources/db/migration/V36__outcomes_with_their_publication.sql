-- The publication that has decided: an outcome of a lower one comes late and changes nothing
alter table stage_facts add column publication int;
update stage_facts set publication = 1 where progressed is not null;
