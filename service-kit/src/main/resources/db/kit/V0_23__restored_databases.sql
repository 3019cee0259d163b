-- What the relay has sent lately, with its place in Kafka. So a service can tell that its database is older than Kafka,
-- and can send again what Kafka has lost (decision 0080)
create table outbox_journal (
    position    bigint      primary key,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    occurred_at timestamptz not null,
    traceparent text,
    payload     text,
    partition   int         not null,
    "offset"    bigint      not null,
    sent_at     timestamptz not null default clock_timestamp(),
    -- In a compacted topic a later record of the key replaces this one. Its payload is removed, because it is personal
    superseded  boolean     not null default false
);

-- Whether an event that was found in Kafka is known here
create index outbox_journal_event on outbox_journal (event_id);
-- The records of a key that a later one replaces
create index outbox_journal_contact on outbox_journal (key) where topic = 'hiring.candidate-contacts' and not superseded;

-- The journal may lack events before this id
create table outbox_journal_horizon (
    only_row  boolean primary key default true check (only_row),
    ids_from  uuid    not null
);

-- A database that was taken from a backup. Who restores it adds a row; the next start reconciles it with Kafka
create table restoration (
    id           bigint      generated always as identity primary key,
    asked_at     timestamptz not null default clock_timestamp(),
    began_at     timestamptz,
    ended_at     timestamptz,
    lost_events  int,
    sent_again   int
);

-- The events in Kafka at the start of the last restoration. When all are applied, it ends
create table restoration_target (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- Own events in Kafka whose changes are not in this database, because it was restored to an earlier time
create table lost_event (
    event_id    uuid        primary key,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    key         text        not null,
    type        text        not null,
    occurred_at timestamptz not null,
    payload     text,
    found_at    timestamptz not null default clock_timestamp()
);

-- The lost events of a type, in their order
create index lost_event_type on lost_event (type, occurred_at, event_id);
