-- What follows a publication. The facts are kept apart from the vacancy, whose own event may come after them

alter table vacancy
    add column grace_minutes     int not null default 0 check (grace_minutes >= 0),
    -- 0 until dates have changed
    add column timetable_version int not null default 0,
    add column withdrawn_at      timestamptz;

-- The timetable of the highest version that was announced
create table announced_timetable (
    vacancy_id uuid  primary key,
    version    int   not null,
    -- The event as it came
    event      jsonb not null
);

-- Vacancies that were withdrawn
create table withdrawal_announcement (
    vacancy_id   uuid        primary key,
    withdrawn_at timestamptz not null
);

alter table application
    -- The longest that this person was given; beyond the vacancy's own closing
    add column extended_until timestamptz,
    -- How a submission came to be in time
    add column taken          text check (taken in ('BEFORE_CLOSING', 'WITHIN_GRACE', 'BY_EXTENSION'));

update application set taken = 'BEFORE_CLOSING' where submitted_at is not null;

alter table application add check ((taken is null) = (submitted_at is null));

-- Who has given whom longer, and why; never changed
create table deadline_extension (
    id             uuid        primary key,
    application_id uuid        not null references application,
    vacancy_id     uuid        not null,
    until          timestamptz not null,
    reason         text        not null,
    granted_by     uuid        not null,
    granted_at     timestamptz not null
);

-- The extensions of an application, in the order in which they were given
create index deadline_extension_application on deadline_extension (application_id, granted_at, id);
-- Whom a vacancy still waits for before its applications are counted
create index application_extended on application (vacancy_id, extended_until)
    where extended_until is not null and status = 'DRAFT';
-- A vacancy's drafts, who must be told when its dates change
create index application_draft on application (vacancy_id, id) where status = 'DRAFT';
-- How many came within the grace
create index application_taken on application (vacancy_id, taken) where taken <> 'BEFORE_CLOSING';
