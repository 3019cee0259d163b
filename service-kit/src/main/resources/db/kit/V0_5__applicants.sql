-- Who has applied to which vacancy, drafts and withdrawn applications included; kept from application-service's events
create table applicant (
    person     uuid not null,
    vacancy_id uuid not null,
    -- By person first: each request of a member of staff asks for that person's vacancies
    primary key (person, vacancy_id)
);
