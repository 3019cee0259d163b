-- What is to be done in pages, and how far it has come. Removed when it is done
create table paged_task (
    -- Tasks of one subject are done in this order
    position bigint      generated always as identity primary key,
    kind     text        not null,
    subject  uuid        not null,
    detail   text        not null,
    cursor   text,
    pages    int         not null default 0,
    failures int         not null default 0,
    added_at timestamptz not null default clock_timestamp(),
    -- By the machine's time, not by a moved clock
    due_at   timestamptz not null default clock_timestamp()
);

-- Whether an earlier task of the same subject is still there
create index paged_task_subject on paged_task (subject, position);
