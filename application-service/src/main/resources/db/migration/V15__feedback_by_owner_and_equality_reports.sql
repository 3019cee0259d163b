alter table feedback_request
    -- The first instant at which it is late, where the vacancy is
    add column overdue_from timestamptz;

update feedback_request f
set overdue_from = (f.due_on + 1)::timestamp at time zone (select v.time_zone from vacancy v where v.id = f.vacancy_id);

alter table feedback_request alter column overdue_from set not null;

-- What one person still owes, the most urgent first
create index feedback_request_owner on feedback_request (owner, due_on, application_id) where released_at is null;

-- The report of a vacancy, which counts its answers
create index equality_answer_vacancy on equality_answer (vacancy_id);
