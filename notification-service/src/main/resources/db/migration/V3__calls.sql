create table call (
    id             uuid        primary key,
    version        int         not null,
    obligation_id  uuid        not null unique references obligation,
    vacancy_id     uuid        not null,
    state          text        not null check (state in ('DUE', 'DONE', 'CANCELLED')),
    attempts       int         not null,
    due_since      timestamptz not null,
    done_at        timestamptz
);

-- The call list, oldest first, of all vacancies and of one
create index call_due on call (due_since, id) where state = 'DUE';
create index call_due_of_vacancy on call (vacancy_id, due_since, id) where state = 'DUE';

create table call_attempt (
    id      uuid        primary key,
    call_id uuid        not null references call,
    result  text        not null,
    made_by uuid        not null,
    made_at timestamptz not null
);

-- The attempts of a call
create index call_attempt_of_call on call_attempt (call_id, made_at);
