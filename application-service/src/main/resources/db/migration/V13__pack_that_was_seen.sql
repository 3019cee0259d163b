-- Which version of the application pack held when somebody applied; not known of what was published or submitted before it was told
alter table vacancy add column pack_version int check (pack_version > 0);
alter table application add column pack_version int check (pack_version > 0);
-- A vacancy's open offers, which end with it
create index offer_open_of_vacancy on offer (vacancy_id, id) where status = 'OPEN';
