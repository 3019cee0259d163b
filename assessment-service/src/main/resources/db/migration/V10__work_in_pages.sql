-- Pages of a stage's participants of one status, in the order of their ids
drop index entry_stage;
create index entry_stage on entry (vacancy_id, stage_code, status, id);

-- Pages of a vacancy's applications
drop index candidacy_vacancy;
create index candidacy_vacancy on candidacy (vacancy_id, application_id);

-- Whether the eligibility of all is decided
create index candidacy_undecided on candidacy (vacancy_id)
    where submitted_at is not null and withdrawn_at is null and eligibility is null;

-- Pages of what was decided, best first
create index stage_decision_order on stage_decision (publication_id, id);

-- Sheets that wait for another assessor
create index assignment_vacant on assignment (vacancy_id, id) where status = 'TO_SCORE' and released_at is not null;

-- The stage that those who go on are told of
alter table stage_publication add column announced text;
