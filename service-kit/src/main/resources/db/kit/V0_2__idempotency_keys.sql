create table idempotency_key (
    person       text        not null,
    key          text        not null,
    request_hash text        not null,
    created_at   timestamptz not null default clock_timestamp(),
    status       int,
    location     text,
    etag         text,
    body         text,
    primary key (person, key)
);

-- The nightly removal of old keys
create index idempotency_key_created on idempotency_key (created_at);
