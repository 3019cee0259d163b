-- What this service must know of a vacancy, kept from its events
create table known_vacancy (
    id            uuid  primary key,
    revision      int   not null,
    reference     text  not null,
    title         text  not null,
    organisation  text  not null,
    time_zone     text  not null,
    contact_email text,
    stages        jsonb not null
);

-- The only table with personal data. An erased contact stays as an empty row, so that an obligation that comes after the
-- erasure is closed instead of waiting for ever.
create table contact (
    candidate_id uuid        primary key,
    name         text,
    email        text,
    telephone    text,
    changed_at   timestamptz not null,
    erased       boolean     not null,
    check (case when erased then name is null and email is null and telephone is null
                else name is not null and email is not null end)
);

create table obligation (
    -- Made from the cause, so the same cause gives the same id (see Cause)
    id             uuid        primary key,
    version        int         not null,
    cause          text        not null unique,
    kind           text        not null,
    vacancy_id     uuid        not null,
    application_id uuid        not null,
    candidate_id   uuid        not null,
    particulars    jsonb       not null,
    sequence       int         not null,
    open_channels  int         not null check (open_channels >= 0),
    state          text        not null check (state in ('WAITING', 'OPEN', 'DONE', 'CANCELLED')),
    caused_at      timestamptz not null,
    raised_at      timestamptz not null,
    done_at        timestamptz
);

-- The list of a vacancy's obligations, and its counts
create index obligation_of_vacancy on obligation (vacancy_id, raised_at, id);
-- The planner's search for obligations whose facts may have arrived; joined with the contact and the vacancy
create index obligation_waiting on obligation (raised_at, id) where state = 'WAITING';
-- Earlier invitations of the same application
create index obligation_of_application on obligation (application_id, kind);
-- What is still open when a candidate's contact is erased
create index obligation_open_of_candidate on obligation (candidate_id) where state in ('WAITING', 'OPEN');
