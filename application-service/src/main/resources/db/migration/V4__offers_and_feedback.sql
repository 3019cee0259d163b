create table offer (
    id             uuid        primary key,
    version        int         not null,
    -- Whoever lets an offer pass is not offered the post again
    application_id uuid        not null unique references application,
    vacancy_id     uuid        not null references vacancy,
    candidate_id   uuid        not null,
    status         text        not null,
    terms          jsonb       not null,
    late_from      timestamptz not null,
    made_at        timestamptz not null,
    ended_at       timestamptz,
    check ((status = 'OPEN') = (ended_at is null))
);

-- How many openings of a vacancy are taken
create index offer_vacancy on offer (vacancy_id, status);
-- The lapse job: offers whose time has run out
create index offer_open on offer (late_from, id) where status = 'OPEN';

create table feedback_request (
    application_id uuid        primary key references application,
    vacancy_id     uuid        not null,
    requested_at   timestamptz not null
);

-- How many of a vacancy's candidates have asked
create index feedback_request_vacancy on feedback_request (vacancy_id);
