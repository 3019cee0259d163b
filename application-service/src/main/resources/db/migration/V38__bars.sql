-- Bars of candidates who stayed away from a session, as assessment-service has published them; decision 0069
create table bar (
    application_id uuid        not null,
    stage_code     text        not null,
    -- In which it arose; its organisation and grade say for which vacancies it holds
    vacancy_id     uuid        not null,
    candidate_id   uuid        not null,
    -- Of the latest event about it: the highest counts, in whatever order they come
    number         int         not null,
    told_at        timestamptz not null,
    -- The first day on which the candidate can apply again; null where it was lifted
    barred_until   date,
    primary key (application_id, stage_code)
);

-- The bars of a candidate who applies
create index bar_of_candidate on bar (candidate_id) where barred_until is not null;

-- Null for vacancies from before, until they are published again
alter table vacancy add column grade text;
