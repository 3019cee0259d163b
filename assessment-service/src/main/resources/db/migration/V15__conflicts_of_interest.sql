-- Why an assessor may not see or score an application; without words about people
create table conflict_of_interest (
    id             uuid        primary key,
    vacancy_id     uuid        not null references assessment_plan,
    application_id uuid        not null,
    assessor_id    uuid        not null,
    relation       text        not null,
    declared_by    uuid        not null,
    declared_at    timestamptz not null,
    -- ConflictsOfInterest.of: those of the applications that are given to assessors
    unique (application_id, assessor_id)
);

-- ConflictsOfInterest.page and ofVacancy: those of a vacancy, oldest first
create index conflict_of_interest_vacancy on conflict_of_interest (vacancy_id, id);

-- Which applications were shared among the assessors of a pool, with all that the result depends on
create table reviewer_allocation (
    id           uuid        primary key,
    vacancy_id   uuid        not null references assessment_plan,
    stage_code   text        not null,
    allocated_at timestamptz not null,
    applications int         not null,
    inputs       jsonb       not null,
    shares       jsonb       not null
);

-- ReviewerAllocations.page: those of a vacancy, oldest first
create index reviewer_allocation_vacancy on reviewer_allocation (vacancy_id, id);

-- Moderations.waitingFor: the open ones of all vacancies
create index moderation_waiting on moderation (id) where status = 'OPEN';
