create table application (
    id                     uuid        primary key,
    version                int         not null,
    candidate_id           uuid        not null,
    vacancy_id             uuid        not null references vacancy,
    status                 text        not null,
    form                   jsonb       not null,
    started_at             timestamptz not null,
    submitted_at           timestamptz,
    submitted_reference    text,
    sha256                 text,
    guaranteed_interview   boolean     not null,
    eligibility            text,
    findings               jsonb       not null,
    eligibility_decided_by text,
    eligibility_decided_at timestamptz,
    eligibility_decider    uuid,
    eligibility_reason     text,
    withdrawn_at           timestamptz,
    withdrawal_reason      text,
    -- One application for each person and vacancy; a draft and a withdrawn one count
    unique (candidate_id, vacancy_id),
    check ((status = 'DRAFT') = (submitted_at is null)),
    check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    check ((eligibility is null) = (submitted_at is null))
);

-- A candidate's own list, newest first
create index application_candidate on application (candidate_id, id desc);
-- A vacancy's list in the order of submission; also the count of what was submitted
create index application_submitted on application (vacancy_id, submitted_at, id) where submitted_at is not null;
-- The same list, filtered by eligibility or status
create index application_eligibility on application (vacancy_id, eligibility, submitted_at, id)
    where submitted_at is not null;
create index application_status on application (vacancy_id, status, submitted_at, id) where submitted_at is not null;
-- The counts by status and eligibility, from the index alone
create index application_tally on application (vacancy_id, status, eligibility);

-- What was submitted, byte for byte; the receipt names its hash
create table submitted_form (
    application_id uuid primary key references application,
    canonical      text not null
);

create function submitted_form_is_frozen() returns trigger language plpgsql as
$$ begin raise exception 'a submitted form is not changed'; end $$;

create trigger submitted_form_frozen before update on submitted_form
    for each row execute function submitted_form_is_frozen();
