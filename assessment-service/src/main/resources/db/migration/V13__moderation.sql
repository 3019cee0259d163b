-- Scores of an application at a stage that people talk about before they count
create table moderation (
    id             uuid        primary key,
    version        int         not null,
    entry_id       uuid        not null references entry,
    application_id uuid        not null,
    vacancy_id     uuid        not null,
    stage_code     text        not null,
    cause          text        not null,
    status         text        not null,
    -- Codes of the lines
    lines          jsonb       not null,
    -- Who scored, and so can neither see it nor decide
    scorers        uuid[]      not null,
    opened_at      timestamptz not null,
    -- Of a wash-up: who asked for it, and why
    opened_by      uuid,
    reason         text,
    decided_at     timestamptz,
    decided_by     uuid,
    -- The decided score of each line, with its reason
    decision       jsonb,
    -- Of a wash-up: who took part
    participants   jsonb
);

-- What is open for an application at a stage
create unique index moderation_open on moderation (entry_id) where status = 'OPEN';
-- How many a stage's publication waits for
create index moderation_open_stage on moderation (vacancy_id, stage_code) where status = 'OPEN';
-- The list of a vacancy, all or of one status
create index moderation_vacancy on moderation (vacancy_id, id);
create index moderation_vacancy_status on moderation (vacancy_id, status, id);
-- Whether a sheet may still be corrected
create index moderation_entry on moderation (entry_id);

-- Sheets as they were before their assessors corrected them
create table score_revision (
    id            uuid        primary key,
    assignment_id uuid        not null references assignment,
    sheet         jsonb       not null,
    scored_at     timestamptz not null,
    -- Why it was corrected, and when
    reason        text        not null,
    replaced_at   timestamptz not null
);

-- The history of a sheet
create index score_revision_assignment on score_revision (assignment_id, id);

-- All scores of a stage, for the agreement of its assessors
create index assignment_scored on assignment (vacancy_id, stage_code) where status = 'SCORED';
