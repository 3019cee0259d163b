alter table application
    add column proposal          text,
    add column rulings           jsonb not null default '[]',
    add column past_decisions    jsonb not null default '[]',
    add column contested_at      timestamptz,
    add column contest_statement text;

update application
set proposal = case
        when findings @> '[{"verdict": "NOT_MET"}]' then 'INELIGIBLE'
        when findings @> '[{"verdict": "NEEDS_DECISION"}]' then 'NEEDS_DECISION'
        else 'ELIGIBLE' end
where submitted_at is not null;

-- What waits for a person, by what the rules propose
create index application_proposal on application (vacancy_id, proposal, submitted_at, id) where eligibility = 'UNDECIDED';

-- A recruiter's confirmation of many negative proposals at once: what was prepared, which of them were shown, and what came of it
create table eligibility_confirmation (
    id           uuid        primary key,
    vacancy_id   uuid        not null references vacancy,
    prepared_by  uuid        not null,
    prepared_at  timestamptz not null,
    applications jsonb       not null,
    sample       jsonb       not null,
    confirmed_at timestamptz,
    reason       text,
    result       jsonb
);
