-- The terms by which a stage is scored, in each version
create table plan_version (
    id             uuid        primary key,
    vacancy_id     uuid        not null references assessment_plan,
    stage_code     text        not null,
    number         int         not null,
    hash           text        not null,
    -- The matrix and the progression
    terms          jsonb       not null,
    cause          text        not null,
    -- Null of a first version that was published before versions were stored
    in_force_since timestamptz,
    -- Of a change: who made it, why, and how many sheets do not count any more
    changed_by     uuid,
    reason         text,
    explanation    text,
    voided         int         not null,
    -- PlanVersions.of and page: one version of a stage; all of them by number
    unique (vacancy_id, stage_code, number)
);

-- Numbers of the terms in force, by the stage's code; null where all stages have their first terms
alter table assessment_plan add column term_versions jsonb;

-- The hash of the terms under which it was given. Null of what was stored before, when each stage had one version
alter table assignment add column plan_hash text;
alter table score_revision
    add column plan_hash text,
    -- Corrected by its assessor, or void because the terms were changed
    add column cause text not null default 'CORRECTED';
alter table moderation add column plan_hash text;
alter table part_result add column plan_hash text;
