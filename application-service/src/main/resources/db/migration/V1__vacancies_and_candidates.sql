create table vacancy (
    id           uuid        primary key,
    version      int         not null,
    revision     int         not null,
    reference    text        not null,
    title        text        not null,
    organisation text        not null,
    time_zone    text        not null,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    openings     int         not null,
    starts_on    date,
    terms        jsonb       not null,
    sealed_at    timestamptz,
    sealed_count int,
    check ((sealed_at is null) = (sealed_count is null))
);

-- The sealing job: what has closed and is not counted yet
create index vacancy_to_seal on vacancy (closes_at, id) where sealed_at is null;

-- That vacancy-service has announced a closing; apart from the vacancy, whose own event may still be missing
create table closing_announcement (
    vacancy_id uuid        primary key,
    closes_at  timestamptz not null
);

create table candidate (
    id         uuid        primary key,
    name       text        not null,
    email      text        not null,
    telephone  text,
    changed_at timestamptz not null
);
