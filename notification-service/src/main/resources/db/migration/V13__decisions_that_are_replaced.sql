-- The publication that decided; 0 for facts that no publication decides
alter table fact add column publication int not null default 0;

-- A rejection is of the stage that decided it, so that a later publication of that stage can undo it
update fact
set scope = told.scope, publication = 1
from (select distinct on (application_id) application_id, scope from obligation
      where kind = 'NOT_SHORTLISTED' and scope <> '' order by application_id, caused_at desc) told
where fact.subject = told.application_id and fact.kind = 'REJECTED' and fact.scope = '';

-- The publication whose decision is told; absent of other announcements and of what was raised before
alter table obligation add column publication int;

-- Decisions that wait until the one that they replace is told
create index obligation_replacing on obligation (application_id, scope) where state = 'WAITING' and publication > 1;
