-- A mark is the event's own id, a UUIDv7, so marks of one time lie together and the oldest are removed from one end
alter table inbox drop constraint inbox_pkey;
alter table inbox drop column consumer;
alter table inbox alter column event_id type uuid using event_id::uuid;
alter table inbox add primary key (event_id);

-- Marks of events before this id may be gone; of such an event the position says whether it was applied
create table inbox_horizon (
    only_row   boolean primary key default true check (only_row),
    marks_from uuid    not null
);

create table consumer_position (
    topic       text   not null,
    partition   int    not null,
    -- Everything before it was applied or put aside
    next_offset bigint not null,
    primary key (topic, partition)
);

alter table dead_letter add column fault text not null default 'FAILED'
    check (fault in ('FAILED', 'UNREADABLE', 'UNKNOWN_TYPE', 'UNSENT'));
alter table dead_letter add column traceparent text;
-- Two records have one offset where the topic was deleted and made anew in between
alter table dead_letter add column sent_at timestamptz;
update dead_letter set sent_at = failed_at;
alter table dead_letter alter column sent_at set not null;
alter table dead_letter drop constraint dead_letter_topic_partition_offset_key;
alter table dead_letter add unique (topic, partition, "offset", sent_at);

-- What a newer version may be able to read, in the order in which it came
create index dead_letter_unread on dead_letter (id) where replayed_at is null and fault in ('UNKNOWN_TYPE',
    'UNREADABLE');
