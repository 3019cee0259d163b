create table outbox (
    -- Given while the lock of the key is held (see Outbox), so for one key the order of positions is the order of commits
    position    bigint      generated always as identity primary key,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    occurred_at timestamptz not null,
    added_at    timestamptz not null default clock_timestamp(),
    traceparent text,
    -- text, not jsonb: what was stored is sent, byte for byte; null erases the key from a compacted topic
    payload     text
);

create table inbox (
    consumer    text        not null,
    event_id    text        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);

create table dead_letter (
    id          uuid        primary key,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    key         text,
    type        text,
    event_id    text,
    payload     text,
    reason      text        not null,
    failed_at   timestamptz not null,
    replayed_at timestamptz,
    replayed_by uuid,
    unique (topic, partition, "offset")
);

-- The list of what waits for a person, oldest first
create index dead_letter_waiting on dead_letter (failed_at, id) where replayed_at is null;
