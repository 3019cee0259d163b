create table vacancy (
    id                    uuid        primary key,
    version               int         not null,
    reference             text        not null,
    title                 text        not null,
    -- What lists of adverts show without reading documents
    organisation          text        not null,
    directorate           text,
    grade                 text,
    locations             text[]      not null,
    status                text        not null
        check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED')),
    -- Everything the vacancy says; written, approved and read as a whole
    document              jsonb       not null,
    -- The closing: the first instant that is late, and the zone it was meant in; the words as written are in the document
    closes_at             timestamptz not null,
    time_zone             text        not null,
    authors               uuid[]      not null,
    created_at            timestamptz not null,
    approved_by           uuid,
    return_reason         text,
    publish_at            timestamptz,
    published_at          timestamptz,
    missed_publication_at timestamptz,
    revision              int         not null,
    -- Keys of the moments that the other services have been told of
    announced             text[]      not null,
    -- The next moment that they must be told of; null while nothing is ahead
    next_due_at           timestamptz,
    -- The second pair of eyes, held here too
    check (approved_by is null or not approved_by = any (authors))
);

-- One vacancy for each of the employer's references
create unique index vacancy_reference on vacancy (reference);

-- Vacancies of one status and the open adverts, in the order of closings
create index vacancy_status_closing on vacancy (status, closes_at, id);

-- All vacancies in the order of closings
create index vacancy_closing on vacancy (closes_at, id);

-- The announcer's look for moments that have come
create index vacancy_due on vacancy (next_due_at, id) where next_due_at is not null;
