create table message (
    id                 uuid        primary key,
    obligation_id      uuid        not null references obligation,
    vacancy_id         uuid        not null,
    channel            text        not null check (channel in ('EMAIL')),
    state              text        not null
        check (state in ('DUE', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'CANCELLED')),
    -- Times of the machine, of the database's for all replicas: retries must not stand still when a demonstration's clock is moved
    due_at             timestamptz not null default clock_timestamp(),
    lease              uuid,
    leased_until       timestamptz,
    attempt_started_at timestamptz,
    -- All attempts ever: the number of the last one says whose result counts
    attempts           int         not null,
    -- Attempts since the message became due or a person asked for another try
    tries              int         not null,
    reason             text,
    template           text,
    -- Time of the service's clock, as in the event
    sent_at            timestamptz,
    waiting_since      timestamptz,
    unique (obligation_id, channel)
);

-- The dispatcher's next messages
create index message_due on message (due_at, id) where state = 'DUE';
-- The search for attempts without a result
create index message_sending on message (attempt_started_at) where state = 'SENDING';
-- The list of what waits for a person, oldest first
create index message_for_a_person on message (waiting_since, id) where state in ('FAILED', 'UNCERTAIN');
