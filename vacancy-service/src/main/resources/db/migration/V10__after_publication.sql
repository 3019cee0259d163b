-- What can happen to a vacancy after its publication, what a search of the board needs, and where a vacancy came from

alter table vacancy
    drop constraint vacancy_status_check,
    add constraint vacancy_status_check
        check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
    -- 0 until dates have changed after the publication
    add column timetable_version int  not null default 0,
    add column withdrawn_at      timestamptz,
    add column withdrawal_reason text,
    -- How many openings accepted offers have taken; counted, never added up (see accepted_offer)
    add column filled            int  not null default 0 check (filled >= 0),
    add column openings          int  not null default 1 check (openings > 0),
    add column division          text,
    add column contract          text,
    add column programme         text,
    add column stream            text,
    -- The vacancy that this one advertises again
    add column readvertises      uuid references vacancy,
    add check ((status = 'WITHDRAWN') = (withdrawn_at is not null));

update vacancy set
    openings  = coalesce((document -> 'post' ->> 'openings')::int, 1),
    division  = document -> 'post' ->> 'division',
    contract  = document -> 'post' ->> 'contract',
    programme = document -> 'post' -> 'programme' ->> 'name',
    stream    = document -> 'post' -> 'programme' ->> 'stream';

-- Every change of a published timetable, with who made it and why; never changed itself
create table timetable_change (
    vacancy_id       uuid        not null references vacancy,
    version          int         not null,
    reason_code      text        not null,
    reason           text        not null,
    changed_by       uuid        not null,
    changed_at       timestamptz not null,
    closes_at_before timestamptz not null,
    closes_at        timestamptz not null,
    -- The timetables themselves, to lay side by side
    before           jsonb       not null,
    after            jsonb       not null,
    primary key (vacancy_id, version)
);

-- One row for each offer that was accepted, whatever is redelivered. Without a reference: it is another service's fact
create table accepted_offer (
    offer_id    uuid        primary key,
    vacancy_id  uuid        not null,
    accepted_at timestamptz not null
);

-- The count of a vacancy's openings taken
create index accepted_offer_vacancy on accepted_offer (vacancy_id);

-- Vacancies to draft from: everything but the reference and the dates
create table vacancy_template (
    id         uuid        primary key,
    version    int         not null,
    name       text        not null,
    document   jsonb       not null,
    created_by uuid        not null,
    created_at timestamptz not null
);

-- One template of a name; also their list in the order of names
create unique index vacancy_template_name on vacancy_template (name);
