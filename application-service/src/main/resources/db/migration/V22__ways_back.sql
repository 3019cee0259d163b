-- One application for each person and vacancy; a draft counts, a withdrawn one does not
alter table application drop constraint application_candidate_id_vacancy_id_key;
create unique index application_standing on application (candidate_id, vacancy_id) where status <> 'WITHDRAWN';
-- What somebody has withdrawn who applies again
create index application_withdrawn on application (candidate_id, vacancy_id, withdrawn_at) where status = 'WITHDRAWN';

alter table application
    -- The withdrawn application that is made again with this one
    add column renews     uuid references application,
    -- Withdrawn, and the candidate has submitted another one: a person is counted once
    add column superseded boolean not null default false;

-- The counts by status and eligibility, from the index alone
drop index application_tally;
create index application_tally on application (vacancy_id, status, eligibility) where not superseded;
-- The number that is sealed
create index application_counted on application (vacancy_id) where submitted_at is not null and not superseded;

-- An offer that has lapsed can be made again; one at a time is open or accepted
alter table offer drop constraint offer_application_id_key;
create unique index offer_standing on offer (application_id) where status in ('OPEN', 'ACCEPTED');
-- The offers of an application, the latest first
create index offer_of_application on offer (application_id, made_at desc, id desc);

alter table offer
    add column renews         uuid references offer,
    add column renewal_reason text;

alter table vacancy
    add column contact_email text,
    -- When something of it was last published, changed or withdrawn; for the calendars of candidates
    add column changed_at    timestamptz;

alter table stage_facts
    -- The latest time that a place at the stage was taken back
    add column session_released_at timestamptz,
    add column decided_at          timestamptz;
