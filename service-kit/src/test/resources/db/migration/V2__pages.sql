create table trial_row (
    id      uuid primary key,
    subject uuid not null
);
create index trial_row_subject on trial_row (subject, id);
-- The time tells which transactions came after which
create table trial_mark (
    row       uuid        not null,
    mark      text        not null,
    marked_at timestamptz not null default clock_timestamp()
);
