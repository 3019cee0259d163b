-- One row per vacancy this service has heard of, be it by an application that came before the vacancy itself
create table assessment_plan (
    vacancy_id uuid        primary key,
    version    int         not null,
    -- 0 until the vacancy is known
    revision   int         not null,
    process    jsonb,
    -- How many applications were submitted, once that is final
    sealed     int,
    -- The next instant at which the clock alone changes something
    wakes_at   timestamptz
);

-- The job that opens and ends windows
create index assessment_plan_wakes_at on assessment_plan (wakes_at) where wakes_at is not null;

create table plan_stage (
    id              uuid        primary key,
    version         int         not null,
    vacancy_id      uuid        not null references assessment_plan,
    code            text        not null,
    position        int         not null,
    state           text        not null,
    open_announced  boolean     not null,
    decision        text,
    decision_reason text,
    decided_by      uuid,
    decided_at      timestamptz,
    unique (vacancy_id, code)
);

-- What is known of an application, in whatever order it became known
create table candidacy (
    application_id       uuid        primary key,
    version              int         not null,
    vacancy_id           uuid        not null references assessment_plan,
    candidate_id         uuid        not null,
    submitted_at         timestamptz,
    guaranteed_interview boolean     not null,
    eligibility          text,
    withdrawn_at         timestamptz,
    -- Codes of the activities the candidate was invited to and did not hand in
    missed               jsonb       not null,
    outcome              text,
    reserve_rank         int,
    promoted_at          timestamptz,
    offer_accepted_at    timestamptz,
    opening_freed_at     timestamptz
);

-- Counts and newcomers of a vacancy
create index candidacy_vacancy on candidacy (vacancy_id);
-- A candidate's own activities
create index candidacy_candidate on candidacy (candidate_id);
-- The reserve list, and who holds an opening
create index candidacy_outcome on candidacy (vacancy_id, outcome, reserve_rank) where outcome is not null;

-- An application at a stage
create table entry (
    id              uuid        primary key,
    version         int         not null,
    application_id  uuid        not null references candidacy,
    vacancy_id      uuid        not null,
    stage_code      text        not null,
    status          text        not null,
    reason          text,
    invited_at      timestamptz,
    submitted_at    timestamptz,
    -- Of a test
    mark            int,
    -- Of a questionnaire
    answered_at     timestamptz,
    session_id      uuid,
    attended        boolean,
    sheets_expected int         not null,
    sheets_done     int         not null,
    -- Per line the sum and the number of its scores, once all are final
    tally           jsonb,
    unique (application_id, stage_code)
);

-- All participants of a stage: the proposal, counts, and what an open stage still has to do
create index entry_stage on entry (vacancy_id, stage_code, status);

-- Who scores at a vacancy's reviews
create table pool_assessor (
    id          uuid not null primary key,
    version     int  not null,
    vacancy_id  uuid not null references assessment_plan,
    assessor_id uuid not null,
    name        text not null,
    active      boolean not null,
    -- How many sheets were given to the assessor, so that the next goes to the least burdened
    assigned    int  not null,
    unique (vacancy_id, assessor_id)
);

create table assignment (
    id             uuid        primary key,
    version        int         not null,
    entry_id       uuid        not null references entry,
    application_id uuid        not null,
    vacancy_id     uuid        not null,
    stage_code     text        not null,
    assessor_id    uuid        not null,
    -- Of the session, where the stage has sessions: nothing can be scored before it
    not_before     timestamptz,
    status         text        not null,
    scored_at      timestamptz,
    sheet          jsonb,
    unique (entry_id, assessor_id)
);

-- An assessor's list, all or of one status
create index assignment_assessor on assignment (assessor_id, id);
create index assignment_assessor_status on assignment (assessor_id, status, id);
-- May this assessor see this application's video; a candidate's feedback
create index assignment_application on assignment (application_id, assessor_id);

create table video (
    id             uuid        primary key,
    application_id uuid        not null references candidacy,
    stage_code     text        not null,
    content_type   text        not null,
    size           bigint      not null,
    sha256         text        not null,
    handed_in_at   timestamptz not null,
    unique (application_id, stage_code)
);

-- A video in pieces, so that neither side ever holds more than one of them in memory
create table video_chunk (
    video_id uuid  not null references video on delete cascade,
    number   int   not null,
    bytes    bytea not null,
    primary key (video_id, number)
);

-- A video is compressed already
alter table video_chunk alter column bytes set storage external;

create table assessment_session (
    id         uuid        primary key,
    version    int         not null,
    vacancy_id uuid        not null references assessment_plan,
    stage_code text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    place      text        not null,
    capacity   int         not null,
    taken      int         not null,
    assessors  jsonb       not null,
    check (ends_at > starts_at),
    check (taken between 0 and capacity)
);

-- The list of a stage's sessions in the order of their start, and the allocation
create index assessment_session_stage on assessment_session (vacancy_id, stage_code, starts_at, id);

-- When each assessor is taken, over all vacancies
create table session_assessor (
    session_id  uuid        not null references assessment_session,
    assessor_id uuid        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    primary key (session_id, assessor_id)
);

-- Is this assessor free then
create index session_assessor_when on session_assessor (assessor_id, starts_at);

create table stage_publication (
    id           uuid        primary key,
    vacancy_id   uuid        not null references assessment_plan,
    stage_code   text        not null,
    places       int,
    pass_mark    int,
    rationale    text        not null,
    published_by uuid        not null,
    published_at timestamptz not null,
    considered   int         not null,
    progressed   int         not null,
    unique (vacancy_id, stage_code)
);

create table stage_decision (
    id                   uuid    primary key,
    publication_id       uuid    not null references stage_publication,
    application_id       uuid    not null references candidacy,
    verdict              text    not null,
    total                numeric not null,
    rank                 int,
    guaranteed_interview boolean not null,
    reasons              jsonb   not null,
    unique (publication_id, application_id)
);

create function published_is_final() returns trigger language plpgsql as
$$ begin raise exception 'what was published is final'; end $$;

create trigger stage_publication_final before update or delete or truncate on stage_publication
    for each statement execute function published_is_final();
create trigger stage_decision_final before update or delete or truncate on stage_decision
    for each statement execute function published_is_final();

create table feedback (
    application_id uuid        primary key references candidacy,
    version        int         not null,
    vacancy_id     uuid        not null,
    requested_at   timestamptz not null,
    released_at    timestamptz,
    released_by    uuid,
    comment        text
);

-- A recruiter's list of requests, oldest first
create index feedback_vacancy on feedback (vacancy_id, requested_at, application_id);
