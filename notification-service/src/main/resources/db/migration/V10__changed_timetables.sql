-- The dates of a vacancy as they were last changed: a letter that was written about before, and not sent, tells these. Kept
-- beside known_vacancy, because a change can come before the publication, where that one waits as a dead letter.
create table changed_timetable (
    vacancy_id uuid        primary key,
    version    int         not null,
    closes_at  timestamptz not null,
    stages     jsonb       not null
);
