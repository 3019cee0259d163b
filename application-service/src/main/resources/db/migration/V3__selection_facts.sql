-- What assessment-service has published. Without references: its events may come before anything else is known
create table stage_facts (
    application_id    uuid not null,
    stage_code        text not null,
    invited_at        timestamptz,
    window_opens_at   timestamptz,
    window_closes_at  timestamptz,
    handed_in_at      timestamptz,
    session_starts_at timestamptz,
    session_ends_at   timestamptz,
    session_place     text,
    session_told_at   timestamptz,
    progressed        boolean,
    next_stage        text,
    primary key (application_id, stage_code)
);

create table selection_result (
    application_id       uuid primary key,
    outcome              text,
    decided_at           timestamptz,
    reserve_rank         int,
    promoted_at          timestamptz,
    feedback_released_at timestamptz
);

create table assessor_assignment (
    application_id uuid not null,
    assessor_id    uuid not null,
    stage_code     text not null,
    -- Also answers whether an assessor was given an application at all
    primary key (application_id, assessor_id, stage_code)
);
