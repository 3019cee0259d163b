-- A candidate may have no e-mail address, and an application keeps the name it was made with
alter table contact
    add column telephone_number text,
    -- What applications were made with: application, name, postal address
    add column applications     jsonb not null default '[]',
    drop constraint contact_check,
    add check (case when erased
        then name is null and email is null and telephone is null and telephone_number is null and applications = '[]'
        else name is not null end);

alter table message
    drop constraint message_state_check,
    add check (state in ('DUE', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'BOUNCED', 'CANCELLED')),
    -- The way by which the candidate is told instead
    add column replaced_by text check (replaced_by in ('CALL', 'LETTER', 'OTHER')),
    add column bounced_at  timestamptz;

create table posted_letter (
    id            uuid        primary key,
    version       int         not null,
    obligation_id uuid        not null unique references obligation,
    vacancy_id    uuid        not null,
    state         text        not null check (state in ('DUE', 'POSTED', 'CANCELLED')),
    due_since     timestamptz not null,
    posted_at     timestamptz,
    posted_by     uuid,
    -- How often it came back
    returns       int         not null
);

-- The list of letters to print, oldest first, of all vacancies and of one
create index posted_letter_due on posted_letter (due_since, id) where state = 'DUE';
create index posted_letter_due_of_vacancy on posted_letter (vacancy_id, due_since, id) where state = 'DUE';
