-- Documents beside the form, where a vacancy takes them. Read by recruiters, never by assessors
create table attachment (
    application_id uuid        not null references application,
    name           text        not null,
    sha256         text        not null,
    content        bytea       not null,
    added_at       timestamptz not null,
    primary key (application_id, name)
);
